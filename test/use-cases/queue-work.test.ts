import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { ModerateMany } from '#app/protocol/moderation.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

type Items = ModerateMany['items'];
const itemsOf = (...texts: Said[]): Items =>
  texts.map(({ id, revisionId }) => ({ type: 'comment', id, revisionId }));

const statusesOf = (scene: Scene, texts: Said[]) =>
  Promise.all(texts.map(async ({ id }) => (await scene.read.comment(scene.admin, id)).status));

const whoMayNot = [
  ['a visitor', () => null, 'unauthenticated'],
  ['a member', (scene: Scene) => scene.author, 'forbidden'],
  [
    'a suspended moderator',
    (scene: Scene) => ({ ...scene.moderator, suspended: true }),
    'forbidden',
  ],
] as const satisfies [string, (scene: Scene) => MaybeActor, string][];

describeDatabases('many decisions in one go', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const wait = async (count: number): Promise<Said[]> => {
    const texts: Said[] = [];
    while (texts.length < count) texts.push(await scene.say(scene.newcomer));
    return texts;
  };
  const decideMany = (by: MaybeActor, items: Items, more: Partial<ModerateMany> = {}) => {
    scene.later();
    return scene.do.moderateMany(by, { batch: randomUUID(), verb: 'approve', items, ...more });
  };
  const undo = (by: MaybeActor, batch: string) => {
    scene.later();
    return scene.do.undoBatch(by, { batch });
  };

  it.each([
    ['approve', 'published'],
    ['return', 'returned'],
    ['reject', 'rejected'],
  ] as const)('%s each as if it were alone, and are taken back in one', async (verb, status) => {
    const texts = await wait(3);
    const why = { clauses: ['on-topic'], note: 'Another debate is about this.' };
    const { batch, ...done } = await decideMany(scene.moderator, itemsOf(...texts), {
      verb,
      ...why,
    });
    expect(done).toEqual({ done: 3, failed: [] });
    expect(await statusesOf(scene, texts)).toEqual([status, status, status]);
    const rows = await scene.deps.db.decision.findMany({ where: { batchId: batch } });
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toMatchObject({ moderatorId: scene.moderator.id, action: verb, ...why });
    }
    expect(await undo(scene.moderator, batch)).toEqual({ undone: 3, failed: [] });
    expect(await statusesOf(scene, texts)).toEqual(['pending', 'pending', 'pending']);
    expect(await undo(scene.moderator, batch)).toEqual({ undone: 0, failed: [] });
  });

  it('leave out what has changed, and say so', async () => {
    const [first, decided, edited, own, last] = (await wait(5)) as [Said, Said, Said, Said, Said];
    await scene.decide(scene.second, 'reject', decided);
    await scene.edit(scene.newcomer, edited);
    await scene.deps.db.comment.update({
      where: { id: own.id },
      data: { authorId: scene.moderator.id },
    });
    const unknown = { type: 'comment', id: randomUUID(), revisionId: randomUUID() } as const;
    const items = [...itemsOf(first, decided, edited, own), unknown, ...itemsOf(last)];
    const { done, failed } = await decideMany(scene.moderator, items);
    expect(done).toBe(2);
    expect(failed.map(({ revisionId }) => revisionId)).toEqual(
      [decided, edited, own, unknown].map(({ revisionId }) => revisionId),
    );
    expect(failed.every(({ message }) => message.endsWith('.'))).toBe(true);
    expect(await statusesOf(scene, [first, decided, last])).toEqual([
      'published',
      'rejected',
      'published',
    ]);
  });

  it('do nothing twice: the same batch again, and the same text twice in it', async () => {
    const texts = await wait(2);
    const batch = randomUUID();
    const items = [...itemsOf(...texts), ...itemsOf(...texts)];
    for (const _ of ['once', 'again']) {
      expect(await decideMany(scene.moderator, items, { batch })).toEqual({
        batch,
        done: 2,
        failed: [],
      });
    }
    expect(await scene.deps.db.decision.count({ where: { batchId: batch } })).toBe(2);
  });

  it('answer what waits for other reasons as one by one', async () => {
    const reported = await scene.say(scene.author);
    await scene.do.report(scene.other, {
      type: 'comment',
      id: reported.id,
      revisionId: reported.revisionId,
      clause: 'civil',
    });
    const [waiting] = (await wait(1)) as [Said];
    const { batch } = await decideMany(scene.moderator, itemsOf(reported, waiting));
    const rows = await scene.deps.db.decision.findMany({
      where: { batchId: batch },
      orderBy: { action: 'asc' },
    });
    expect(rows.map((row) => row.action).sort()).toEqual(['approve', 'keep']);
    expect(await undo(scene.moderator, batch)).toEqual({ undone: 2, failed: [] });
    expect(
      await scene.deps.db.report.findMany({ where: { subjectId: reported.id } }),
    ).toMatchObject([{ status: 'open' }]);
  });

  it('taken back: what has changed since stays, and is said', async () => {
    const [untouched, removed, edited, again] = (await wait(4)) as [Said, Said, Said, Said];
    const texts = [untouched, removed, edited, again];
    const { batch } = await decideMany(scene.moderator, itemsOf(...texts));
    await scene.decide(scene.second, 'remove', removed);
    await scene.edit(scene.newcomer, edited);
    await scene.decide(scene.moderator, 'remove', again);
    const { undone, failed } = await undo(scene.moderator, batch);
    expect(undone).toBe(1);
    expect(failed.map(({ revisionId }) => revisionId).sort()).toEqual(
      [removed, edited, again].map(({ revisionId }) => revisionId).sort(),
    );
    expect(await statusesOf(scene, texts)).toEqual(['pending', 'removed', 'published', 'removed']);
  });

  it('are taken back by who made them, and by nobody else', async () => {
    const texts = await wait(1);
    const { batch } = await decideMany(scene.moderator, itemsOf(...texts));
    for (const other of [scene.second, scene.admin]) {
      expect(await refusalOf(undo(other, batch))).toBe('not-found');
    }
    expect(await refusalOf(undo(scene.moderator, randomUUID()))).toBe('not-found');
    expect(await statusesOf(scene, texts)).toEqual(['published']);
  });

  it('under the batch of a colleague are one’s own', async () => {
    const [one, other] = (await wait(2)) as [Said, Said];
    const { batch } = await decideMany(scene.moderator, itemsOf(one));
    await decideMany(scene.second, itemsOf(other), { batch });
    expect(await undo(scene.second, batch)).toEqual({ undone: 1, failed: [] });
    expect(await statusesOf(scene, [one, other])).toEqual(['published', 'pending']);
  });

  it.each(whoMayNot)('are not for %s', async (_who, who, code) => {
    const texts = await wait(1);
    expect(await refusalOf(decideMany(who(scene), itemsOf(...texts)))).toBe(code);
    expect(await refusalOf(undo(who(scene), randomUUID()))).toBe(code);
    expect(await statusesOf(scene, texts)).toEqual(['pending']);
  });

  it('are told to the rest of the board, each', async () => {
    const texts = await wait(2);
    scene.sent.length = 0;
    await decideMany(scene.moderator, itemsOf(...texts));
    expect(scene.sent.filter((message) => message.about === 'queue')).toMatchObject(
      texts.map(({ revisionId }) => ({ type: 'queue:left', revisionId })),
    );
  });
});

describeDatabases('a second opinion', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const text = 'Is a list of prices a promotion here?';
  const ask = (by: MaybeActor, revisionId: string, words = text) => {
    scene.later();
    return scene.do.addModeratorNote(by, { revisionId, text: words });
  };
  const notesOn = async ({ revisionId }: Said) =>
    (await scene.deps.db.moderatorNote.findMany({ where: { revisionId } })).map((row) => row.text);

  it('is asked for by a note: the text stays open, and each moderator reads it', async () => {
    const said = await scene.say(scene.newcomer);
    const note = await ask(scene.moderator, said.revisionId, `  ${text}\u0000 `);
    expect(note).toEqual({
      author: { handle: 'moderator', name: 'moderator', line: '' },
      text,
      at: scene.clock.now.toISOString(),
    });
    await ask(scene.admin, said.revisionId, 'Not to me.');
    const { items } = await scene.read.queue(scene.second, {});
    const item = items.find(({ revisionId }) => revisionId === said.revisionId);
    expect(item?.notes).toEqual([note, expect.objectContaining({ text: 'Not to me.' })]);
    const own = await scene.read.comment(scene.newcomer, said.id);
    expect(own).toMatchObject({ status: 'pending', note: '' });
    expect(JSON.stringify(own)).not.toContain(text);
  });

  it.each([
    ['nothing', '', 'invalid'],
    ['white space', ' \n\t ', 'invalid'],
    ['one character', '?', 'no refusal'],
    ['2,000 characters', 'x'.repeat(2_000), 'no refusal'],
    ['2,001 characters', 'x'.repeat(2_001), 'too-large'],
  ])('in words: %s', async (_what, words, answer) => {
    const said = await scene.say(scene.newcomer);
    expect(await refusalOf(ask(scene.moderator, said.revisionId, words))).toBe(answer);
    expect(await notesOn(said)).toHaveLength(answer === 'no refusal' ? 1 : 0);
  });

  it.each(whoMayNot)('is not for %s', async (_who, who, code) => {
    const said = await scene.say(scene.newcomer);
    expect(await refusalOf(ask(who(scene), said.revisionId))).toBe(code);
    expect(await notesOn(said)).toEqual([]);
  });

  it('is not for who wrote it', async () => {
    await scene.setMode(scene.debateId, 'hold_all');
    const said = await scene.say(scene.second);
    await scene.setMode(scene.debateId, 'by_trust');
    expect(await refusalOf(ask(scene.second, said.revisionId))).toBe('forbidden');
    expect(await refusalOf(ask(scene.moderator, said.revisionId))).toBe('no refusal');
  });

  it('is about what waits, for whatever reason', async () => {
    const reported = await scene.say(scene.author);
    expect(await refusalOf(ask(scene.moderator, reported.revisionId))).toBe('conflict');
    const { id, revisionId } = reported;
    await scene.do.report(scene.other, { type: 'comment', id, revisionId, clause: 'civil' });
    expect(await refusalOf(ask(scene.moderator, revisionId))).toBe('no refusal');
    await scene.decide(scene.moderator, 'approve', reported);
    expect(await refusalOf(ask(scene.moderator, revisionId))).toBe('conflict');

    const edited = await scene.say(scene.newcomer);
    await scene.edit(scene.newcomer, edited);
    expect(await refusalOf(ask(scene.moderator, edited.revisionId))).toBe('conflict');
    const returned = await scene.say(scene.newcomer, { body: praise() });
    expect(await refusalOf(ask(scene.moderator, returned.revisionId))).toBe('conflict');
    expect(await refusalOf(ask(scene.moderator, randomUUID()))).toBe('not-found');
  });
});

describeDatabases('what a moderator is told of their own work', (open) => {
  let scene: Scene;
  let ruth: Actor;
  let count = 0;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());
  // Somebody without any work yet, long after what went before.
  beforeEach(async () => {
    wait(40 * day);
    ruth = await scene.person(`ruth-${(count += 1)}`, { role: 'moderator' });
  });

  const minute = 60_000;
  const day = 24 * 60 * minute;
  const wait = (milliseconds: number) => {
    scene.clock.now = new Date(scene.clock.now.getTime() + milliseconds);
  };
  const sendBack = async (
    said: Said,
    note: string,
    { by = ruth, clauses = ['on-topic'] }: { by?: Actor; clauses?: string[] } = {},
  ) => {
    scene.later();
    const { id, revisionId } = said;
    return scene.do.moderate(by, {
      type: 'comment',
      id,
      revisionId,
      verb: 'return',
      clauses,
      note,
    });
  };
  const takeBack = async (by: Actor, { id, revisionId }: Said, note = '') => {
    scene.later();
    return scene.do.moderate(by, { type: 'comment', id, revisionId, verb: 'undo', note });
  };

  describe('notes to use again', () => {
    it('stand under each clause of their decision, each once, newest first', async () => {
      for (const note of ['One.', 'Two.', 'One.', '']) {
        await sendBack(await scene.say(scene.newcomer), note);
      }
      const clauses = ['on-topic', 'civil'];
      await sendBack(await scene.say(scene.newcomer), 'Both.', { clauses });
      expect(await scene.read.ownNotes(ruth)).toEqual({
        'on-topic': ['Both.', 'One.', 'Two.'],
        civil: ['Both.'],
      });
      expect(await scene.read.ownNotes(scene.second)).toEqual({});
    });

    it('are five at most, and none of decisions taken back', async () => {
      for (let n = 1; n <= 7; n += 1) await sendBack(await scene.say(scene.newcomer), `Note ${n}.`);
      const undone = await scene.say(scene.newcomer);
      await sendBack(undone, 'A mistake.');
      await takeBack(ruth, undone, 'Why I did so.');
      expect(await scene.read.ownNotes(ruth)).toEqual({
        'on-topic': ['Note 7.', 'Note 6.', 'Note 5.', 'Note 4.', 'Note 3.'],
      });
    });
  });

  describe('a sitting', () => {
    const sitting = () => scene.read.sitting(ruth);

    it('is nothing yet', async () => {
      const oldest = await scene.read.queue(ruth, {});
      expect(await sitting()).toEqual({
        decided: 0,
        fixed: 0,
        oldestWaitingSince: oldest.items[0]?.waitingSince ?? null,
      });
    });

    it('counts what was decided and stands, back to the first pause', async () => {
      await scene.decide(ruth, 'approve', await scene.say(scene.newcomer));
      wait(31 * minute);
      const kept = await scene.say(scene.newcomer);
      await scene.decide(ruth, 'approve', kept);
      wait(29 * minute);
      const undone = await scene.say(scene.newcomer);
      await scene.decide(ruth, 'reject', undone);
      await takeBack(ruth, undone);
      expect(await sitting()).toMatchObject({ decided: 1 });
      wait(29 * minute);
      expect(await sitting()).toMatchObject({ decided: 1 });
      wait(2 * minute);
      expect(await sitting()).toMatchObject({ decided: 0 });
    });

    it('counts authors who have sent again what was returned', async () => {
      const quick = await scene.person(`quick-${count}`);
      const slow = await scene.person(`slow-${count}`);
      const [one, two, never] = [
        await scene.say(quick),
        await scene.say(quick),
        await scene.say(slow),
      ];
      for (const said of [one, two, never]) await sendBack(said, 'Which site?');
      expect(await sitting()).toMatchObject({ decided: 3, fixed: 0 });
      await scene.edit(quick, one);
      await scene.edit(quick, two);
      await scene.say(slow);
      expect(await sitting()).toMatchObject({ decided: 3, fixed: 1 });
    });
  });

  describe('a reversal', () => {
    it('says who took it back, when and why', async () => {
      const said = await scene.say(scene.newcomer);
      await scene.decide(ruth, 'approve', said);
      await takeBack(scene.second, said, 'The second link is a shop.');
      const reversals = await scene.read.reversals(ruth);
      const { title } = await scene.read.debate(null, scene.slug);
      expect(reversals).toEqual([
        {
          id: expect.any(String) as string,
          by: { handle: 'second', name: 'second', line: '' },
          at: scene.clock.now.toISOString(),
          action: 'approve',
          type: 'comment',
          debate: { slug: scene.slug, title },
          excerpt: said.body.slice(0, 120),
          note: 'The second link is a shop.',
        },
      ]);
      expect(await scene.read.reversals(scene.second)).toEqual([]);
      expect(await scene.read.recentDecisions(ruth)).toEqual([]);
      wait(14 * day - minute);
      expect(await scene.read.reversals(ruth)).toHaveLength(1);
      wait(2 * minute);
      expect(await scene.read.reversals(ruth)).toEqual([]);
    });

    it('is none where it was oneself', async () => {
      const said = await scene.say(scene.newcomer);
      await scene.decide(ruth, 'approve', said);
      await takeBack(ruth, said);
      expect(await scene.read.reversals(ruth)).toEqual([]);
    });
  });

  describe('the list of decisions', () => {
    const decided = async () =>
      (await scene.read.recentDecisions(ruth)).map(({ action, revisionId, note, batch }) => ({
        action,
        revisionId,
        note,
        batch,
      }));

    it('holds every kind that stands, with note and batch', async () => {
      const returned = await scene.say(scene.newcomer);
      await sendBack(returned, 'Which site?');
      const reported = await scene.say(scene.author);
      const { id, revisionId } = reported;
      await scene.do.report(scene.other, { type: 'comment', id, revisionId, clause: 'civil' });
      await scene.decide(ruth, 'approve', reported);
      const [granted, denied] = [await scene.say(scene.newcomer), await scene.say(scene.newcomer)];
      for (const [said, verb] of [
        [granted, 'approve'],
        [denied, 'reject'],
      ] as const) {
        await scene.decide(scene.second, 'reject', said);
        scene.later();
        const about = { type: 'comment', id: said.id, revisionId: said.revisionId } as const;
        await scene.do.appeal(scene.newcomer, { ...about, text: 'It is about the motion.' });
        await scene.decide(ruth, verb, said);
      }
      const many = [await scene.say(scene.newcomer), await scene.say(scene.newcomer)];
      scene.later();
      const batch = randomUUID();
      await scene.do.moderateMany(ruth, { batch, verb: 'approve', items: itemsOf(...many) });

      const plain = { note: '', batch: null };
      const rows = await decided();
      expect(rows.slice(0, 2)).toEqual(
        expect.arrayContaining(
          many.map((said) => ({
            ...plain,
            action: 'approve',
            revisionId: said.revisionId,
            batch,
          })),
        ),
      );
      expect(rows.slice(2)).toEqual([
        { ...plain, action: 'deny', revisionId: denied.revisionId },
        { ...plain, action: 'grant', revisionId: granted.revisionId },
        { ...plain, action: 'keep', revisionId: reported.revisionId },
        { ...plain, action: 'return', revisionId: returned.revisionId, note: 'Which site?' },
      ]);
    });

    it('counts a batch as one of the ten', async () => {
      const first = await scene.say(scene.newcomer);
      await scene.decide(ruth, 'approve', first);
      for (const size of [3, 2, 2, 2, 2, 2, 2, 2, 2]) {
        const items: Said[] = [];
        for (let n = 0; n < size; n += 1) items.push(await scene.say(scene.newcomer));
        scene.later();
        await scene.do.moderateMany(ruth, {
          batch: randomUUID(),
          verb: 'approve',
          items: itemsOf(...items),
        });
      }
      const rows = await decided();
      expect(rows).toHaveLength(20);
      expect(rows.at(-1)).toMatchObject({ revisionId: first.revisionId });
      await scene.decide(ruth, 'approve', await scene.say(scene.newcomer));
      expect(await decided()).toHaveLength(20);
      expect((await decided()).map((row) => row.revisionId)).not.toContain(first.revisionId);
    });
  });

  it.each([
    ['a visitor', () => null],
    ['a member', () => scene.author],
    ['a suspended moderator', () => ({ ...ruth, suspended: true })],
  ])('is nothing for %s', async (_who, who) => {
    await sendBack(await scene.say(scene.newcomer), 'Which site?');
    expect(await scene.read.ownNotes(who())).toEqual({});
    expect(await scene.read.sitting(who())).toBeNull();
    expect(await scene.read.reversals(who())).toEqual([]);
    expect(await scene.read.recentDecisions(who())).toEqual([]);
  });
});
