import { describe, expect, it } from 'vitest';
import { sessionCookieName } from '#test/support/running-board.ts';
import { ask } from '../api.ts';
import type { Answer } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, host, member, bearer, api, expectRefused, comments } from './at-the-door.ts';
import type { Refused } from './at-the-door.ts';

describe('who asks', () => {
  it.each<[string, Record<string, string>]>([
    ['unknown', { authorization: `Bearer gr_${'a'.repeat(43)}` }],
    ['very long', { authorization: `Bearer ${'a'.repeat(6_000)}` }],
  ])('a token that is %s is refused, also where none is needed', async (_, headers) => {
    for (const sent of [{}, { json: { body: 'x' } }]) {
      expectRefused(await api(comments(), { ...sent, headers }, null), 401, 'unauthenticated');
    }
  });

  it.each(['Bearer x y z', 'Bearer', 'Basic dTpw', 'gr_x'])(
    'a header that holds no token is nobody: %s',
    async (authorization) => {
      const answer = await api(
        comments(),
        { json: { body: 'x' }, headers: { authorization } },
        null,
      );
      expectRefused(answer, 401, 'unauthenticated');
    },
  );

  it('nobody may read, and may not write', async () => {
    expect((await api(comments(), {}, null)).status).toBe(200);
    const answer = await api(comments(), { json: { body: freshAccount() } }, null);
    expectRefused(answer, 401, 'unauthenticated');
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expectRefused(await api('/moderation/queue', {}, null), 401, 'unauthenticated');
    expectRefused(await api('/moderation/queue'), 403, 'forbidden');
  });

  it('a token past its day is refused, and one revoked by the command at once', async () => {
    const person = await board.person('tok', { trusted: true });
    const expiring = (
      await board.grounds(['token', 'create', '--user', person.handle, '--expires', '1'])
    ).trim();
    expect((await api('/debates', { headers: bearer({ token: expiring }) }, null)).status).toBe(
      200,
    );
    await board.database.apiToken.updateMany({
      where: { user: { handle: person.handle }, expiresAt: { not: null } },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expectRefused(
      await api('/debates', { headers: bearer({ token: expiring }) }, null),
      401,
      'unauthenticated',
    );

    expect((await api('/debates', {}, person)).status).toBe(200);
    await board.grounds(['token', 'revoke', '--user', person.handle]);
    expectRefused(await api('/debates', {}, person), 401, 'unauthenticated');
  });

  it('a session writes only from the board’s own pages', async () => {
    const cookie = `${sessionCookieName}=${member.session}`;
    const write = (headers: Record<string, string>) =>
      api(comments(), { json: { body: freshAccount() }, headers }, null);
    expectRefused(await write({ cookie }), 403, 'forbidden');
    expectRefused(await write({ cookie, origin: 'https://other.example' }), 403, 'forbidden');
    expectRefused(await write({ cookie, origin: 'null' }), 403, 'forbidden');
    expectRefused(await write({ cookie, origin: `${board.url}.other.example` }), 403, 'forbidden');
    expectRefused(
      await write({ cookie, origin: board.url.replace('http:', 'https:') }),
      403,
      'forbidden',
    );
    expect((await write({ cookie, origin: board.url })).status).toBe(201);
    // A token is never sent by a browser on its own.
    const answer = await write({ ...bearer(member), cookie, origin: 'https://other.example' });
    expect(answer.status).toBe(201);
    // Reading is open, and a session that has ended is nobody.
    expect((await api('/debates', { headers: { cookie } }, null)).status).toBe(200);
    const ended = { cookie: `${sessionCookieName}=${'a'.repeat(40)}`, origin: board.url };
    expectRefused(await write(ended), 401, 'unauthenticated');
  });

  it('signing in from another site is refused before anybody is signed in', async () => {
    const person = await board.person('sig', { withPassword: true });
    const signIn = (origin?: string) =>
      ask(`${board.url}/sign-in`, {
        raw: new URLSearchParams({ login: person.handle, password: person.password ?? '' }),
        ...(origin ? { headers: { origin } } : {}),
      });
    for (const origin of [undefined, 'https://other.example', 'null']) {
      const answer = await signIn(origin);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const done = await signIn(board.url);
    expect(done.status).toBe(302);
    expect(done.headers.get('set-cookie')).toMatch(
      /HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i,
    );
  });
});

describe('limits', () => {
  it('say when to come again, and a token without limits knows none', async () => {
    const limited = await board.person('lim', { trusted: true, limited: true });
    const statuses: number[] = [];
    let last: Answer<Refused> | undefined;
    for (let n = 0; n < 11; n += 1) {
      last = await api(comments(), { json: { body: freshAccount() } }, limited);
      statuses.push(last.status);
    }
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
    if (!last) throw new Error('nothing was asked');
    expectRefused(last, 429, 'rate-limited');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    for (let n = 0; n < 12; n += 1) {
      expect((await api(comments(), { json: { body: freshAccount() } }, host)).status).toBe(201);
    }
  });

  it('stop whoever guesses passwords', async () => {
    const person = await board.person('gue', { withPassword: true });
    const guess = (password: string) =>
      ask(`${board.url}/sign-in`, {
        raw: new URLSearchParams({ login: person.handle, password }),
        headers: { origin: board.url },
      });
    for (let n = 0; n < 10; n += 1)
      expect([401, 403, 422]).toContain((await guess('wrong one')).status);
    const stopped = await guess(person.password ?? '');
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(stopped.headers.get('set-cookie')).toBeNull();
  });
});
