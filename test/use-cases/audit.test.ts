import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditItem, AuditQuery } from '#app/protocol/audit.ts';
import { readAudit } from '#server/queries/read-audit.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('the audit trail', (open) => {
  let scene: Scene;
  let removed: Said;
  let undone: Said;

  beforeAll(async () => {
    scene = await openScene(open);
    const { admin, author, moderator, newcomer, second } = scene;
    removed = await scene.say(author);
    await scene.decide(moderator, 'remove', removed);
    undone = await scene.say(newcomer);
    await scene.decide(moderator, 'approve', undone);
    scene.later();
    await scene.do.moderate(second, {
      ...{ type: 'comment', id: undone.id, revisionId: undone.revisionId },
      ...{ verb: 'undo', note: 'The link is a shop.' },
    });
    scene.later();
    await scene.do.suspend(moderator, { handle: 'other', reason: 'Adverts.', until: '2026-03-20' });
    scene.later();
    await scene.do.setRole(admin, { handle: 'other', role: 'moderator' });
    scene.later();
    await scene.do.setHostKind(second, { host: 'journal.example.org', kind: 'paper' });
    await hiddenByReports();
  });
  afterAll(() => scene.close());

  async function hiddenByReports() {
    const said = await scene.say({ ...scene.newcomer, trusted: true });
    const { reportersToHide } = scene.deps.policy.inForce().settings;
    for (let count = 0; count < reportersToHide; count += 1) {
      scene.later();
      const reporter = await scene.person(`reporter-${count}`);
      const { id, revisionId } = said;
      await scene.do.report(reporter, { type: 'comment', id, revisionId, clause: 'civil' });
    }
  }
  const read = async (query: AuditQuery = {}) =>
    (await scene.read.audit(scene.moderator, query)).items;
  const words = (items: AuditItem[]) => items.map(({ by, action }) => [by?.handle ?? null, action]);

  it('has every decision and every change, the newest first', async () => {
    expect(words(await read())).toEqual([
      [null, 'hidden_by_reports'],
      ['second', 'host_kind_set'],
      ['admin', 'role_changed'],
      ['moderator', 'suspended'],
      ['second', 'undo'],
      ['moderator', 'approve'],
      ['moderator', 'remove'],
    ]);
  });

  it('says of a decision who, what, why, by which policy and where', async () => {
    const [decision] = await read({ action: 'remove' });
    expect(decision).toMatchObject({
      by: { handle: 'moderator' },
      clauses: ['on-topic'],
      policyVersion: scene.deps.policy.inForce().version,
      text: {
        type: 'comment',
        id: removed.id,
        revisionId: removed.revisionId,
        number: removed.number,
        author: { handle: 'author' },
        debate: { slug: scene.slug },
      },
      takenBackBy: null,
      undoes: null,
    });
  });

  it('says what was taken back, by whom and why', async () => {
    const [undo] = await read({ action: 'undo' });
    expect(undo).toMatchObject({ undoes: 'approve', note: 'The link is a shop.' });
    const [approval] = await read({ action: 'approve' });
    expect(approval).toMatchObject({ takenBackBy: { handle: 'second' }, text: { id: undone.id } });
  });

  it('says of a person, a host and a text hidden by itself what was set', async () => {
    const [hiding, host, role, suspension] = await read();
    expect(suspension).toMatchObject({
      person: { handle: 'other' },
      note: 'Adverts.',
      detail: { until: '2026-03-20T00:00:00.000Z' },
      policyVersion: null,
      text: null,
    });
    expect(role).toMatchObject({
      person: { handle: 'other' },
      detail: { from: 'member', to: 'moderator' },
    });
    expect(host).toMatchObject({ about: 'journal.example.org', detail: { kind: 'paper' } });
    expect(hiding).toMatchObject({
      by: null,
      clauses: ['civil'],
      text: { author: { handle: 'newcomer' }, debate: { slug: scene.slug } },
    });
  });

  it('holds no text that was written, nor who reported', async () => {
    const trail = JSON.stringify(await read());
    expect(trail).not.toContain(removed.body);
    expect(trail).not.toContain(undone.body);
    expect(trail).not.toContain('reporter-');
  });

  it.each([
    ['who acted', { person: 'second' }, ['host_kind_set', 'undo']],
    ['who acted, as it is shown', { person: '@second' }, ['host_kind_set', 'undo']],
    ['nobody', { person: 'nobody' }, []],
    ['an action', { action: 'suspended' }, ['suspended']],
    ['both', { person: 'moderator', action: 'approve' }, ['approve']],
    ['a debate nobody knows', { debate: 'no-such-debate' }, []],
  ] as const)('narrows to %s', async (_case, query, actions) => {
    expect((await read(query)).map(({ action }) => action)).toEqual(actions);
  });

  it('narrows to a debate', async () => {
    const elsewhere = await scene.openDebate(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', elsewhere, 'debate');
    expect(words(await read({ debate: elsewhere.slug }))).toEqual([['moderator', 'approve']]);
    expect((await read({ debate: scene.slug })).map(({ action }) => action)).toEqual([
      'hidden_by_reports',
      'undo',
      'approve',
      'remove',
    ]);
  });

  it('is for moderators only', async () => {
    expect(await refusalOf(scene.read.audit(null, {}))).toBe('unauthenticated');
    for (const viewer of [scene.author, { ...scene.moderator, suspended: true }]) {
      expect(await refusalOf(scene.read.audit(viewer, {}))).toBe('forbidden');
    }
  });

  it('names nobody who was erased', async () => {
    const { id } = await scene.person('gone', { trusted: true });
    await scene.do.resetTrust(scene.moderator, { handle: 'gone' });
    await scene.deps.db.user.update({ where: { id }, data: { erasedAt: scene.clock.now } });
    const [entry] = await read({ action: 'trust_reset' });
    expect(entry?.person?.handle).toBe('deleted');
  });

  describe('page by page', () => {
    it('is read whole, each entry once, and refuses a cursor it did not give', async () => {
      const said = await scene.say(scene.newcomer);
      for (let count = 0; count < 30; count += 1) {
        await scene.decide(scene.moderator, 'approve', said);
        await scene.decide(scene.moderator, 'undo', said);
        await scene.do.giveTrust(scene.moderator, { handle: 'newcomer' });
        scene.later();
        await scene.do.resetTrust(scene.moderator, { handle: 'newcomer' });
      }
      const seen: AuditItem[] = [];
      let cursor: string | undefined;
      do {
        const page = await scene.read.audit(scene.moderator, cursor ? { cursor } : {});
        seen.push(...page.items);
        cursor = page.cursor ?? undefined;
      } while (cursor);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      const { db } = scene.deps;
      expect(seen).toHaveLength((await db.decision.count()) + (await db.auditEntry.count()));
      expect(seen.map(({ at }) => at)).toEqual(
        seen
          .map(({ at }) => at)
          .sort()
          .reverse(),
      );
      const bad = scene.read.audit(scene.moderator, { cursor: 'yesterday' });
      expect(await refusalOf(bad)).toBe('invalid');
    });

    it('in as many queries for many as for one', async () => {
      const count = async (query: AuditQuery) => {
        let queries = 0;
        const counting = scene.deps.db.$extends({
          query: {
            $allOperations: ({ args, query: run }) => {
              queries += 1;
              return run(args);
            },
          },
        });
        const board = { ...scene.deps, db: counting as unknown as Scene['deps']['db'] };
        const { items } = await readAudit(board)(scene.moderator, query);
        return { queries, items: items.length };
      };
      const [one, many] = [await count({ action: 'remove' }), await count({})];
      expect([one.items, many.items]).toEqual([1, 50]);
      expect(many.queries).toBe(one.queries);
    });
  });
});
