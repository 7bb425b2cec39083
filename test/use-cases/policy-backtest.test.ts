import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { ModerationVerb } from '#app/protocol/moderation.ts';
import { readPolicyBacktest } from '#server/queries/read-policy-backtest.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const twoLinks = () =>
  `${newText()} See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time`;

describeDatabases('trying a draft on what moderators decided', (open) => {
  let scene: Scene;
  const said: Record<string, Said> = {};

  beforeAll(async () => {
    scene = await openScene(open);
    const decided = async (name: string, body: string, verb: ModerationVerb) => {
      const one = await scene.say(scene.newcomer, { body });
      if (one.revisionStatus === 'returned') {
        await scene.do.askModerator(scene.newcomer, { type: 'comment', id: one.id });
      }
      await scene.decide(scene.moderator, verb, one);
      said[name] = one;
    };
    await decided('plain', newText(), 'approve');
    await decided('two links, approved', twoLinks(), 'approve');
    await decided('two links, returned', twoLinks(), 'return');
    await decided('undone', twoLinks(), 'approve');
    await scene.decide(scene.moderator, 'undo', said['undone']!);
    await decided('removed later', twoLinks(), 'approve');
    await scene.decide(scene.moderator, 'remove', said['removed later']!);
    await scene.say(scene.newcomer);
  });
  afterAll(() => scene.close());

  const draft = async (comment: number) => {
    const { clauses, settings } = defaultPolicy;
    const { revision, basedOn } = await scene.read.policyDraft(scene.moderator);
    const maxLinks = { ...settings.maxLinks, comment };
    await scene.do.savePolicyDraft(scene.moderator, {
      content: { clauses, settings: { ...settings, maxLinks } },
      revision,
      basedOn,
      summary: '',
    });
  };
  const tried = (asked = 200) => scene.read.policyBacktest(scene.moderator, asked);

  it('changes nothing without a draft', async () => {
    expect(await tried()).toMatchObject({ there: 4, judged: 4, changing: 0, changes: [] });
  });

  it('says what would change, with what the moderators found', async () => {
    await draft(2);
    const result = await tried();
    expect(result).toMatchObject({
      there: 4,
      inForce: { of: 4, agreed: 3, tooStrict: 1, returned: 1, missed: 0 },
      draft: { of: 4, agreed: 2, tooStrict: 0, returned: 0, missed: 2 },
      clauses: [
        {
          clause: 'one-link',
          inForce: { found: 3, confirmed: 2 },
          draft: { found: 0, confirmed: 0 },
        },
      ],
      changing: 3,
    });
    const returned = { outcome: 'return', clauses: ['one-link'] };
    const change = { debate: scene.slug, earlier: returned, inForce: returned };
    expect(result.changes).toMatchObject([
      { ...change, finding: 'reject', draft: { outcome: 'hold', clauses: [] } },
      { ...change, finding: 'return', number: null },
      { ...change, finding: 'approve', number: said['two links, approved']?.number ?? 2 },
    ]);
    expect(result.changes[2]?.excerpt).toContain('we counted');
  });

  it('looks at as many as are asked for, the last decided first', async () => {
    const result = await tried(1);
    expect(result).toMatchObject({ asked: 1, there: 1, changes: [{ finding: 'reject' }] });
    expect((await tried(1_000_000)).asked).toBe(1_000);
    expect((await tried(-3)).asked).toBe(1);
  });

  it('touches nothing it looks at', async () => {
    const rows = () => scene.deps.db.revision.findMany({ orderBy: { id: 'asc' } });
    const before = await rows();
    await tried();
    expect(await rows()).toEqual(before);
  });

  it('ends when its time is up, and says how far it came', async () => {
    let now = Date.parse('2026-03-02T09:00:00.000Z');
    const slow = { ...scene.deps, now: () => new Date((now += 10_000)) };
    const result = await readPolicyBacktest(slow)(scene.moderator, 200);
    expect(result).toMatchObject({ there: 4, judged: 0, changing: 0 });
  });
});
