import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { QueuePage } from '#app/protocol/moderation.ts';
import type { Moderate, QueueItem, QueueQuery } from '#app/protocol/moderation.ts';
import { describeDatabases } from '#test/support/database.ts';
import { lastWords, newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said } from './scene.ts';

interface Text {
  id: string;
  revisionId: string;
}

async function openQueue(open: Parameters<typeof openScene>[0]) {
  const scene = await openScene(open);
  const readers: Actor[] = [];
  for (const n of [1, 2, 3]) readers.push(await scene.person(`reader-${n}`));

  async function all(viewer: MaybeActor, query: QueueQuery = {}): Promise<QueueItem[]> {
    const items: QueueItem[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await scene.read.queue(viewer, { ...query, ...(cursor ? { cursor } : {}) });
      items.push(...page.items);
      ({ cursor } = page);
    }
    return items;
  }
  return {
    ...scene,
    readers,
    all,
    /** The place of one text, as this viewer sees it. */
    async itemOf({ revisionId }: { revisionId: string }, viewer: Actor = scene.moderator) {
      const item = (await all(viewer)).find((one) => one.revisionId === revisionId);
      if (!item) throw new Error('This text does not stand in the queue.');
      return item;
    },
    async report(by: Actor, { id, revisionId }: Text, clause: string, note = '') {
      scene.later();
      await scene.do.report(by, { type: 'comment', id, revisionId, clause, note });
    },
    async appeal(by: Actor, { id, revisionId }: Text, text = 'It says what we measured.') {
      scene.later();
      await scene.do.appeal(by, { type: 'comment', id, revisionId, text });
    },
    async sendBack(by: Actor, { id, revisionId }: Text, more: Partial<Moderate> = {}) {
      scene.later();
      const sent = { type: 'comment', id, revisionId, verb: 'return' } as const;
      await scene.do.moderate(by, { ...sent, clauses: ['on-topic'], ...more });
    },
  };
}
type Queue = Awaited<ReturnType<typeof openQueue>>;

describeDatabases('an item of the queue', (open) => {
  let scene: Queue;
  beforeAll(async () => {
    scene = await openQueue(open);
  });
  afterAll(() => scene.close());

  const approved = async (body = newText()): Promise<Said> => {
    const said = await scene.say(scene.newcomer, { body });
    const { number } = await scene.decide(scene.moderator, 'approve', said);
    return { ...said, number };
  };

  it('has the shape that is promised', async () => {
    await scene.say(scene.newcomer);
    const page = await scene.read.queue(scene.moderator, {});
    expect(QueuePage.parse(page)).toEqual(page);
  });

  it('waits for review: whose it is, where, and since when', async () => {
    const parent = await scene.say(scene.author);
    const said = await scene.say(scene.newcomer, { under: parent, stance: 'against' });
    expect(await scene.itemOf(said)).toMatchObject({
      type: 'comment',
      id: said.id,
      debate: { slug: scene.slug },
      author: { handle: 'newcomer' },
      body: said.body,
      stance: 'against',
      answers: { number: parent.number, author: { handle: 'author' } },
      edit: false,
      waitingFor: 'review',
      status: 'pending',
      number: null,
      authorStanding: 'newcomer',
      waitingSince: scene.clock.now.toISOString(),
      reports: [],
      appeal: null,
      earlier: null,
      notes: [],
      viewer: { isAuthor: false, tookPart: false },
    });
  });

  it.each([
    ['debate', async () => scene.openDebate(scene.newcomer)],
    [
      'claim',
      async () => {
        const said = await scene.say(scene.author);
        return (await scene.mark(scene.newcomer, said, { text: newText() })).claim;
      },
    ],
    [
      'evidence',
      async () => {
        const { claim } = await scene.mark(scene.author, await scene.say(scene.author));
        scene.later();
        const { evidence } = await scene.do.addEvidence(scene.newcomer, {
          claimId: claim.id,
          side: 'supports',
          kind: 'experience',
          details: { seen: newText() },
        });
        return evidence;
      },
    ],
  ] satisfies [SubjectType, () => Promise<Text>][])('may be a %s', async (type, make) => {
    const made = await make();
    const item = await scene.itemOf(made);
    expect(item).toMatchObject({ type, id: made.id, status: 'pending', number: null });
    expect(item.fields).not.toEqual([]);
  });

  it('says what is known of its author', async () => {
    const known = await scene.person('known');
    await scene.decide(scene.moderator, 'approve', await scene.say(known));
    const said = await scene.say(known);
    expect(await scene.itemOf(said)).toMatchObject({
      authorStanding: 'known',
      author: { record: { approved: 1, trusted: false } },
    });
  });

  it('is an edit: beside it stands what is public', async () => {
    const said = await approved();
    const edited = await scene.edit(scene.newcomer, said);
    expect(await scene.itemOf(edited)).toMatchObject({
      edit: true,
      status: 'published',
      number: said.number,
      earlier: { what: 'published', body: said.body, fields: [], clauses: [], note: '' },
    });
  });

  it('was sent back before: beside it stands that text, with the clauses and the note', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.sendBack(scene.second, said, {
      clauses: ['on-topic', 'civil'],
      note: 'Which site?',
    });
    const again = await scene.edit(scene.newcomer, said);
    expect(await scene.itemOf(again)).toMatchObject({
      edit: false,
      earlier: {
        what: 'returned',
        body: said.body,
        clauses: ['on-topic', 'civil'],
        note: 'Which site?',
      },
    });
  });

  it('was sent back, and the author asks about it: the same, with the same text', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.sendBack(scene.second, said, { note: 'Which site?' });
    scene.later();
    await scene.do.askModerator(scene.newcomer, { type: 'comment', id: said.id });
    expect(await scene.itemOf(said)).toMatchObject({
      asked: true,
      earlier: { what: 'returned', body: said.body, note: 'Which site?' },
    });
  });

  it('was sent back by the rules alone: there is nothing to compare it with', async () => {
    const said = await scene.say(scene.newcomer, { body: praise() });
    const again = await scene.edit(scene.newcomer, said);
    expect((await scene.itemOf(again)).earlier).toBeNull();
  });

  it('was sent back, which was undone: there is nothing to compare it with', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.sendBack(scene.second, said);
    await scene.decide(scene.second, 'undo', said);
    expect((await scene.itemOf(said)).earlier).toBeNull();
  });

  it('was reported: clauses, counts and notes, and never by whom', async () => {
    const said = await approved();
    const [one, two, three] = scene.readers as [Actor, Actor, Actor];
    await scene.report(one, said, 'civil', 'The second sentence.');
    await scene.report(two, said, 'on-topic');
    await scene.report(three, said, 'on-topic', 'It is about another firm.');
    const item = await scene.itemOf(said);
    expect(item).toMatchObject({
      waitingFor: 'report',
      status: 'published',
      number: said.number,
      edit: false,
      earlier: null,
      reports: [
        { clause: 'on-topic', count: 2, notes: ['It is about another firm.'] },
        { clause: 'civil', count: 1, notes: ['The second sentence.'] },
      ],
    });
    expect(JSON.stringify(item)).not.toContain('reader-');
    await scene.decide(scene.second, 'approve', said);
    await expect(scene.itemOf(said)).rejects.toThrow();
  });

  it('was reported and hidden meanwhile', async () => {
    const said = await scene.say(scene.author);
    for (const reader of scene.readers) await scene.report(reader, said, 'civil');
    expect(await scene.itemOf(said)).toMatchObject({ waitingFor: 'report', status: 'hidden' });
  });

  describe('is appealed', () => {
    const rejected = async () => {
      const said = await scene.say(scene.newcomer);
      scene.later();
      await scene.do.moderate(scene.moderator, {
        type: 'comment',
        id: said.id,
        revisionId: said.revisionId,
        verb: 'reject',
        clauses: ['not-promotion'],
        note: 'This sells a course.',
      });
      await scene.appeal(scene.newcomer, said, 'I teach nothing.');
      return said;
    };

    it('with the decision it is about', async () => {
      const item = await scene.itemOf(await rejected(), scene.second);
      expect(item).toMatchObject({
        waitingFor: 'appeal',
        status: 'rejected',
        appeal: {
          text: 'I teach nothing.',
          at: item.waitingSince,
          decision: {
            action: 'reject',
            by: { handle: 'moderator' },
            clauses: ['not-promotion'],
            note: 'This sells a course.',
          },
        },
      });
    });

    it('and answered by anybody but who decided', async () => {
      const said = await rejected();
      for (const [viewer, mayAnswer] of [
        [scene.moderator, false],
        [scene.second, true],
        [scene.admin, true],
      ] as const) {
        expect((await scene.itemOf(said, viewer)).appeal).toMatchObject({
          mayAnswer,
          hasJudge: true,
        });
      }
    });

    it('and nobody is there to answer', async () => {
      const lonely = await openQueue(open);
      const { moderator, second, admin, newcomer } = lonely;
      const said = await lonely.say(newcomer);
      await lonely.decide(moderator, 'reject', said);
      await lonely.appeal(newcomer, said);
      const hasJudge = async () => (await lonely.itemOf(said, moderator)).appeal?.hasJudge;
      const users = lonely.deps.db.user;
      await users.update({ where: { id: admin.id }, data: { role: 'member' } });
      expect(await hasJudge()).toBe(true);
      await users.update({ where: { id: second.id }, data: { suspendedAt: lonely.clock.now } });
      expect(await hasJudge()).toBe(false);
      await users.update({
        where: { id: second.id },
        data: { suspendedAt: null, erasedAt: lonely.clock.now },
      });
      expect(await hasJudge()).toBe(false);
      await lonely.close();
    });
  });

  it('is the own text of a moderator: without what others wrote about it', async () => {
    await scene.setMode(scene.debateId, 'hold_all');
    const said = await scene.say(scene.second);
    await scene.setMode(scene.debateId, 'by_trust');
    const { revisionId } = said;
    await scene.do.addModeratorNote(scene.moderator, { revisionId, text: 'Is this off topic?' });
    const other = await scene.itemOf(said, scene.admin);
    expect(other.notes).toMatchObject([{ text: 'Is this off topic?' }]);
    const own = await scene.itemOf(said, scene.second);
    expect(own).toMatchObject({ viewer: { isAuthor: true }, notes: [] });
    expect(JSON.stringify(own)).not.toContain('Is this off topic?');

    await scene.decide(scene.moderator, 'approve', said);
    await scene.report(scene.other, said, 'civil', 'The last word.');
    const clause = { clause: 'civil', count: 1 };
    expect((await scene.itemOf(said, scene.second)).reports).toEqual([{ ...clause, notes: [] }]);
    expect((await scene.itemOf(said, scene.admin)).reports).toEqual([
      { ...clause, notes: ['The last word.'] },
    ]);
  });

  it('says where the viewer took part', async () => {
    const { slug } = await scene.openDebate();
    await scene.say(scene.second, {}, slug);
    const said = await scene.say(scene.newcomer, {}, slug);
    expect((await scene.itemOf(said, scene.second)).viewer.tookPart).toBe(true);
    expect((await scene.itemOf(said, scene.moderator)).viewer.tookPart).toBe(false);
  });

  it('quotes what evidence is about as text, not as markup', async () => {
    const quoted = await scene.say(scene.author, { body: `${newText()} It holds for a < b & c.` });
    const { claim } = await scene.mark(scene.author, quoted, { quote: { exact: 'a < b & c.' } });
    scene.later();
    const { evidence } = await scene.do.addEvidence(scene.newcomer, {
      claimId: claim.id,
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
    });
    const { answers } = await scene.itemOf(evidence);
    expect(answers?.bodyHtml).toBe('<blockquote><p>a &#60; b &#38; c.</p></blockquote>');
    expect(lastWords(quoted.body)).toBe('b & c.');
  });
});

describeDatabases('the queue, narrowed', (open) => {
  let scene: Queue;
  let texts: Record<'here' | 'there' | 'known' | 'trusted' | 'reported' | 'appealed', Said>;
  let there: string;
  beforeAll(async () => {
    scene = await openQueue(open);
    const known = await scene.person('known');
    ({ slug: there } = await scene.openDebate());
    await scene.decide(scene.moderator, 'approve', await scene.say(known));
    const reported = await scene.say(scene.author);
    await scene.report(scene.other, reported, 'civil');
    const appealed = await scene.say(scene.newcomer);
    await scene.decide(scene.moderator, 'reject', appealed);
    await scene.appeal(scene.newcomer, appealed);
    texts = {
      reported,
      appealed,
      here: await scene.say(scene.newcomer),
      there: await scene.say(scene.newcomer, {}, there),
      known: await scene.say(known),
      trusted: await scene.say(scene.author, {
        body: 'Une phrase en français, pour la voir tenue ici.',
      }),
    };
  });
  afterAll(() => scene.close());

  it.each([
    [
      'by nothing: the oldest first',
      {},
      ['reported', 'appealed', 'here', 'there', 'known', 'trusted'],
    ],
    ['to a debate', { debate: 'there' }, ['there']],
    ['to a debate that is not', { debate: 'nowhere' }, []],
    ['to what is no slug', { debate: '%00' }, []],
    ['to a clause of reports', { clause: 'civil' }, ['reported']],
    ['to a clause of a decision', { clause: 'on-topic' }, ['appealed']],
    ['to a clause that is not', { clause: 'nothing' }, []],
    ['to newcomers', { standing: 'newcomer' }, ['appealed', 'here', 'there']],
    ['to the known', { standing: 'known' }, ['known']],
    ['to the trusted', { standing: 'trusted' }, ['reported', 'trusted']],
    ['to reviews', { for: 'review' }, ['here', 'there', 'known', 'trusted']],
    ['to reports', { for: 'report' }, ['reported']],
    ['to appeals', { for: 'appeal' }, ['appealed']],
    ['by two things', { for: 'review', standing: 'newcomer', debate: 'here' }, ['here']],
  ] satisfies [string, QueueQuery, string[]][])('%s', async (_how, query: QueueQuery, expected) => {
    const slugs: Record<string, string> = { here: scene.slug, there };
    const debate =
      query.debate === undefined ? {} : { debate: slugs[query.debate] ?? query.debate };
    const page = await scene.read.queue(scene.moderator, { ...query, ...debate });
    const names = page.items.map(
      ({ revisionId }) =>
        Object.entries(texts).find(([, text]) => text.revisionId === revisionId)?.[0],
    );
    expect(names).toEqual(expected);
    expect(page).toMatchObject({ cursor: null, waiting: 6, matching: expected.length });
  });

  it('offers what something waits under, the most first', async () => {
    const { debates, clauses } = await scene.read.queueFilters(scene.moderator);
    expect(debates.map(({ slug, waiting }) => [slug, waiting])).toEqual([
      [scene.slug, 5],
      [there, 1],
    ]);
    const title = (await scene.read.debate(null, there)).title;
    expect(debates.at(-1)).toMatchObject({ title });
    for (const { id, waiting } of clauses) {
      expect(await scene.all(scene.moderator, { clause: id })).toHaveLength(waiting);
    }
    expect(clauses.map(({ waiting }) => waiting)).toEqual(
      clauses.map(({ waiting }) => waiting).toSorted((one, other) => other - one),
    );
    expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(['civil', 'on-topic']));
  });

  it('refuses a cursor it did not give', async () => {
    const asked = scene.read.queue(scene.moderator, { cursor: 'x' });
    expect(await refusalOf(asked)).toBe('invalid');
  });

  it.each([
    ['a visitor', () => null, 'unauthenticated'],
    ['a member', () => scene.author, 'forbidden'],
    ['a suspended moderator', () => ({ ...scene.moderator, suspended: true }), 'forbidden'],
    ['a moderator', () => scene.moderator, 'no refusal'],
    ['an administrator', () => scene.admin, 'no refusal'],
  ])('is for moderators: %s', async (_who, who, answer) => {
    expect(await refusalOf(scene.read.queue(who(), {}))).toBe(answer);
    expect(await refusalOf(scene.read.queueFilters(who()))).toBe(answer);
  });
});

describeDatabases('the debates offered', (open) => {
  it('are twenty at most', async () => {
    const scene = await openScene(open);
    for (let n = 0; n < 22; n += 1) {
      const { slug } = await scene.openDebate();
      await scene.say(scene.newcomer, {}, slug);
    }
    const { debates } = await scene.read.queueFilters(scene.moderator);
    expect(debates).toHaveLength(20);
    await scene.close();
  });
});
