import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { createAuth } from '#server/auth/auth.ts';
import type { Auth } from '#server/auth/auth.ts';
import { createToken } from '#server/use-cases/accounts/create-token.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const day = 86_400_000;
const reason = 'Three adverts in a day.';

describeDatabases('how a person stands', (open) => {
  let scene: Scene;
  let auth: Auth;
  /** Somebody new for each test. */
  let person: Actor;
  let cookie: string;

  beforeAll(async () => {
    scene = await openScene(open);
    auth = createAuth({
      db: scene.deps.db,
      now: scene.deps.now,
      secure: false,
      onEnded: () => undefined,
      approvalsForTrust: () => scene.deps.policy.inForce().settings.approvalsForTrust,
    });
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    person = await someone();
    cookie = (await auth.start(person.id)).cookie;
    scene.sent.splice(0);
    scene.later();
  });

  const someone = (more: Parameters<Scene['person']>[1] = {}) =>
    scene.person(`ana-${randomUUID().slice(0, 8)}`, more);
  /** The person as the door lets them in at this moment. */
  const asTheyAre = async (): Promise<Actor> => {
    const found = await auth.resolve(cookie.split(';')[0]);
    if (!found) throw new Error('They cannot come in.');
    return { ...found.actor, noRateLimit: true };
  };
  const entriesOn = (about: string) =>
    scene.deps.db.auditEntry.findMany({ where: { about }, orderBy: { createdAt: 'asc' } });
  const pageOf = (viewer: MaybeActor, handle = person.handle) => scene.read.person(viewer, handle);
  const now = () => scene.clock.now;
  const dayIn = (days: number) => new Date(now().getTime() + days * day).toISOString().slice(0, 10);
  const suspend = (by: MaybeActor, more: { handle?: string; until?: string } = {}) => {
    scene.later();
    return scene.do.suspend(by, { handle: person.handle, reason, ...more });
  };

  describe('trust', () => {
    const give = (by: MaybeActor, handle = person.handle) => {
      scene.later();
      return scene.do.giveTrust(by, { handle, note: ' A known author. ' });
    };
    const reset = (by: MaybeActor, handle = person.handle) => {
      scene.later();
      return scene.do.resetTrust(by, { handle });
    };

    it('given by a moderator holds at once', async () => {
      expect((await scene.say(await asTheyAre())).status).toBe('pending');
      await give(scene.moderator);
      expect((await scene.say(await asTheyAre())).status).toBe('published');
      expect(await entriesOn(person.id)).toMatchObject([
        { action: 'trust_given', actorId: scene.moderator.id, note: 'A known author.' },
      ]);
    });

    it('reset, their texts are seen first again', async () => {
      await give(scene.moderator);
      await reset(scene.second);
      expect((await scene.say(await asTheyAre())).status).toBe('pending');
      expect((await entriesOn(person.id)).map(({ action }) => action)).toEqual([
        'trust_given',
        'trust_reset',
      ]);
    });

    it('reset, what had earned it is past; it can be earned and given again', async () => {
      for (let count = 0; count < 2; count += 1) {
        await scene.decide(scene.moderator, 'approve', await scene.say(await asTheyAre()));
      }
      expect((await asTheyAre()).trusted).toBe(true);
      await reset(scene.moderator);
      expect((await pageOf(person)).trust).toEqual({ trusted: false, missing: 2 });
      await scene.decide(scene.moderator, 'approve', await scene.say(await asTheyAre()));
      expect((await pageOf(person)).trust).toEqual({ trusted: false, missing: 1 });
      await give(scene.moderator);
      expect((await asTheyAre()).trusted).toBe(true);
    });

    it('says no where nothing would change', async () => {
      expect(await refusalOf(reset(scene.moderator))).toBe('conflict');
      await give(scene.moderator);
      expect(await refusalOf(give(scene.second))).toBe('conflict');
      expect(await entriesOn(person.id)).toHaveLength(1);
    });

    it('of a moderator comes with the role', async () => {
      for (const change of [give, reset]) {
        expect(await refusalOf(change(scene.admin, 'moderator'))).toBe('conflict');
      }
    });

    it('is lost with a removal, and can be given anew', async () => {
      await give(scene.moderator);
      const said = await scene.say(await asTheyAre());
      await scene.decide(scene.moderator, 'remove', said);
      expect((await asTheyAre()).trusted).toBe(false);
      await give(scene.moderator);
      expect((await asTheyAre()).trusted).toBe(true);
    });
  });

  describe('a suspension', () => {
    it('is told to the person in every refusal, and ends by itself', async () => {
      const until = dayIn(2);
      await suspend(scene.moderator, { until });
      const suspended = await asTheyAre();
      const end = `${until}T00:00:00.000Z`;
      expect(suspended).toMatchObject({ suspended: true, suspension: { reason, until: end } });
      await expect(scene.say(suspended)).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringMatching(/until \d+ March 2026, 00:00 UTC.*Three adverts in a day\./),
      });
      scene.clock.now = new Date(Date.parse(end) - 1);
      expect((await asTheyAre()).suspended).toBe(true);
      scene.clock.now = new Date(end);
      const free = await asTheyAre();
      expect([free.suspended, free.suspension]).toEqual([undefined, undefined]);
      expect((await scene.say(free)).status).toBe('pending');
    });

    it('without an end lasts until a moderator ends it', async () => {
      await suspend(scene.moderator);
      scene.clock.now = new Date(now().getTime() + 25 * day);
      expect((await asTheyAre()).suspension).toEqual({ reason, until: null });
      await scene.do.endSuspension(scene.second, { handle: person.handle });
      expect((await asTheyAre()).suspended).toBeUndefined();
      expect(await entriesOn(person.id)).toMatchObject([
        { action: 'suspended', note: reason, detail: { until: null } },
        { action: 'suspension_ended', actorId: scene.second.id },
      ]);
    });

    it('leaves the public and their own texts to read, and what waits in the queue', async () => {
      const said = await scene.say(await asTheyAre());
      await suspend(scene.moderator);
      const suspended = await asTheyAre();
      expect((await scene.read.comment(suspended, said.id)).body).toBe(said.body);
      expect(
        (await scene.read.debatePage(suspended, { slug: scene.slug, order: 'thread' })).debate.slug,
      ).toBe(scene.slug);
      const decided = await scene.decide(scene.moderator, 'approve', said);
      expect(decided.status).toBe('published');
    });

    it('ends tokens and wakes sockets', async () => {
      const { token } = await createToken(scene.deps)({
        handle: person.handle,
        noRateLimit: false,
      });
      expect((await auth.actorForToken(token))?.id).toBe(person.id);
      await suspend(scene.moderator);
      expect(scene.sent).toEqual([{ about: 'session', userId: person.id }]);
      expect(await auth.actorForToken(token)).toBeNull();
      scene.sent.splice(0);
      await scene.do.endSuspension(scene.moderator, { handle: person.handle });
      expect(scene.sent).toEqual([{ about: 'session', userId: person.id }]);
      expect(await auth.actorForToken(token)).toBeNull();
      const again = await createToken(scene.deps)({ handle: person.handle, noRateLimit: false });
      expect((await auth.actorForToken(again.token))?.id).toBe(person.id);
    });

    it.each([
      ['today', () => dayIn(0)],
      ['a day past', () => dayIn(-1)],
      ['more than a year ahead', () => dayIn(366)],
      ['no day', () => 'next week'],
    ])('does not end on %s', async (_case, until) => {
      await expect(suspend(scene.moderator, { until: until() })).rejects.toMatchObject({
        code: 'invalid',
        issues: [{ path: 'until' }],
      });
      expect((await asTheyAre()).suspended).toBeUndefined();
    });

    it('says why', async () => {
      const { handle } = person;
      const nothing = scene.do.suspend(scene.moderator, { handle, reason: ' \u0000 ' });
      await expect(nothing).rejects.toMatchObject({ issues: [{ path: 'reason' }] });
    });

    it('says no where nothing would change', async () => {
      const { handle } = person;
      expect(await refusalOf(scene.do.endSuspension(scene.moderator, { handle }))).toBe('conflict');
      await suspend(scene.moderator, { until: dayIn(1) });
      expect(await refusalOf(suspend(scene.second))).toBe('conflict');
      scene.clock.now = new Date(now().getTime() + day);
      expect(await refusalOf(scene.do.endSuspension(scene.moderator, { handle }))).toBe('conflict');
      await suspend(scene.second);
      expect((await asTheyAre()).suspension?.until).toBeNull();
    });
  });

  describe('is decided', () => {
    const commands = {
      giveTrust: (by: MaybeActor, handle: string) => scene.do.giveTrust(by, { handle }),
      resetTrust: (by: MaybeActor, handle: string) => scene.do.resetTrust(by, { handle }),
      suspend: (by: MaybeActor, handle: string) => suspend(by, { handle }),
      endSuspension: (by: MaybeActor, handle: string) => scene.do.endSuspension(by, { handle }),
    };
    const each = Object.keys(commands) as (keyof typeof commands)[];

    it.each(each)('by moderators alone: %s', async (command) => {
      const run = commands[command];
      expect(await refusalOf(run(null, person.handle))).toBe('unauthenticated');
      expect(await refusalOf(run(scene.author, person.handle))).toBe('forbidden');
      const suspended = { ...scene.moderator, suspended: true };
      expect(await refusalOf(run(suspended, person.handle))).toBe('forbidden');
      expect(await refusalOf(run(scene.moderator, scene.moderator.handle))).toBe('forbidden');
      expect(await refusalOf(run(scene.moderator, scene.second.handle))).toBe('forbidden');
      expect(await refusalOf(run(scene.moderator, 'nobody-here'))).toBe('not-found');
      expect(await entriesOn(scene.second.id)).toEqual([]);
    });

    it('of a moderator by an administrator', async () => {
      const helper = await someone({ role: 'moderator' });
      await suspend(scene.admin, { handle: helper.handle });
      expect(await entriesOn(helper.id)).toMatchObject([{ action: 'suspended' }]);
    });

    it('of the erased by nobody', async () => {
      await scene.deps.db.user.update({ where: { id: person.id }, data: { erasedAt: now() } });
      for (const command of each) {
        expect(await refusalOf(commands[command](scene.moderator, person.handle))).toBe(
          'not-found',
        );
      }
    });
  });

  describe('a role', () => {
    const set = (by: MaybeActor, role: Actor['role'], handle = person.handle) => {
      scene.later();
      return scene.do.setRole(by, { handle, role });
    };

    it('is given and taken by an administrator', async () => {
      await set(scene.admin, 'moderator');
      expect(await asTheyAre()).toMatchObject({ role: 'moderator', trusted: true });
      expect((await scene.read.queue(await asTheyAre(), {})).items).toBeDefined();
      await set(scene.admin, 'member');
      expect(await asTheyAre()).toMatchObject({ role: 'member', trusted: false });
      expect(await refusalOf(scene.read.queue(await asTheyAre(), {}))).toBe('forbidden');
      const session = { about: 'session', userId: person.id };
      expect(scene.sent).toEqual([session, session]);
      expect(await entriesOn(person.id)).toMatchObject([
        { action: 'role_changed', detail: { from: 'member', to: 'moderator' } },
        { action: 'role_changed', detail: { from: 'moderator', to: 'member' } },
      ]);
    });

    it('is given by nobody else', async () => {
      expect(await refusalOf(set(null, 'moderator'))).toBe('unauthenticated');
      for (const by of [scene.author, scene.moderator, { ...scene.admin, suspended: true }]) {
        expect(await refusalOf(set(by, 'moderator'))).toBe('forbidden');
      }
      expect(await refusalOf(set(scene.admin, 'member'))).toBe('conflict');
      expect(await refusalOf(set(scene.admin, 'moderator', 'nobody-here'))).toBe('not-found');
    });

    it('never leaves the board without an administrator who can act', async () => {
      expect(await refusalOf(set(scene.admin, 'member', 'admin'))).toBe('conflict');
      await set(scene.admin, 'admin');
      const other = await asTheyAre();
      await suspend(scene.admin, { until: dayIn(1) });
      expect(await refusalOf(set(scene.admin, 'member', 'admin'))).toBe('conflict');
      scene.clock.now = new Date(now().getTime() + day);
      // Of two who would take it from each other at once, one is too late.
      const both = await Promise.allSettled([
        set(scene.admin, 'member'),
        set(other, 'member', 'admin'),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await scene.deps.db.user.count({ where: { role: 'admin' } })).toBe(1);
      await scene.deps.db.user.update({ where: { handle: 'admin' }, data: { role: 'admin' } });
      await scene.deps.db.user.update({ where: { id: person.id }, data: { role: 'member' } });
    });
  });

  describe('the page of a person', () => {
    it('shows readers and other members nothing of it', async () => {
      await suspend(scene.moderator);
      for (const viewer of [null, scene.author, { ...scene.moderator, suspended: true }]) {
        const page = await pageOf(viewer);
        expect([page.trust, page.standing]).toEqual([null, null]);
        expect(JSON.stringify(page)).not.toContain(reason);
      }
    });

    it('shows its owner how trust stands', async () => {
      const page = await pageOf(person);
      expect(page.trust).toEqual({ trusted: false, missing: 2 });
      expect(page.standing).toBeNull();
    });

    it('shows moderators the record, the suspension and what they may do', async () => {
      await scene.decide(scene.moderator, 'return', await scene.say(person));
      await suspend(scene.moderator);
      expect((await pageOf(scene.second)).standing).toMatchObject({
        record: { returned: 1, approved: 0, trusted: false },
        suspension: { reason, until: null },
        may: { manage: true, setRole: false },
      });
      expect((await pageOf(scene.second, 'moderator')).standing?.may.manage).toBe(false);
      expect((await pageOf(scene.second, 'second')).standing).toBeNull();
      expect((await pageOf(scene.admin, 'admin')).standing?.may).toEqual({
        manage: false,
        setRole: true,
      });
    });
  });
});
