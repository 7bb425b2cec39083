import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { ModerationVerb } from '#app/protocol/moderation.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const verbs = ModerationVerb.options;
type Verb = ModerationVerb;

describeDatabases('what can be done to a text', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const done = async (verb: Verb, said: Promise<Said>): Promise<Said> => {
    const text = await said;
    const { number } = await scene.decide(scene.moderator, verb, text);
    return { ...text, number };
  };
  const reported = async (said: Promise<Said>, by: Actor[]): Promise<Said> => {
    const text = await said;
    for (const reader of by) {
      scene.later();
      const { id, revisionId } = text;
      await scene.do.report(reader, { type: 'comment', id, revisionId, clause: 'civil' });
    }
    return text;
  };
  const appealed = async (said: Promise<Said>): Promise<Said> => {
    const text = await said;
    scene.later();
    const { id, revisionId } = text;
    const objection = { type: 'comment', id, revisionId, text: 'Please read it again.' } as const;
    await scene.do.appeal(scene.newcomer, objection);
    return text;
  };
  const approved = () => done('approve', scene.say(scene.newcomer));

  /** Every state of a comment of the newcomer; `moderator` made the decisions. */
  const states: Record<string, () => Promise<Said>> = {
    waiting: () => scene.say(scene.newcomer),
    'not sent': () => scene.say(scene.newcomer, { body: praise() }),
    public: approved,
    'public, edit waits': async () => scene.edit(scene.newcomer, await approved()),
    'public, reported': () => reported(approved(), [scene.other]),
    'public, reported by many': () =>
      reported(approved(), [scene.other, scene.author, scene.second]),
    hidden: async () => {
      const trusted = { ...scene.newcomer, trusted: true };
      return reported(scene.say(trusted), [scene.other, scene.author, scene.second]);
    },
    returned: () => done('return', scene.say(scene.newcomer)),
    rejected: () => done('reject', scene.say(scene.newcomer)),
    'rejected, appealed': () => appealed(done('reject', scene.say(scene.newcomer))),
    removed: () => done('remove', approved()),
    'removed, appealed': () => appealed(done('remove', approved())),
    restored: () => done('restore', done('remove', approved())),
    withdrawn: async () => {
      const said = await approved();
      await scene.do.withdrawComment(scene.newcomer, said);
      return said;
    },
  };
  const stateNames = Object.keys(states);

  const outsiders: Record<string, [() => MaybeActor, string]> = {
    'a visitor': [() => null, 'unauthenticated'],
    'another member': [() => scene.other, 'forbidden'],
    'its author': [() => scene.newcomer, 'forbidden'],
    'its author, made a moderator': [() => ({ ...scene.newcomer, role: 'moderator' }), 'forbidden'],
    'a suspended moderator': [() => ({ ...scene.second, suspended: true }), 'forbidden'],
  };
  const standing = async (said: Said) => ({
    own: await scene.read.comment(scene.moderator, said.id),
    decisions: await scene.deps.db.decision.count({ where: { subjectId: said.id } }),
  });

  it.each(stateNames)('%s: nobody but a moderator decides, and never its author', async (state) => {
    const said = await states[state]!();
    const before = await standing(said);
    for (const [who, [actor, code]] of Object.entries(outsiders)) {
      for (const verb of verbs) {
        const { id, revisionId } = said;
        const sent = { type: 'comment', id, revisionId, verb, note: 'Because.' } as const;
        const answer = await refusalOf(scene.do.moderate(actor(), sent));
        expect(answer, `${who}: ${verb}`).toBe(code);
      }
    }
    expect(await standing(said)).toEqual(before);
  });

  // By another moderator than the one who decided, without a note. What is not named here leads
  // nowhere: `conflict`, and nothing changes.
  const wordless = { undo: 'invalid' };
  const table: Record<string, Partial<Record<Verb, string>>> = {
    waiting: { approve: 'published', return: 'returned', reject: 'rejected' },
    'not sent': {},
    public: { remove: 'removed', ...wordless },
    'public, edit waits': { approve: 'published', return: 'published', reject: 'published' },
    'public, reported': { approve: 'published', reject: 'removed', remove: 'removed', ...wordless },
    'public, reported by many': {
      approve: 'published',
      reject: 'removed',
      remove: 'removed',
      ...wordless,
    },
    hidden: { approve: 'published', reject: 'removed', remove: 'removed' },
    returned: wordless,
    rejected: wordless,
    'rejected, appealed': { approve: 'published', reject: 'rejected', ...wordless },
    removed: { restore: 'published', ...wordless },
    'removed, appealed': {
      approve: 'published',
      reject: 'removed',
      restore: 'published',
      ...wordless,
    },
    restored: { remove: 'removed', ...wordless },
    withdrawn: {},
  };

  describe('by a second moderator', () => {
    it.each(stateNames.flatMap((state) => verbs.map((verb) => [state, verb] as const)))(
      '%s: %s',
      async (state, verb) => {
        const said = await states[state]!();
        const before = await standing(said);
        // Who reported a text may still decide on it, so the third moderator does not come into it.
        const expected = table[state]?.[verb] ?? 'conflict';
        const by = state.includes('reported') || state === 'hidden' ? scene.admin : scene.second;
        const answer = await scene.decide(by, verb, said).then(
          ({ status }) => status as string,
          async (error: { code?: string }) => {
            expect(await standing(said)).toEqual(before);
            return error.code ?? String(error);
          },
        );
        expect(answer).toBe(expected);
      },
    );
  });

  it.each(['rejected, appealed', 'removed, appealed'])(
    '%s: who decided does not answer',
    async (state) => {
      const said = await states[state]!();
      for (const verb of ['approve', 'reject'] as const) {
        expect(await refusalOf(scene.decide(scene.moderator, verb, said)), verb).toBe('forbidden');
      }
    },
  );

  it('a debate closed while an answer waits: it is decided all the same', async () => {
    const { slug } = await scene.openDebate();
    const said = await scene.say(scene.newcomer, {}, slug);
    scene.later();
    const ending = { slug, agreed: 'Both sites gained.', open: 'Whether others would.' };
    await scene.do.closeDebate(scene.moderator, ending);
    expect(await scene.decide(scene.moderator, 'approve', said)).toMatchObject({
      status: 'published',
      number: 1,
    });
  });
});
