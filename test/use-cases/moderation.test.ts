import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModerationVerb } from '#app/protocol/moderation.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const verbs = ModerationVerb.options;
type Verb = ModerationVerb;

describeDatabases('a moderator', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const decisionsOn = (id: string) =>
    scene.deps.db.decision.findMany({
      where: { subjectId: id },
      orderBy: { createdAt: 'asc' },
    });

  /** Each state by the commands that lead there; `moderator` made the last decision, if any. */
  const ways: Record<string, () => Promise<Said>> = {
    waiting: () => scene.say(scene.newcomer),
    'not sent': () => scene.say(scene.newcomer, { body: praise() }),
    public: () => scene.say(scene.author),
    approved: () => decided('approve', ways.waiting!()),
    returned: () => decided('return', ways.waiting!()),
    rejected: () => decided('reject', ways.waiting!()),
    removed: () => decided('remove', ways.public!()),
    restored: () => decided('restore', ways.removed!()),
    'public, edit waits': async () => scene.edit(scene.newcomer, await ways.approved!()),
    'taken back': async () => {
      const said = await ways.public!();
      await scene.do.withdrawComment(scene.author, said);
      return said;
    },
    'approved, then taken back': async () => {
      const said = await ways.approved!();
      await scene.do.withdrawComment(scene.newcomer, said);
      return said;
    },
    'returned, then asked about': async () => {
      const said = await ways.returned!();
      await scene.do.askModerator(scene.newcomer, { type: 'comment', id: said.id });
      return said;
    },
  };
  async function decided(verb: Verb, said: Promise<Said>): Promise<Said> {
    const made = await said;
    const { number } = await scene.decide(scene.moderator, verb, made);
    return { ...made, number };
  }

  const undecided = { approve: 'published', return: 'returned', reject: 'rejected' };
  const table: Record<string, Partial<Record<Verb, string>>> = {
    waiting: undecided,
    'not sent': {},
    public: { remove: 'removed' },
    approved: { remove: 'removed', undo: 'pending' },
    returned: { undo: 'pending' },
    rejected: { undo: 'pending' },
    removed: { restore: 'published', undo: 'published' },
    restored: { remove: 'removed', undo: 'removed' },
    'public, edit waits': { approve: 'published', return: 'published', reject: 'published' },
    'taken back': {},
    'approved, then taken back': {},
    'returned, then asked about': undecided,
  };
  const pairs = Object.keys(table).flatMap((state) => verbs.map((verb) => [state, verb] as const));

  it.each(pairs)('%s: %s', async (state, verb) => {
    const said = await ways[state]!();
    const before = await scene.read.comment(scene.moderator, said.id);
    const { length } = await decisionsOn(said.id);
    const expected = table[state]?.[verb];
    const decision = scene.decide(scene.moderator, verb, said);
    if (!expected) {
      expect(await refusalOf(decision)).toBe('conflict');
      expect(await scene.read.comment(scene.moderator, said.id)).toEqual(before);
      expect(await decisionsOn(said.id)).toHaveLength(length);
      return;
    }
    expect(await decision).toMatchObject({ id: said.id, status: expected });
    const rows = await decisionsOn(said.id);
    expect(rows).toHaveLength(length + 1);
    expect(rows.at(-1)).toMatchObject({
      action: verb,
      moderatorId: scene.moderator.id,
      revisionId: said.revisionId,
      policyVersion: 1,
    });
  });

  it.each([
    ['a visitor', () => null, 'unauthenticated'],
    ['a member', () => scene.other, 'forbidden'],
    ['its author', () => scene.newcomer, 'forbidden'],
    ['a suspended moderator', () => ({ ...scene.moderator, suspended: true }), 'forbidden'],
    ['a moderator', () => scene.moderator, 'no refusal'],
    ['an administrator', () => scene.admin, 'no refusal'],
  ])('is who decides: %s', async (_who, who, answer) => {
    const { id, revisionId } = await ways.waiting!();
    const sent = { type: 'comment', id, revisionId, verb: 'approve' } as const;
    expect(await refusalOf(scene.do.moderate(who(), sent))).toBe(answer);
  });

  it.each(verbs)('does not %s their own text', async (verb) => {
    const said = await scene.say(scene.moderator);
    expect(await refusalOf(scene.decide(scene.moderator, verb, said))).toBe('forbidden');
    expect(await decisionsOn(said.id)).toEqual([]);
  });

  it.each([
    ['an unknown id', () => ({ id: randomUUID() }), 'not-found'],
    ['an older or unknown revision', () => ({ revisionId: randomUUID() }), 'conflict'],
    ['a clause the policy lacks', () => ({ clauses: ['no-such-clause'] }), 'invalid'],
    ['a text of another type', () => ({ type: 'claim' as const }), 'not-found'],
  ])('is refused %s', async (_what, wrong, code) => {
    const { id, revisionId } = await ways.waiting!();
    const sent = { type: 'comment', id, revisionId, verb: 'approve', ...wrong() } as const;
    expect(await refusalOf(scene.do.moderate(scene.moderator, sent))).toBe(code);
  });

  it('tells the author why: clauses and a note, without what a database refuses', async () => {
    const { id, revisionId } = await ways.waiting!();
    const clauses = ['civil', 'on-topic'];
    await scene.do.moderate(scene.moderator, {
      type: 'comment',
      id,
      revisionId,
      verb: 'return',
      clauses,
      note: 'Please say which\u0000 site.\ud800',
    });
    const own = await scene.read.comment(scene.newcomer, id);
    expect(own).toMatchObject({ decided: true, note: 'Please say which site.', place: null });
    expect(own.reasons.map((reason) => reason.clause)).toEqual(clauses);
  });

  describe('takes back', () => {
    it.each(['approved', 'returned', 'rejected', 'removed', 'restored'])(
      'their own decision (%s) without a word, and once',
      async (state) => {
        const said = await ways[state]!();
        expect(await refusalOf(scene.decide(scene.second, 'undo', said))).toBe('invalid');
        await scene.decide(scene.moderator, 'undo', said);
        const { length } = await decisionsOn(said.id);
        const again = refusalOf(scene.decide(scene.moderator, 'undo', said));
        // Under a restoring lies the removal, which may be undone in turn.
        expect(await again).toBe(state === 'restored' ? 'no refusal' : 'conflict');
        expect(await decisionsOn(said.id)).toHaveLength(length + (state === 'restored' ? 1 : 0));
      },
    );

    it('an approval: it waits where it waited, and comes back under its number', async () => {
      const said = await ways.waiting!();
      const { waitingSince } = await scene.read.comment(scene.newcomer, said.id);
      const { number } = await scene.decide(scene.moderator, 'approve', said);
      await scene.decide(scene.moderator, 'undo', said);
      expect(await scene.read.comment(scene.newcomer, said.id)).toMatchObject({
        status: 'pending',
        waitingSince,
      });
      const place = { slug: scene.slug, number: number ?? 0 };
      expect(await refusalOf(scene.read.commentByNumber(null, place))).toBe('not-found');
      expect((await scene.decide(scene.second, 'approve', said)).number).toBe(number);
      expect((await scene.eventsOf()).slice(-3)).toEqual([
        'comment:published',
        'comment:removed',
        'comment:restored',
      ]);
    });

    it("the approval of an edit: the old text is public again, and the author's next edit is safe", async () => {
      const edited = await ways['public, edit waits']!();
      await scene.decide(scene.moderator, 'approve', edited);
      await scene.decide(scene.moderator, 'undo', edited);
      const own = await scene.read.comment(scene.newcomer, edited.id);
      expect(own).toMatchObject({ status: 'published', revisionStatus: 'pending' });
      await scene.decide(scene.moderator, 'approve', edited);
      await scene.edit(scene.newcomer, edited);
      expect(await refusalOf(scene.decide(scene.moderator, 'undo', edited))).toBe('conflict');
    });

    it('a removal that took a waiting edit along: the edit waits again', async () => {
      const edited = await ways['public, edit waits']!();
      const [first] = await scene.deps.db.revision.findMany({
        where: { subjectId: edited.id },
        orderBy: { number: 'asc' },
      });
      const shown = { id: edited.id, revisionId: first?.id ?? '' };
      await scene.decide(scene.moderator, 'remove', shown);
      const fate = async () => (await scene.read.comment(scene.newcomer, edited.id)).revisionStatus;
      expect(await fate()).toBe('rejected');
      await scene.decide(scene.moderator, 'undo', shown);
      expect(await fate()).toBe('pending');
      expect((await scene.decide(scene.moderator, 'approve', edited)).status).toBe('published');
    });

    it('a restoring: the tombstone names the clause of the removal again', async () => {
      const said = await ways.public!();
      await scene.say(scene.other, { under: said });
      await scene.decide(scene.moderator, 'remove', said);
      await scene.decide(scene.moderator, 'restore', said);
      await scene.decide(scene.moderator, 'undo', said);
      const place = { slug: scene.slug, number: said.number ?? 0 };
      expect(await scene.read.commentByNumber(null, place)).toMatchObject({ clause: 'on-topic' });
    });
  });
});
