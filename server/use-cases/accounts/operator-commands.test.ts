import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { openAccounts } from './accounts.fixture.ts';
import type { Accounts } from './accounts.fixture.ts';
import { createMethod } from './create-method.ts';
import { createToken } from './create-token.ts';
import { createUser } from './create-user.ts';
import { listTokens } from './list-tokens.ts';
import { revokeToken } from './revoke-token.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

const day = 86_400_000;
const from = { ip: '192.0.2.1' };

describeDatabases('commands of the operator', (open) => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await openAccounts(open);
    const add = createUser(accounts.deps);
    await add({ handle: 'ana', email: 'ana@example.org', role: 'moderator', trusted: false });
    await add({ handle: 'ben', email: 'ben@example.org', role: 'member', trusted: true });
  });
  afterAll(() => accounts.close());
  beforeEach(() => accounts.sent.splice(0));

  describe('users', () => {
    it('have the role and trust they were given, and the handle as a name', async () => {
      const rows = await accounts.deps.db.user.findMany({ orderBy: { handle: 'asc' } });
      expect(rows).toMatchObject([
        {
          ...{ handle: 'ana', name: 'ana', role: 'moderator', passwordHash: null },
          ...{ trusted: false, trustedAt: null },
        },
        {
          ...{ handle: 'ben', name: 'ben', role: 'member' },
          ...{ trusted: true, trustedAt: accounts.clock.now },
        },
      ]);
    });

    it.each([
      ['a taken handle', { handle: 'ana', email: 'x@b.example' }],
      ['a taken address', { handle: 'xan', email: 'ana@example.org' }],
      ['the handle of the erased', { handle: 'deleted', email: 'x@b.example' }],
      [
        'a name against the policy',
        { handle: 'xan', email: 'x@b.example', name: 'https://a.example/b' },
      ],
    ])('are refused with %s', async (_title, input) => {
      const made = createUser(accounts.deps)({ role: 'member', trusted: false, ...input });
      await expect(made).rejects.toMatchObject({ code: 'invalid' });
    });

    it('may have an official handle', async () => {
      const made = {
        handle: 'admin',
        email: 'admin@b.example',
        role: 'admin',
        trusted: true,
      } as const;
      expect(await createUser(accounts.deps)(made)).toMatchObject({ handle: 'admin' });
    });

    it('are signed out everywhere by a new password', async () => {
      const password = 'a password to start with';
      await setPassword(accounts.deps)({ handle: 'ben', password });
      const { viewer, setCookie } = await signIn(accounts.deps)({ login: 'ben', password }, from);
      await setPassword(accounts.deps)({ handle: 'ben', password: 'another password' });
      expect(await accounts.auth.resolve(setCookie.split(';')[0])).toBeNull();
      expect(accounts.sent).toContainEqual({ about: 'session', userId: viewer.id });
      const old = signIn(accounts.deps)({ login: 'ben', password }, from);
      await expect(old).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('tokens', () => {
    const make = (handle: string, more: { expiresInDays?: number; noRateLimit?: boolean } = {}) =>
      createToken(accounts.deps)({ handle, noRateLimit: false, ...more });

    it('act for their person, with what they were made for', async () => {
      const { token } = await make('ana', { noRateLimit: true });
      expect(token).toMatch(/^gr_[A-Za-z0-9_-]{43}$/);
      const actor = await accounts.auth.actorForToken(token);
      expect(actor).toMatchObject({ handle: 'ana', role: 'moderator', noRateLimit: true });
    });

    it('are stored without their secret', async () => {
      const { id, token } = await make('ana');
      const row = await accounts.deps.db.apiToken.findUniqueOrThrow({ where: { id } });
      expect(row.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(row)).not.toContain(token.slice(3));
    });

    it('are listed with what became of them, never with the token', async () => {
      await createUser(accounts.deps)({
        handle: 'lis',
        email: 'lis@example.org',
        role: 'member',
        trusted: false,
      });
      const revoked = await make('lis');
      await make('lis', { expiresInDays: 1 });
      await make('lis');
      await revokeToken(accounts.deps)({ which: revoked.id });
      accounts.clock.now = new Date(accounts.clock.now.getTime() + day);
      const list = await listTokens(accounts.deps)({ handle: 'lis' });
      expect(list.map((token) => token.state).sort()).toEqual(['expired', 'revoked', 'valid']);
      expect(JSON.stringify(list)).not.toContain('gr_');
      expect((await listTokens(accounts.deps)({})).length).toBeGreaterThan(list.length);
    });

    it.each(['id', 'token'] as const)('are revoked by their %s, once', async (by) => {
      const made = await make('ben');
      expect(await revokeToken(accounts.deps)({ which: made[by] })).toEqual({ revoked: 1 });
      expect(await accounts.auth.actorForToken(made.token)).toBeNull();
      expect(accounts.sent).toHaveLength(1);
      const again = revokeToken(accounts.deps)({ which: made[by] });
      await expect(again).rejects.toMatchObject({ code: 'conflict' });
    });

    it('are revoked all at once for a person', async () => {
      const [ours, other] = [await make('ben'), await make('ana')];
      await revokeToken(accounts.deps)({ handle: 'ben' });
      expect(await accounts.auth.actorForToken(ours.token)).toBeNull();
      expect(await accounts.auth.actorForToken(other.token)).not.toBeNull();
    });

    it.each(['gr_unknown', '3f0c3a4e-0000-4000-8000-000000000000', ''])(
      'that never were cannot be revoked: %j',
      async (which) => {
        const revoked = revokeToken(accounts.deps)({ which });
        await expect(revoked).rejects.toMatchObject({ code: 'not-found' });
      },
    );

    it('are not made for nobody, or for the suspended until it is over', async () => {
      await expect(make('nobody')).rejects.toMatchObject({ code: 'not-found' });
      await createUser(accounts.deps)({
        handle: 'sus',
        email: 'sus@example.org',
        role: 'member',
        trusted: false,
      });
      const at = accounts.clock.now;
      const until = new Date(at.getTime() + day);
      await accounts.deps.db.user.update({
        where: { handle: 'sus' },
        data: { suspendedAt: at, suspendedUntil: until },
      });
      await expect(make('sus')).rejects.toMatchObject({ code: 'forbidden' });
      accounts.clock.now = until;
      expect((await make('sus')).token).toMatch(/^gr_/);
    });
  });

  describe('methods', () => {
    it('are made once, and move the board on', async () => {
      const version = async () =>
        (await accounts.deps.db.board.findUnique({ where: { id: 1 } }))?.version ?? 0;
      const before = await version();
      const add = createMethod(accounts.deps);
      await add({ slug: 'kaizen-days', name: 'Kaizen days' });
      expect(await version()).toBe(before + 1);
      await expect(add({ slug: 'kaizen-days', name: 'Other' })).rejects.toMatchObject({
        code: 'conflict',
      });
      expect(await version()).toBe(before + 1);
      const rows = await accounts.deps.db.method.findMany({ where: { slug: 'kaizen-days' } });
      expect(rows).toMatchObject([{ name: 'Kaizen days', about: '' }]);
    });
  });
});
