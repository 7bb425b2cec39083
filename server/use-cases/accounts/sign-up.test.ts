import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openAccounts } from './accounts.fixture.ts';
import type { Accounts } from './accounts.fixture.ts';
import { signUp } from './sign-up.ts';

const ana = {
  name: 'Ana Ferreira',
  handle: 'ana',
  email: 'ana@example.org',
  password: 'correct horse battery',
};
const from = { ip: '192.0.2.1' };

describeDatabases('signing up', (open) => {
  let accounts: Accounts;
  const run = (input: Record<string, unknown>, where = from) =>
    signUp(accounts.deps)(input as typeof ana, where);
  const pathsOf = async (input: Record<string, unknown>) => {
    const refusal = (await run(input).catch((error: unknown) => error)) as {
      code: string;
      issues: { path: string; message: string }[];
    };
    expect(refusal.code).toBe('invalid');
    for (const issue of refusal.issues) expect(issue.message).toMatch(/\.$/);
    return [...new Set(refusal.issues.map((issue) => issue.path))].sort();
  };

  beforeAll(async () => {
    accounts = await openAccounts(open);
    await run(ana);
  });
  afterAll(() => accounts.close());
  beforeEach(() => accounts.forgetLimits());

  it('makes a member without trust and signs them in', async () => {
    const ben = { ...ana, handle: ' Ben_1 ', email: ' Ben@Example.org ', name: ' Ben  Ode ' };
    const { viewer, setCookie } = await run(ben);
    expect(viewer).toMatchObject({ handle: 'ben_1', name: 'Ben Ode', role: 'member' });
    const found = await accounts.auth.resolve(setCookie.split(';')[0]);
    expect(found?.actor).toMatchObject({ id: viewer.id, trusted: false });
    const row = await accounts.deps.db.user.findUniqueOrThrow({ where: { handle: 'ben_1' } });
    expect(row).toMatchObject({ email: 'ben@example.org', createdAt: accounts.clock.now });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['nothing', {}, ['email', 'handle', 'name', 'password']],
    [
      'wrong types',
      { name: 1, handle: [], email: null, password: {} },
      ['email', 'handle', 'name', 'password'],
    ],
    ['a taken handle', { ...ana, email: 'new@example.org' }, ['handle']],
    ['a taken handle in capitals', { ...ana, handle: 'ANA', email: 'new@example.org' }, ['handle']],
    ['a taken address', { ...ana, handle: 'new' }, ['email']],
    ['both taken', ana, ['email', 'handle']],
    ['taken and too short at once', { ...ana, password: 'short' }, ['email', 'handle', 'password']],
    [
      'a handle kept for the erased',
      { ...ana, handle: 'deleted', email: 'a@b.example' },
      ['handle'],
    ],
    ['an official handle', { ...ana, handle: 'Moderator', email: 'a@b.example' }, ['handle']],
    ['a handle with a space', { ...ana, handle: 'a na', email: 'a@b.example' }, ['handle']],
    ['no address', { ...ana, handle: 'new', email: 'ana at example' }, ['email']],
    ['U+0000 in the address', { ...ana, handle: 'new', email: 'a\u0000@b.example' }, ['email']],
    [
      'a name with a link',
      { ...ana, handle: 'new', email: 'a@b.example', name: 'Buy at https://shop.example/offer' },
      ['name'],
    ],
    [
      'a name nobody can see',
      { ...ana, handle: 'new', email: 'a@b.example', name: '\u200b\u200b\u200b' },
      ['name'],
    ],
    [
      'a name of control characters',
      { ...ana, handle: 'new', email: 'a@b.example', name: '\u0000\u0001\u202e' },
      ['name'],
    ],
  ])('names every problem at once: %s', async (_title, input, paths) => {
    expect(await pathsOf(input)).toEqual(paths);
    expect(await accounts.deps.db.user.count({ where: { handle: 'new' } })).toBe(0);
  });

  it('takes names of any script', async () => {
    const names = ['李小龍', 'Łukasz Żółć', 'محمد علي', 'O’Neill-Brown'];
    for (const [index, name] of names.entries()) {
      const { viewer } = await run({
        ...ana,
        name,
        handle: `any${index}`,
        email: `any${index}@b.example`,
      });
      expect(viewer.name).toBe(name);
    }
  });

  it('gives one handle to one of two who ask at once', async () => {
    const both = await Promise.allSettled([
      run({ ...ana, handle: 'twin', email: 'one@b.example' }),
      run({ ...ana, handle: 'twin', email: 'two@b.example' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'invalid', issues: [{ path: 'handle' }] });
  });

  it('lets one address open only so many accounts', async () => {
    for (let index = 0; index < limits.signUp.points; index += 1) {
      await accounts.deps.limits.spend(limits.signUp, from.ip);
    }
    const carl = { ...ana, handle: 'carl', email: 'carl@b.example' };
    await expect(run(carl)).rejects.toMatchObject({
      code: 'rate-limited',
      retryAfter: expect.any(Number),
    });
    expect((await run(carl, { ip: '192.0.2.2' })).viewer.handle).toBe('carl');
  });

  it('lets one address ask only so often whether a handle is free', async () => {
    for (let index = 0; index < limits.signUpTry.points; index += 1) {
      await accounts.deps.limits.spend(limits.signUpTry, from.ip);
    }
    await expect(run(ana)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
