import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('the life of a comment', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const statusOf = async (id: string) => {
    const { status, revisionStatus, number } = await scene.read.comment(scene.moderator, id);
    return [status, revisionStatus, number === null ? 'no number' : 'numbered'].join(', ');
  };

  describe('begins as policy, trust and mode say', () => {
    it.each([
      ['author', 'by_trust', newText, 'published', []],
      ['newcomer', 'by_trust', newText, 'pending', ['new-author']],
      ['author', 'hold_all', newText, 'pending', ['moderated-debate']],
      ['moderator', 'hold_all', newText, 'pending', ['moderated-debate']],
      ['newcomer', 'hold_all', newText, 'pending', ['new-author', 'moderated-debate']],
      ['author', 'by_trust', praise, 'returned', ['adds-value']],
      ['author', 'hold_all', praise, 'returned', ['adds-value', 'moderated-debate']],
      ['newcomer', 'by_trust', praise, 'returned', ['adds-value', 'new-author']],
    ] as const)('%s, %s', async (who, mode, write, status, clauses) => {
      const debate = await scene.openDebate();
      await scene.setMode(debate.id, mode);
      const sent = { slug: debate.slug, body: write() };
      const { comment, reasons, created } = await scene.do.createComment(scene[who], sent);
      expect(created).toBe(true);
      expect(comment).toMatchObject({ status, revisionStatus: status, debate: debate.slug });
      expect(reasons.map((reason) => reason.clause)).toEqual(clauses);
      expect(comment.number).toBe(status === 'published' ? 1 : null);
      const isPublic = status === 'published' ? 1 : 0;
      expect((await scene.read.debate(null, debate.slug)).counts.comments).toBe(isPublic);
      expect(await scene.eventsOf(debate.id)).toHaveLength(1 + isPublic);
    });
  });

  describe('goes on as its author wants', () => {
    /** Each way to a state, by the commands that lead there. */
    const ways: Record<string, () => Promise<Said>> = {
      waiting: () => scene.say(scene.newcomer),
      returned: () => scene.say(scene.author, { body: praise() }),
      public: () => scene.say(scene.author),
      'public, edit waits': async () => scene.edit(scene.newcomer, await publicByNewcomer()),
      'public, edit returned': async () => scene.edit(scene.author, await ways.public!(), praise()),
      rejected: async () => {
        const said = await scene.say(scene.newcomer);
        await scene.decide(scene.moderator, 'reject', said);
        return said;
      },
      removed: async () => {
        const said = await scene.say(scene.author);
        await scene.decide(scene.moderator, 'remove', said);
        return said;
      },
      withdrawn: async () => {
        const said = await scene.say(scene.author);
        await scene.do.withdrawComment(scene.author, said);
        return said;
      },
    };
    async function publicByNewcomer(): Promise<Said> {
      const said = await scene.say(scene.newcomer);
      await scene.decide(scene.moderator, 'approve', said);
      return said;
    }

    it.each([
      ['waiting', 'withdrawn, withdrawn, no number', 'refused'],
      ['returned', 'withdrawn, withdrawn, no number', 'pending, pending, no number'],
      ['public', 'withdrawn, published, numbered', 'refused'],
      ['public, edit waits', 'withdrawn, withdrawn, numbered', 'refused'],
      ['public, edit returned', 'withdrawn, withdrawn, numbered', 'published, pending, numbered'],
      ['rejected', 'refused', 'refused'],
      ['removed', 'refused', 'refused'],
      ['withdrawn', 'refused', 'refused'],
    ])('%s: withdrawn %s; asked about %s', async (state, withdrawn, asked) => {
      const act = async (command: 'withdraw' | 'ask') => {
        const said = await ways[state]!();
        const own = await scene.read.comment(scene.moderator, said.id);
        const actor = own.author.handle === 'newcomer' ? scene.newcomer : scene.author;
        const done =
          command === 'withdraw'
            ? scene.do.withdrawComment(actor, said)
            : scene.do.askModerator(actor, { type: 'comment', id: said.id });
        const refused = (await refusalOf(done)) === 'conflict';
        const after = await scene.read.comment(scene.moderator, said.id);
        if (refused) expect(after).toEqual(own);
        return refused ? 'refused' : statusOf(said.id);
      };
      expect(await act('withdraw')).toBe(withdrawn);
      expect(await act('ask')).toBe(asked);
    });

    it('asks a moderator: it waits, says so, and keeps the reasons it was returned for', async () => {
      const { id } = await scene.say(scene.author, { body: praise() });
      await scene.do.askModerator(scene.author, { type: 'comment', id });
      const own = await scene.read.comment(scene.author, id);
      expect(own).toMatchObject({ asked: true, decided: false });
      expect(own.place).toBeGreaterThan(0);
      expect(own.reasons.map((reason) => reason.clause)).toContain('adds-value');
    });

    it.each(['withdraw', 'ask'] as const)(
      'nobody else may %s, nor learns of it',
      async (command) => {
        const { id } = await scene.say(scene.author, { body: praise() });
        const act = (actor: typeof scene.author) =>
          command === 'withdraw'
            ? scene.do.withdrawComment(actor, { id })
            : scene.do.askModerator(actor, { type: 'comment', id });
        expect(await refusalOf(act(scene.other))).toBe('not-found');
        expect(await refusalOf(act(scene.moderator))).toBe('not-found');
        expect(await statusOf(id)).toBe('returned, returned, no number');
      },
    );
  });
});
