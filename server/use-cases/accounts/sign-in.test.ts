import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openAccounts } from './accounts.fixture.ts';
import type { Accounts } from './accounts.fixture.ts';
import { createUser } from './create-user.ts';
import { signIn } from './sign-in.ts';

const password = 'correct horse battery';
const wrong = 'incorrect horse battery';
const from = { ip: '192.0.2.1' };

describeDatabases('signing in', (open) => {
  let accounts: Accounts;
  let run: ReturnType<typeof signIn>;
  const answer = (login: string, typed: string, where = from) =>
    run({ login, password: typed }, where).then(
      () => 'signed in',
      (error: { code: string; message: string; issues?: unknown }) => ({
        code: error.code,
        message: error.message,
        issues: error.issues,
      }),
    );
  const member = { role: 'member', trusted: false } as const;

  beforeAll(async () => {
    accounts = await openAccounts(open);
    run = signIn(accounts.deps);
    const add = createUser(accounts.deps);
    await add({ ...member, handle: 'ana', email: 'ana@example.org', password });
    await add({ ...member, handle: 'kit', email: 'kit@example.org' });
    await add({ ...member, handle: 'sus', email: 'sus@example.org', password });
    await add({ ...member, handle: 'era', email: 'era@example.org', password });
    const at = accounts.clock.now;
    await accounts.deps.db.user.update({ where: { handle: 'sus' }, data: { suspendedAt: at } });
    await accounts.deps.db.user.update({ where: { handle: 'era' }, data: { erasedAt: at } });
  });
  afterAll(() => accounts.close());
  beforeEach(() => accounts.forgetLimits());

  it.each(['ana', 'ANA', ' ana@Example.org ', 'ana\u0000'])(
    'starts a session for %j',
    async (login) => {
      const { viewer, setCookie } = await run({ login, password }, from);
      expect(viewer).toMatchObject({ handle: 'ana', role: 'member' });
      const found = await accounts.auth.resolve(setCookie.split(';')[0]);
      expect(found?.actor.id).toBe(viewer.id);
    },
  );

  it('answers the same to a wrong password and to a person nobody knows', async () => {
    const answers = await Promise.all([
      answer('ana', wrong),
      answer('nobody', password),
      answer('nobody@example.org', password),
      answer('kit', password),
      answer('kit', ''),
      answer('era', password),
      answer('sus', wrong),
    ]);
    for (const one of answers) expect(one).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ code: 'invalid', issues: [{ path: 'password' }] });
  });

  it('works as long for a person nobody knows', async () => {
    const took = async (login: string) => {
      accounts.forgetLimits();
      const started = performance.now();
      await answer(login, wrong);
      return performance.now() - started;
    };
    // The shortest of many, taken in turn: whatever else this machine does only adds to a time.
    let [known, unknown] = [Infinity, Infinity];
    for (let round = 0; round < 15; round += 1) {
      known = Math.min(known, await took('ana'));
      unknown = Math.min(unknown, await took('nobody'));
    }
    // Without the decoy the unknown would be answered in about a tenth of the time.
    expect(unknown / known).toBeGreaterThan(0.5);
  });

  it('lets the suspended in, who are told on every page', async () => {
    const { setCookie } = await run({ login: 'sus', password }, from);
    const found = await accounts.auth.resolve(setCookie.split(';')[0]);
    expect(found?.actor).toMatchObject({ handle: 'sus', suspended: true });
  });

  it('takes the same password typed in another composition of its letters', async () => {
    const composed = 'größer als früher';
    await createUser(accounts.deps)({
      ...member,
      handle: 'uta',
      email: 'uta@example.org',
      password: composed,
    });
    expect(await answer('uta', composed.normalize('NFD'))).toBe('signed in');
  });

  it('stops guessing at one person, by handle and e-mail together, from anywhere', async () => {
    const { points } = limits.wrongPasswordPerLogin;
    for (let index = 0; index < points; index += 1) {
      const login = index % 2 ? 'ana' : 'ana@example.org';
      expect(await answer(login, wrong, { ip: `192.0.2.${index}` })).toMatchObject({
        code: 'invalid',
      });
    }
    const refused = await run({ login: 'ana', password }, from).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'rate-limited' });
    expect((refused as { retryAfter: number }).retryAfter).toBeGreaterThan(0);
    expect(await answer('nobody', wrong)).toMatchObject({ code: 'invalid' });
  });

  it('stops guessing at somebody unknown just as well', async () => {
    for (let index = 0; index < limits.wrongPasswordPerLogin.points; index += 1) {
      await answer('nobody', wrong);
    }
    expect(await answer('nobody', wrong)).toMatchObject({ code: 'rate-limited' });
  });

  it('counts guesses that come all at once', async () => {
    const many = Array.from({ length: limits.wrongPasswordPerLogin.points + 10 }, () =>
      answer('ana', wrong),
    );
    const refused = (await Promise.all(many)).filter(
      (one) => typeof one === 'object' && one.code === 'rate-limited',
    );
    expect(refused).toHaveLength(10);
  });

  it('stops one address that guesses at many people', async () => {
    for (let index = 0; index < limits.wrongPasswordPerAddress.points; index += 1) {
      await accounts.deps.limits.spend(limits.wrongPasswordPerAddress, from.ip);
    }
    expect(await answer('ana', password)).toMatchObject({ code: 'rate-limited' });
    expect(await answer('ana', password, { ip: '192.0.2.9' })).toBe('signed in');
  });

  it('forgets the wrong passwords of a person after the right one, not those of the address', async () => {
    for (let index = 1; index < limits.wrongPasswordPerLogin.points; index += 1) {
      await answer('ana', wrong);
    }
    expect(await answer('ana', password)).toBe('signed in');
    expect(await answer('ana', wrong)).toMatchObject({ code: 'invalid' });
    const left = limits.wrongPasswordPerAddress.points - limits.wrongPasswordPerLogin.points;
    for (let index = 0; index < left; index += 1) {
      await accounts.deps.limits.spend(limits.wrongPasswordPerAddress, from.ip);
    }
    await expect(
      accounts.deps.limits.check(limits.wrongPasswordPerAddress, from.ip),
    ).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
