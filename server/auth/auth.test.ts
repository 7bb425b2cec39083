import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#server/db/client.ts';
import type { Database } from '#server/db/client.ts';
import { insertToken } from '#server/db/tokens.ts';
import { insertUser } from '#server/db/users.ts';
import { describeDatabases } from '#test/support/database.ts';
import { createAuth, sessionCookieName } from './auth.ts';
import type { Auth } from './auth.ts';
import { authDoors } from './doors.ts';

const day = 86_400_000;

describeDatabases('sessions and tokens', (open) => {
  let db: Database;
  let close: () => Promise<void>;
  let auth: Auth;
  let ended: string[];
  let clock: Date;

  beforeAll(async () => {
    const database = await open();
    db = openDatabase(database.pool);
    close = async () => {
      await db.$disconnect();
      await database.close();
    };
  });
  afterAll(() => close());
  beforeEach(() => {
    ended = [];
    // Far from the system's own clock, so that asking the wrong one shows.
    clock = new Date('2001-02-03T04:05:06Z');
    auth = createAuth({
      db,
      now: () => clock,
      secure: true,
      approvalsForTrust: () => 2,
      onEnded: (userId) => ended.push(userId),
    });
  });

  const later = (ms: number) => {
    clock = new Date(clock.getTime() + ms);
  };
  async function person(more: Partial<Parameters<typeof insertUser>[1]> = {}) {
    const id = randomUUID();
    await insertUser(db, {
      id,
      handle: `ana-${id.slice(0, 8)}`,
      name: 'Ana',
      email: `${id}@example.org`,
      passwordHash: null,
      role: 'member',
      trusted: false,
      createdAt: clock,
      ...more,
    });
    return id;
  }
  const cookieOf = (setCookie: string) => setCookie.slice(0, setCookie.indexOf(';'));
  const suspend = (id: string, until: Date | null = null) =>
    db.user.update({
      where: { id },
      data: { suspendedAt: clock, suspendedUntil: until, suspensionReason: 'Adverts.' },
    });
  const erase = (id: string) => db.user.update({ where: { id }, data: { erasedAt: clock } });

  describe('a session', () => {
    it('says who acts', async () => {
      const id = await person({ role: 'moderator' });
      const { cookie } = await auth.start(id);
      const found = await auth.resolve(`theme=dark; ${cookieOf(cookie)}`);
      expect(found?.actor).toEqual({
        id,
        handle: `ana-${id.slice(0, 8)}`,
        name: 'Ana',
        role: 'moderator',
        line: '',
        trusted: true,
      });
    });

    it('travels in a cookie that scripts and other sites cannot use', async () => {
      const { cookie } = await auth.start(await person());
      expect(cookie).toMatch(new RegExp(`^${sessionCookieName}=[a-z2-7]{40};`));
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
        expect(cookie.split('; ')).toContain(part);
      }
    });

    it('is not Secure where the board has no https', async () => {
      const plain = createAuth({
        db,
        now: () => clock,
        secure: false,
        onEnded: () => undefined,
        approvalsForTrust: () => 2,
      });
      expect((await plain.start(await person())).cookie).not.toContain('Secure');
    });

    it('is stored without its secret', async () => {
      const id = await person();
      const { cookie } = await auth.start(id);
      const secret = cookieOf(cookie).split('=')[1] as string;
      const rows = await db.session.findMany({ where: { userId: id } });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.id).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(rows)).not.toContain(secret);
      expect(await auth.resolve(`${sessionCookieName}=${rows[0]?.id}`)).toBeNull();
    });

    it('ends after 30 days without use, by the clock of the board', async () => {
      const { cookie } = await auth.start(await person());
      later(30 * day - 1_000);
      // Used in its second half, it lasts 30 days more.
      expect(await auth.resolve(cookieOf(cookie))).not.toBeNull();
      later(30 * day - 1_000);
      expect(await auth.resolve(cookieOf(cookie))).not.toBeNull();
      later(30 * day + 1_000);
      expect(await auth.resolve(cookieOf(cookie))).toBeNull();
    });

    it('is swept once expired', async () => {
      const id = await person();
      await auth.start(id);
      later(31 * day);
      await auth.start(await person());
      expect(await db.session.count({ where: { userId: id } })).toBe(0);
    });

    it('ends on sign-out, and only that one', async () => {
      const id = await person();
      const [here, there] = [await auth.start(id), await auth.start(id)];
      const session = await auth.resolve(cookieOf(here.cookie));
      const { cookie } = await auth.end(session?.session.id);
      expect(cookie).toMatch(/^grounds_session=;.*Max-Age=0/);
      expect(await auth.resolve(cookieOf(here.cookie))).toBeNull();
      expect(await auth.resolve(cookieOf(there.cookie))).not.toBeNull();
      expect(ended).toEqual([id]);
    });

    it('can be ended twice, and by nobody', async () => {
      const { cookie } = await auth.start(await person());
      const session = await auth.resolve(cookieOf(cookie));
      await auth.end(session?.session.id);
      await auth.end(session?.session.id);
      expect((await auth.end(null)).cookie).toContain('Max-Age=0');
      expect(ended).toHaveLength(1);
    });

    it('ends everywhere when a person is revoked', async () => {
      const id = await person();
      const cookies = [await auth.start(id), await auth.start(id)].map(({ cookie }) => cookie);
      await auth.revoke(id);
      for (const cookie of cookies) expect(await auth.resolve(cookieOf(cookie))).toBeNull();
      expect(ended).toEqual([id]);
    });

    it('dies with erasure, and stays dead', async () => {
      const id = await person();
      const { cookie } = await auth.start(id);
      await erase(id);
      expect(await auth.resolve(cookieOf(cookie))).toBeNull();
      await db.user.update({ where: { id }, data: { erasedAt: null } });
      expect(await auth.resolve(cookieOf(cookie))).toBeNull();
    });

    it('outlives a suspension, and says of it until it ends by the clock of the board', async () => {
      const id = await person();
      const { cookie } = await auth.start(id);
      const who = async () => (await auth.resolve(cookieOf(cookie)))?.actor;
      const until = new Date(clock.getTime() + day);
      await suspend(id, until);
      expect(await who()).toMatchObject({
        id,
        suspended: true,
        suspension: { reason: 'Adverts.', until: until.toISOString() },
      });
      later(day - 1);
      expect((await who())?.suspended).toBe(true);
      later(1);
      expect(Object.keys((await who()) ?? {})).not.toContain('suspended');
    });

    it.each([null, undefined, '', 'x', '%', `${sessionCookieName}=`, `${sessionCookieName}=%zz`])(
      'is nobody for the header %j',
      async (header) => {
        expect(await auth.resolve(header)).toBeNull();
      },
    );
  });

  describe('a token', () => {
    async function token(userId: string, more: object = {}) {
      const secret = `gr_${randomUUID()}`;
      await insertToken(db, {
        id: randomUUID(),
        userId,
        token: secret,
        label: '',
        noRateLimit: false,
        createdAt: clock,
        expiresAt: null,
        ...more,
      });
      return secret;
    }

    it('says who acts, and whether without limits', async () => {
      const id = await person();
      expect(await auth.actorForToken(await token(id))).toMatchObject({ id, noRateLimit: false });
      const free = await token(id, { noRateLimit: true });
      expect(await auth.actorForToken(free)).toMatchObject({ id, noRateLimit: true });
    });

    it('is nobody once expired', async () => {
      const secret = await token(await person(), { expiresAt: new Date(clock.getTime() + day) });
      expect(await auth.actorForToken(secret)).not.toBeNull();
      later(day);
      expect(await auth.actorForToken(secret)).toBeNull();
    });

    it('is nobody while suspended, once erased, or when it never was', async () => {
      const [suspended, erased] = [await person(), await person()];
      const secrets = [await token(suspended), await token(erased)];
      await suspend(suspended);
      await erase(erased);
      for (const secret of [...secrets, 'gr_unknown', '', '\u0000']) {
        expect(await auth.actorForToken(secret)).toBeNull();
      }
    });

    it('counts before the cookie at both doors, and a bad one is refused', async () => {
      const [byToken, byCookie] = [await person(), await person()];
      const bearer = await token(byToken);
      const cookie = cookieOf((await auth.start(byCookie)).cookie);
      const doors = authDoors(auth, ['https://board.example']);
      const who = async (authorization?: string) =>
        (await doors.resolve({ authorization, cookie })).actor?.id;

      expect(await who(`Bearer ${bearer}`)).toBe(byToken);
      expect(await who()).toBe(byCookie);
      expect(await who('Basic YTpi')).toBe(byCookie);
      await expect(who('Bearer gr_wrong')).rejects.toMatchObject({ code: 'unauthenticated' });
      expect((await doors.authenticate({ token: bearer, cookie: null }))?.id).toBe(byToken);
      expect((await doors.authenticate({ token: null, cookie }))?.id).toBe(byCookie);
      expect(await doors.authenticate({ token: '', cookie: null })).toBeNull();
      expect(doors.carriesSession({ authorization: `Bearer ${bearer}`, cookie })).toBe(false);
      expect(doors.carriesSession({ authorization: 'Basic YTpi', cookie })).toBe(true);
      expect(doors.carriesSession({ cookie: 'theme=dark' })).toBe(false);
    });
  });
});
