import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { Clause, PolicySettings } from '#app/domain/policy/types.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { PolicyContent } from '#app/protocol/policy.ts';
import { openPolicyBook } from '#server/db/policy-book.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const start: PolicyContent = { clauses: defaultPolicy.clauses, settings: defaultPolicy.settings };

const withSettings = (change: Partial<PolicySettings>): PolicyContent => ({
  ...start,
  settings: { ...start.settings, ...change },
});
const linksIn = (comment: number) =>
  withSettings({ maxLinks: { ...start.settings.maxLinks, comment } });
const ownClause: Clause = {
  id: 'say-who-you-are',
  title: 'Say who you are',
  short: 'Give your role where it matters.',
  long: '',
  examples: [],
  severity: 'return',
  decidedBy: 'hand',
};

const twoLinks = () =>
  `${newText()} See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time`;

async function issuesOf(answer: Promise<unknown>): Promise<Issue[]> {
  const error: unknown = await answer.catch((refused: unknown) => refused);
  return isRefusal(error) ? (error.issues ?? []) : [];
}

describeDatabases('the policy', (open) => {
  let scene: Scene;
  const opening = new Date('2026-03-02T09:00:00.000Z');
  beforeAll(async () => {
    scene = await openScene(open);
  });
  // A published version stays for ever, so each test begins with the tables as they were.
  beforeEach(async () => {
    const { db, policy } = scene.deps;
    await db.policyVersion.deleteMany({ where: { version: { gt: 1 } } });
    await db.policyDraft.deleteMany();
    await db.linkHost.deleteMany();
    await db.auditEntry.deleteMany();
    await db.decision.deleteMany();
    await policy.reload();
    scene.clock.now = opening;
    scene.sent.length = 0;
  });
  afterAll(() => scene.close());

  const save = (content: PolicyContent, revision = 0, basedOn = 1, by = scene.moderator) =>
    scene.do.savePolicyDraft(by, { content, revision, basedOn, summary: '' });
  const publish = (more: { revision?: number; from?: string; summary?: string } = {}) =>
    scene.do.publishPolicy(scene.admin, {
      revision: 1,
      summary: 'Two links, because one was too few.',
      ...more,
    });
  /** A version 2 with other settings or clauses, published at once or from a day on. */
  async function change(content: PolicyContent, from?: string) {
    scene.later();
    const { basedOn } = await scene.read.policyDraft(scene.moderator);
    await save(content, 0, basedOn);
    return publish(from ? { from } : {});
  }
  const audit = () =>
    scene.deps.db.auditEntry.findMany({
      orderBy: { createdAt: 'asc' },
      select: { action: true, actorId: true, about: true, note: true, detail: true },
    });

  describe('draft', () => {
    it('starts from the version in force and keeps what is saved', async () => {
      const fresh = await scene.read.policyDraft(scene.moderator);
      expect(fresh).toMatchObject({ content: start, revision: 0, basedOn: 1 });
      expect(await save(linksIn(2))).toEqual({ revision: 1 });
      const content = { ...linksIn(2), clauses: [...start.clauses, ownClause] };
      expect(await save(content, 1, 1, scene.second)).toEqual({ revision: 2 });
      expect(await scene.read.policyDraft(scene.admin)).toMatchObject({
        content,
        revision: 2,
        mayPublish: true,
        changes: {
          clauses: [{ what: 'added', clause: { id: 'say-who-you-are' } }],
          settings: [{ setting: 'maxLinks', kind: 'comment', before: 1, after: 2 }],
        },
      });
      expect(scene.read.policyPage(null)).toMatchObject({ version: 1, settings: start.settings });
    });

    it('is for moderators to write and an administrator to publish', async () => {
      await save(linksIn(2));
      const table: [string, MaybeActor, string, string, string][] = [
        ['a visitor', null, 'unauthenticated', 'unauthenticated', 'unauthenticated'],
        ['a member', scene.other, 'forbidden', 'forbidden', 'forbidden'],
        [
          'a suspended moderator',
          { ...scene.moderator, suspended: true },
          'forbidden',
          'forbidden',
          'forbidden',
        ],
        ['a moderator', scene.moderator, 'no refusal', 'no refusal', 'forbidden'],
        ['an administrator', scene.admin, 'no refusal', 'no refusal', 'no refusal'],
      ];
      let revision = 1;
      for (const [who, actor, reads, writes, publishes] of table) {
        const draft = refusalOf(scene.read.policyDraft(actor));
        const tried = refusalOf(scene.read.policyBacktest(actor, 10));
        const hosts = refusalOf(scene.read.policyHosts(actor, {}));
        expect([who, await draft, await tried, await hosts]).toEqual([who, reads, reads, reads]);
        const sent = { content: linksIn(3), revision, basedOn: 1, summary: '' };
        expect([who, await refusalOf(scene.do.savePolicyDraft(actor, sent))]).toEqual([
          who,
          writes,
        ]);
        if (writes === 'no refusal') revision += 1;
        const published = scene.do.publishPolicy(actor, { revision, summary: 'More links.' });
        expect([who, await refusalOf(published)]).toEqual([who, publishes]);
      }
    });

    it.each<[string, Clause[], string]>([
      ['a clause with rules taken out', start.clauses.slice(1), 'clauses'],
      [
        'rules for a clause that has none',
        [...start.clauses, { ...ownClause, decidedBy: 'rules' }],
        'clauses.8.decidedBy',
      ],
      ['one name twice', [...start.clauses, { ...ownClause, id: 'civil' }], 'clauses.8.id'],
    ])('is not saved with %s', async (_name, clauses, path) => {
      const issues = await issuesOf(save({ ...start, clauses }));
      expect(issues.map((issue) => issue.path)).toEqual([path]);
      expect((await scene.read.policyDraft(scene.moderator)).revision).toBe(0);
    });

    it('is stored as people read it: line ends, and nothing a database refuses', async () => {
      const clause = { ...ownClause, title: 'Say\r\nwho\u0000', long: 'One.\r\nTwo.\ud800 ' };
      await save({ ...start, clauses: [...start.clauses, clause] });
      const { content } = await scene.read.policyDraft(scene.moderator);
      expect(content.clauses.at(-1)).toMatchObject({ title: 'Say who', long: 'One.\nTwo.' });
    });

    it('is not overwritten unseen: of two who opened it, the slower one is told', async () => {
      await save(linksIn(2));
      const both = await Promise.all([
        refusalOf(save(linksIn(3), 1)),
        refusalOf(save(linksIn(4), 1, 1, scene.second)),
      ]);
      expect(both.sort()).toEqual(['conflict', 'no refusal']);
      expect(await refusalOf(save(linksIn(5)))).toBe('conflict');
      expect((await scene.read.policyDraft(scene.moderator)).revision).toBe(2);
    });

    it('can be thrown away, but not one that somebody has changed', async () => {
      await save(linksIn(2));
      await save(linksIn(3), 1, 1, scene.second);
      const drop = (revision: number) => scene.do.discardPolicyDraft(scene.moderator, { revision });
      expect(await refusalOf(drop(1))).toBe('conflict');
      await drop(2);
      expect(await scene.read.policyDraft(scene.moderator)).toMatchObject({
        revision: 0,
        content: start,
      });
    });
  });

  describe('publishing', () => {
    it('makes the next version, tells everyone, and leaves no draft', async () => {
      const { version, effectiveAt } = await change(linksIn(2));
      expect([version, effectiveAt]).toEqual([2, scene.clock.now.toISOString()]);
      expect(scene.read.policyPage(null)).toMatchObject({
        version: 2,
        state: 'in-force',
        summary: 'Two links, because one was too few.',
        settings: { maxLinks: { comment: 2 } },
        coming: [],
      });
      expect(scene.read.policyPage(1)).toMatchObject({ state: 'past', settings: start.settings });
      expect((await scene.read.policyDraft(scene.moderator)).revision).toBe(0);
      expect(scene.sent.filter(({ about }) => about === 'policy')).toHaveLength(1);
      expect(await audit()).toEqual([
        {
          action: 'policy_drafted',
          actorId: scene.moderator.id,
          about: '2',
          note: '',
          detail: { revision: 1 },
        },
        {
          action: 'policy_published',
          actorId: scene.admin.id,
          about: '2',
          note: 'Two links, because one was too few.',
          detail: { effectiveAt },
        },
      ]);
    });

    it('reaches the other processes of the board', async () => {
      const elsewhere = await openPolicyBook(scene.deps.db, () => scene.clock.now);
      await change(linksIn(2));
      expect(elsewhere.inForce().version).toBe(1);
      await elsewhere.reload();
      expect(elsewhere.inForce().version).toBe(2);
    });

    it('takes effect on its day, and not before', async () => {
      await change(linksIn(2), '2026-12-01');
      const said = await scene.say(scene.author, { body: twoLinks() });
      expect(said.revisionStatus).toBe('returned');
      expect(scene.read.policyPage(null)).toMatchObject({
        version: 1,
        coming: [{ version: 2, effectiveAt: '2026-12-01T00:00:00.000Z', state: 'coming' }],
      });
      expect(scene.read.policyPage(2)).toMatchObject({ state: 'coming' });
      scene.clock.now = new Date('2026-11-30T23:59:59.999Z');
      expect(scene.read.policyPage(null).version).toBe(1);
      scene.clock.now = new Date('2026-12-01T00:00:00.000Z');
      expect(scene.read.policyPage(null)).toMatchObject({ version: 2, coming: [] });
      expect((await scene.say(scene.author, { body: twoLinks() })).status).toBe('published');
    });

    it('keeps versions in order: none begins before the one it follows', async () => {
      await change(linksIn(2), '2026-12-01');
      const { basedOn, content, firstDay } = await scene.read.policyDraft(scene.moderator);
      expect([basedOn, content.settings.maxLinks.comment, firstDay]).toEqual([2, 2, '2026-12-01']);
      await save(linksIn(3), 0, 2);
      for (const from of [undefined, '2026-03-02', '2026-11-30']) {
        const issues = await issuesOf(publish(from ? { from } : {}));
        expect(issues.map(({ path }) => path)).toEqual(['from']);
      }
      await publish({ from: '2026-12-01' });
      scene.clock.now = new Date('2026-12-01T00:00:00.000Z');
      expect(scene.read.policyPage(null).version).toBe(3);
    });

    it.each([
      ['a day that is past', '2026-03-01'],
      ['a day more than a year ahead', '2027-03-03'],
    ])('is refused for %s', async (_name, from) => {
      await save(linksIn(2));
      expect((await issuesOf(publish({ from }))).map(({ path }) => path)).toEqual(['from']);
      expect(scene.read.policyHistory(null).versions).toHaveLength(1);
    });

    it('is refused without a draft, of one that changed, and of one that changes nothing', async () => {
      expect(await refusalOf(publish())).toBe('conflict');
      await save(start);
      expect(await refusalOf(publish())).toBe('invalid');
      await save(linksIn(2), 1);
      expect(await refusalOf(publish({ revision: 1 }))).toBe('conflict');
      expect(await refusalOf(publish({ revision: 2, summary: ' \u0000 ' }))).toBe('invalid');
      expect(await refusalOf(publish({ revision: 2 }))).toBe('no refusal');
    });

    it('happens once, however many try', async () => {
      await save(linksIn(2));
      const tries = await Promise.all([1, 2, 3].map(() => refusalOf(publish())));
      expect(tries.sort()).toEqual(['conflict', 'conflict', 'no refusal']);
      expect(scene.read.policyHistory(null).versions.map(({ version }) => version)).toEqual([2, 1]);
    });

    it('does not let through a draft of the version before', async () => {
      await change(linksIn(2));
      expect(await refusalOf(save(linksIn(3), 0, 1))).toBe('conflict');
      expect((await scene.read.policyDraft(scene.moderator)).revision).toBe(0);
    });
  });

  it('never changes a published version', async () => {
    const before = scene.read.policyPage(1);
    await change({ ...start, clauses: [...start.clauses, ownClause] });
    await change(linksIn(3));
    expect(scene.read.policyPage(1)).toEqual({ ...before, state: 'past', inForce: 3 });
    expect(scene.read.policyPage(2).clauses).toHaveLength(9);
  });

  it('tells its history: each version with what it changed, the newest first', async () => {
    await change(linksIn(2));
    await change({ ...linksIn(2), clauses: [...start.clauses, ownClause] }, '2026-12-01');
    expect(scene.read.policyHistory(null)).toMatchObject({
      older: null,
      versions: [
        {
          version: 3,
          state: 'coming',
          changes: { clauses: [{ what: 'added', clause: ownClause }], settings: [] },
        },
        { version: 2, state: 'in-force', changes: { settings: [{ before: 1, after: 2 }] } },
        { version: 1, state: 'past', changes: null, publishedAt: null },
      ],
    });
  });

  it('has a history of many pages', async () => {
    await scene.deps.db.policyVersion.createMany({
      data: Array.from({ length: 44 }, (_, index) => ({
        version: index + 2,
        effectiveAt: scene.clock.now,
        content: start,
      })),
    });
    await scene.deps.policy.reload();
    const seen: number[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const page = scene.read.policyHistory(before ?? null);
      seen.push(...page.versions.map(({ version }) => version));
      before = page.older;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  });

  it.each([0, 2, 999_999_999])('has no version %i', async (version) => {
    expect(await refusalOf(Promise.resolve().then(() => scene.read.policyPage(version)))).toBe(
      'not-found',
    );
  });

  describe('while a comment waits', () => {
    it('leaves it the version and reasons it was judged with; its next edit gets the new ones', async () => {
      const said = await scene.say(scene.newcomer, { body: twoLinks() });
      await scene.do.askModerator(scene.newcomer, { type: 'comment', id: said.id });
      await change(linksIn(2));
      const waits = await scene.read.comment(scene.moderator, said.id);
      expect(waits.reasons.map(({ clause }) => clause)).toContain('one-link');
      const [before] = await scene.deps.db.revision.findMany({ where: { subjectId: said.id } });
      expect(before).toMatchObject({ policyVersion: 1, status: 'pending' });

      const edited = await scene.edit(scene.newcomer, said, twoLinks());
      const after = await scene.deps.db.revision.findUnique({ where: { id: edited.revisionId } });
      expect(after).toMatchObject({ policyVersion: 2, status: 'pending' });
      const now = await scene.read.comment(scene.moderator, said.id);
      expect(now.reasons.map(({ clause }) => clause)).toEqual(['new-author']);
    });

    it('pins each decision to the version it was made under', async () => {
      const [first, second] = [await scene.say(scene.newcomer), await scene.say(scene.newcomer)];
      await scene.decide(scene.moderator, 'approve', first);
      await change({ ...start, clauses: [...start.clauses, ownClause] });
      scene.later();
      await scene.do.moderate(scene.moderator, {
        type: 'comment',
        id: second.id,
        revisionId: second.revisionId,
        verb: 'return',
        clauses: [ownClause.id],
      });
      const decisions = await scene.deps.db.decision.findMany({
        where: { subjectId: { in: [first.id, second.id] } },
        orderBy: { createdAt: 'asc' },
      });
      expect(decisions).toMatchObject([
        { policyVersion: 1, clauses: [] },
        { policyVersion: 2, clauses: [ownClause.id] },
      ]);
    });

    it('asks as much trust as the new version does', async () => {
      await scene.decide(scene.moderator, 'approve', await scene.say(scene.newcomer));
      await change(withSettings({ approvalsForTrust: 1 }));
      const person = await scene.say(scene.newcomer);
      const queue = await scene.read.queue(scene.moderator, {});
      const item = queue.items.find(({ id }) => id === person.id);
      expect(item?.author.record).toMatchObject({ trusted: true, missing: 0 });
    });
  });

  describe('sites', () => {
    const set = (host: string, kind: 'article' | 'shop' | 'unknown' = 'article') =>
      scene.do.setHostKind(scene.moderator, { host, kind });
    const linking = (host: string) =>
      `${newText()} The study is at https://${host}/studies/waiting`;
    const outcome = async (host: string) =>
      (await scene.say(scene.author, { body: linking(host) })).revisionStatus;

    it('that a moderator decided on are known to the rules from then on', async () => {
      expect(await outcome('journal.strange-site.org')).toBe('pending');
      expect(await set('WWW.Strange-Site.org')).toEqual({
        host: 'strange-site.org',
        kind: 'article',
      });
      expect(await outcome('journal.strange-site.org')).toBe('published');
      await set('strange-site.org', 'shop');
      expect(await outcome('strange-site.org')).toBe('returned');
      await set('strange-site.org', 'unknown');
      expect(await outcome('strange-site.org')).toBe('pending');
      expect(scene.sent.filter(({ about }) => about === 'policy')).toHaveLength(3);
      expect((await audit()).at(-1)).toEqual({
        action: 'host_kind_set',
        actorId: scene.moderator.id,
        about: 'strange-site.org',
        detail: { kind: 'unknown' },
        note: '',
      });
    });

    it.each(['https://strange-site.org', 'strange-site.org/blog', 'co.uk', 'nowhere', ''])(
      'are not named %j',
      async (host) => {
        expect((await issuesOf(set(host))).map(({ path }) => path)).toEqual(['host']);
        expect(scene.deps.policy.knownHosts().size).toBe(0);
      },
    );

    it.each([
      ['a visitor', () => null, 'unauthenticated'],
      ['a member', () => scene.author, 'forbidden'],
      ['a suspended moderator', () => ({ ...scene.moderator, suspended: true }), 'forbidden'],
    ])('are not for %s to decide on', async (_who, who, code) => {
      const answer = scene.do.setHostKind(who(), { host: 'strange-site.org', kind: 'shop' });
      expect(await refusalOf(answer)).toBe(code);
    });

    it('are listed by name, in pages, narrowed by what is looked for', async () => {
      const names = Array.from({ length: 60 }, (_, n) => `site-${String(n).padStart(2, '0')}.org`);
      await scene.deps.db.linkHost.createMany({
        data: names.map((host) => ({ host, kind: 'blog', decidedAt: scene.clock.now })),
      });
      const first = await scene.read.policyHosts(scene.moderator, {});
      const rest = await scene.read.policyHosts(scene.moderator, { after: first.after ?? '' });
      expect([...first.hosts, ...rest.hosts].map(({ host }) => host)).toEqual(names);
      expect(rest.after).toBeNull();
      const found = await scene.read.policyHosts(scene.moderator, { contains: ' Site-4' });
      expect(found.hosts.map(({ host }) => host)).toEqual(names.slice(40, 50));
    });
  });
});
