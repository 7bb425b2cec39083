import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { OwnText } from '#app/protocol/own-texts.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

interface Decided {
  type: SubjectType;
  id: string;
  revisionId: string;
  author: Actor;
}

const why = 'The figures are ours, and the clause speaks of other people’s offers.';

describeDatabases('an appeal', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const object = (by: MaybeActor, { type, id, revisionId }: Decided, text = why) => {
    scene.later();
    return scene.do.appeal(by, { type, id, revisionId, text });
  };
  const answer = (by: Actor, verb: 'approve' | 'reject' | 'undo', decided: Decided, note = '') => {
    scene.later();
    const { type, id, revisionId } = decided;
    return scene.do.moderate(by, { type, id, revisionId, verb, note });
  };
  const placeOf = (revisionId: string) =>
    scene.deps.db.revision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { waitingFor: true, waitingSince: true, waitingClauses: true },
    });
  const nowhere = { waitingFor: null, waitingSince: null, waitingClauses: [] };
  const appealOf = async ({ revisionId }: Decided) =>
    (await scene.deps.db.appeal.findFirstOrThrow({ where: { revisionId } })).status;
  /** What its author reads of it, on whichever page of their texts. */
  const readBy = async ({ author, id }: Pick<Decided, 'author' | 'id'>): Promise<OwnText> => {
    for (let page = 1; ; page += 1) {
      const { texts, hasMore } = await scene.read.ownTexts(author, { page });
      const text = texts.find((one) => one.id === id);
      if (text) return text;
      if (!hasMore) throw new Error('This text is not among those of its author.');
    }
  };

  const comment = (said: Said, author = scene.newcomer): Decided => ({
    ...said,
    type: 'comment',
    author,
  });
  const published = async () => {
    const said = await scene.say(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', said);
    return said;
  };
  const claimOn = async (by: Actor) => {
    const { claim } = await scene.mark(by, await scene.say(scene.author));
    return { ...claim, type: 'claim', author: by } as const;
  };
  const evidenceBy = async (by: Actor) => {
    const { id: claimId } = await claimOn(scene.author);
    const { evidence } = await scene.do.addEvidence(by, {
      claimId,
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
    });
    return { ...evidence, type: 'evidence', author: by } as const;
  };
  const decided = async <T extends Decided>(verb: 'reject' | 'remove', made: T): Promise<T> => {
    await scene.decide(scene.moderator, verb, made, made.type);
    return made;
  };

  const rejectedComment = async () => decided('reject', comment(await scene.say(scene.newcomer)));
  const removedComment = async () => decided('remove', comment(await published()));
  const rejectedEdit = async () =>
    decided('reject', comment(await scene.edit(scene.newcomer, await published())));

  /** What can be appealed, and what readers see of it meanwhile and if the appeal is denied. */
  const ways: [string, () => Promise<Decided>, string][] = [
    ['a rejected comment', rejectedComment, 'rejected'],
    ['a rejected edit', rejectedEdit, 'published'],
    ['a removed comment', removedComment, 'removed'],
    ['a rejected claim', async () => decided('reject', await claimOn(scene.newcomer)), 'rejected'],
    ['a removed claim', async () => decided('remove', await claimOn(scene.other)), 'removed'],
    [
      'rejected evidence',
      async () => decided('reject', await evidenceBy(scene.newcomer)),
      'rejected',
    ],
    ['removed evidence', async () => decided('remove', await evidenceBy(scene.other)), 'removed'],
    [
      'a rejected debate',
      async () => {
        const debate = await scene.openDebate(scene.newcomer);
        return decided('reject', { ...debate, type: 'debate', author: scene.newcomer });
      },
      'rejected',
    ],
  ];

  describe.each(ways)('against %s', (_what, make, before) => {
    it('waits for another moderator, who grants it; its author reads why', async () => {
      const text = await make();
      expect(await object(text.author, text)).toEqual({ status: 'waiting' });
      expect(await placeOf(text.revisionId)).toEqual({
        waitingFor: 'appeal',
        waitingSince: scene.clock.now,
        waitingClauses: ['on-topic'],
      });
      expect(scene.sent).toContainEqual({
        about: 'queue',
        type: 'queue:entered',
        revisionId: text.revisionId,
      });
      expect(await readBy(text)).toMatchObject({
        group: 'not-published',
        decided: true,
        appeal: { status: 'open', text: why, note: '', lacksJudge: false },
      });
      expect((await readBy(text)).place).toBeGreaterThan(0);

      for (const verb of ['approve', 'reject'] as const) {
        expect(await refusalOf(answer(scene.moderator, verb, text))).toBe('forbidden');
        expect(await refusalOf(answer(text.author, verb, text))).toBe('forbidden');
      }
      const granted = await answer(scene.second, 'approve', text, 'You are right.');
      expect(granted).toMatchObject({ status: 'published', revisionStatus: 'published' });
      expect(granted.revisionId).toBe(text.revisionId);
      expect(await placeOf(text.revisionId)).toEqual(nowhere);
      expect(await readBy(text)).toMatchObject({
        group: 'told',
        appeal: { status: 'upheld', note: 'You are right.' },
      });
    });

    it('is not granted by another one: all stays as it was, and that is the end of it', async () => {
      const text = await make();
      await object(text.author, text);
      const denied = await answer(scene.admin, 'reject', text, 'The clause fits.');
      expect(denied.status).toBe(before);
      expect(await placeOf(text.revisionId)).toEqual(nowhere);
      const read = await readBy(text);
      expect(read).toMatchObject({
        group: 'not-published',
        appeal: { status: 'denied', note: 'The clause fits.' },
      });
      expect(read.place).toBeNull();
      expect(read).not.toHaveProperty('appealable');
      expect(await refusalOf(object(text.author, text))).toBe('conflict');
    });

    it.each(['approve', 'reject'] as const)('is open again where %s is undone', async (verb) => {
      const text = await make();
      await object(text.author, text);
      const place = await placeOf(text.revisionId);
      await answer(scene.second, verb, text);
      await answer(scene.second, 'undo', text);
      expect(await placeOf(text.revisionId)).toEqual(place);
      expect(await readBy(text)).toMatchObject({
        status: before,
        group: 'not-published',
        takenBack: verb === 'approve' ? 'grant' : 'deny',
        appeal: { status: 'open', note: '' },
      });
    });

    it('is taken back by its author, and not written again', async () => {
      const text = await make();
      const { type, id, author } = text;
      await object(author, text);
      expect(await refusalOf(scene.do.withdrawAppeal(scene.author, { type, id }))).toBe(
        'not-found',
      );
      await scene.do.withdrawAppeal(author, { type, id });
      expect(await placeOf(text.revisionId)).toEqual(nowhere);
      expect(await readBy(text)).toMatchObject({
        status: before,
        appeal: { status: 'withdrawn' },
      });
      expect(await refusalOf(scene.do.withdrawAppeal(author, { type, id }))).toBe('conflict');
      expect(await refusalOf(object(author, text))).toBe('conflict');
    });
  });

  it.each<[string, () => MaybeActor, string]>([
    ['a visitor', () => null, 'unauthenticated'],
    ['another member', () => scene.other, 'not-found'],
    ['a moderator', () => scene.second, 'forbidden'],
    ['its author, suspended', () => ({ ...scene.newcomer, suspended: true }), 'forbidden'],
    ['its author', () => scene.newcomer, 'no refusal'],
  ])('is for its author: %s', async (_who, who, code) => {
    expect(await refusalOf(object(who(), await rejectedComment()))).toBe(code);
  });

  it.each<[string, () => Promise<Decided>]>([
    ['what waits', async () => comment(await scene.say(scene.newcomer))],
    [
      'what the rules returned',
      async () => comment(await scene.say(scene.newcomer, { body: praise() })),
    ],
    [
      'what a moderator returned',
      async () => {
        const said = await scene.say(scene.newcomer);
        await scene.decide(scene.moderator, 'return', said);
        return comment(said);
      },
    ],
    ['what is public', async () => comment(await published())],
    [
      'a rejection that was undone',
      async () => {
        const said = await rejectedComment();
        await scene.decide(scene.moderator, 'undo', said);
        return said;
      },
    ],
    [
      'a removal that was undone',
      async () => {
        const said = await removedComment();
        await scene.decide(scene.second, 'restore', said);
        return said;
      },
    ],
    [
      'what its author withdrew',
      async () => {
        const said = await scene.say(scene.newcomer);
        await scene.do.withdrawComment(scene.newcomer, said);
        return comment(said);
      },
    ],
    [
      'an older revision',
      async () => {
        const said = await published();
        await decided('reject', comment(await scene.edit(scene.newcomer, said)));
        return comment(said);
      },
    ],
    [
      'a rejected edit of what was removed since',
      async () => {
        const said = await published();
        const edit = await decided('reject', comment(await scene.edit(scene.newcomer, said)));
        await scene.decide(scene.moderator, 'remove', said);
        return edit;
      },
    ],
  ])('is not against %s', async (_what, make) => {
    const text = await make();
    const before = await placeOf(text.revisionId);
    expect(await refusalOf(object(scene.newcomer, text))).toBe('conflict');
    expect(await placeOf(text.revisionId)).toEqual(before);
  });

  it('is not against what there is not', async () => {
    const text = await rejectedComment();
    expect(await refusalOf(object(scene.newcomer, { ...text, id: randomUUID() }))).toBe(
      'not-found',
    );
    expect(await refusalOf(object(scene.newcomer, { ...text, type: 'claim' }))).toBe('not-found');
  });

  it.each([
    ['nothing', '', 'invalid'],
    ['only spaces', ' \n ', 'invalid'],
    ['one letter', 'x', 'no refusal'],
    [
      'what no rule would let pass',
      'Great post! https://a.example https://b.example',
      'no refusal',
    ],
    ['as much as there is room for', 'x'.repeat(2_000), 'no refusal'],
    ['more than that', 'x'.repeat(2_001), 'too-large'],
  ])('says why: %s', async (_what, text, code) => {
    expect(await refusalOf(object(scene.newcomer, await rejectedComment(), text))).toBe(code);
  });

  it('is possible again where the decision is another one', async () => {
    const text = await rejectedComment();
    await object(scene.newcomer, text);
    await scene.decide(scene.moderator, 'undo', text);
    expect(await appealOf(text)).toBe('withdrawn');
    await scene.decide(scene.moderator, 'reject', text);
    expect(await readBy(text)).toMatchObject({ appealable: text.revisionId });
    expect(await object(scene.newcomer, text)).toEqual({ status: 'waiting' });
  });

  it('sent twice at once is one', async () => {
    const text = await rejectedComment();
    const codes = await Promise.all([1, 2].map(() => refusalOf(object(scene.newcomer, text))));
    expect(codes.sort()).toEqual(['conflict', 'no refusal']);
    expect(await scene.deps.db.appeal.count({ where: { revisionId: text.revisionId } })).toBe(1);
  });

  it('ends where the author sends a newer version instead', async () => {
    const text = await rejectedEdit();
    await object(scene.newcomer, text);
    const newer = await scene.edit(scene.newcomer, text);
    expect(await appealOf(text)).toBe('withdrawn');
    expect(await placeOf(text.revisionId)).toEqual(nowhere);
    expect(await placeOf(newer.revisionId)).toMatchObject({ waitingFor: 'review' });
    expect(await refusalOf(answer(scene.second, 'approve', text))).toBe('conflict');
  });

  it('ends where the author withdraws the comment that was edited', async () => {
    const text = await rejectedEdit();
    await object(scene.newcomer, text);
    await scene.do.withdrawComment(scene.newcomer, text);
    expect(await appealOf(text)).toBe('withdrawn');
    expect(await placeOf(text.revisionId)).toEqual(nowhere);
  });

  it.each(['restore', 'undo'] as const)('ends where a removal is taken back: %s', async (verb) => {
    const text = await removedComment();
    await object(scene.newcomer, text);
    expect(await scene.decide(scene.moderator, verb, text)).toMatchObject({ status: 'published' });
    expect(await appealOf(text)).toBe('withdrawn');
    expect(await placeOf(text.revisionId)).toEqual(nowhere);
    expect(await readBy(text)).toMatchObject({ group: 'told', takenBack: 'remove' });
  });

  it('gives a removed comment its number and its place back', async () => {
    const said = await published();
    const { number } = await scene.read.comment(scene.newcomer, said.id);
    const text = await decided('remove', comment(said));
    await object(scene.newcomer, text);
    expect(await answer(scene.second, 'approve', text)).toMatchObject({ number });
    expect((await scene.eventsOf()).slice(-2)).toEqual(['comment:removed', 'comment:restored']);
    const view = await scene.read.commentByNumber(null, { slug: scene.slug, number: number ?? 0 });
    expect(view.status).toBe('published');
  });

  it('waits where nobody else is there to answer it, and says so', async () => {
    const others = [scene.second.id, scene.admin.id];
    const suspend = (suspendedAt: Date | null) =>
      scene.deps.db.user.updateMany({ where: { id: { in: others } }, data: { suspendedAt } });
    const text = await rejectedComment();
    await suspend(scene.clock.now);
    await object(scene.newcomer, text);
    expect((await readBy(text)).appeal).toMatchObject({ status: 'open', lacksJudge: true });
    await suspend(null);
    expect((await readBy(text)).appeal).toMatchObject({ status: 'open', lacksJudge: false });
  });

  it('is read by its author and moderators only', async () => {
    const secret = 'zqappealzz';
    const text = await removedComment();
    await object(scene.newcomer, text, `${why} ${secret}`);
    const { number } = await scene.read.comment(scene.newcomer, text.id);
    const page = { slug: scene.slug, order: 'thread' } as const;
    for (const viewer of [null, scene.other, { ...scene.second, suspended: true }]) {
      const answers = await Promise.allSettled([
        scene.read.comment(viewer, text.id),
        scene.read.ownTexts(viewer, {}),
        scene.read.commentByNumber(viewer, { slug: scene.slug, number: number ?? 0 }),
        scene.read.debatePage(viewer, page),
        scene.read.events(viewer, { slug: scene.slug, since: 0 }),
      ]);
      expect(JSON.stringify(answers)).not.toContain(secret);
    }
    expect((await readBy(text)).appeal?.text).toContain(secret);
    expect(JSON.stringify(await scene.read.comment(scene.second, text.id))).toContain(secret);
  });

  it('is written five times a day', async () => {
    const author = { ...(await scene.person('many')), noRateLimit: false };
    const unlimited = { ...author, noRateLimit: true };
    const texts = [];
    for (let n = 0; n < 7; n += 1) {
      texts.push(await decided('reject', comment(await scene.say(unlimited), author)));
    }
    const sixth = texts.pop() as Decided;
    const seventh = texts.pop() as Decided;
    for (const text of texts) await object(author, text);
    const refused = object(author, sixth);
    await expect(refused).rejects.toMatchObject({ code: 'rate-limited' });
    expect(await refusalOf(object(unlimited, seventh))).toBe('no refusal');

    const { retryAfter = 0 } = (await refused.catch((error: { retryAfter: number }) => error)) as {
      retryAfter: number;
    };
    expect(retryAfter).toBeGreaterThan(86_000);
    expect(retryAfter).toBeLessThanOrEqual(86_400);
    scene.clock.now = new Date(scene.clock.now.getTime() + 86_400_000);
    expect(await refusalOf(object(author, sixth))).toBe('no refusal');
  });
});
