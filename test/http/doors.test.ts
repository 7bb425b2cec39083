import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorBody } from '#app/protocol/errors.ts';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import { sessionCookieName, startBoard } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, ask } from './api.ts';
import type { Answer, Sent } from './api.ts';
import { freshAccount } from './texts.ts';

// The JSON API of the built board, asked as outside programs ask it, wrongly for the most part.

let board: RunningBoard;
let host: Person;
let member: Person;
let moderator: Person;
let slug: string;
/** A published comment of the host. */
let known: { id: string; revisionId: string };

beforeAll(async () => {
  board = await startBoard();
  host = await board.person('host', { trusted: true });
  member = await board.person('mem', { trusted: true });
  moderator = await board.person('mod', { role: 'moderator' });
  ({ slug } = await apiAs(board, host).openDebate());
  known = await apiAs(board, host).comment(slug, { body: freshAccount() });
}, 90_000);

afterAll(() => board?.stop());

type Refused = { error: ErrorBody };

const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

function api<T = Refused>(path: string, sent: Sent = {}, who: Person | null = member) {
  const headers = { ...(who ? bearer(who) : {}), ...sent.headers };
  return ask<T>(`${board.url}/api/v1${path}`, { ...sent, headers });
}

/** An error in the promised shape, and nothing of how the board is made. */
function expectRefused(answer: Answer<Refused>, status: number, code: string): void {
  expect([answer.status, answer.body]).toEqual([
    status,
    { error: expect.objectContaining({ code, message: expect.stringMatching(/\S/) }) as ErrorBody },
  ]);
  expect(answer.body.error.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|node_modules|\bat \/|zod/i);
}

const asJson = { 'content-type': 'application/json' };
const comments = () => `/debates/${slug}/comments`;

describe('bodies', () => {
  it.each<[string, Sent, number, string]>([
    ['not JSON', { raw: '{"body": ', headers: asJson }, 400, 'malformed'],
    ['nothing', { method: 'POST', headers: asJson }, 400, 'malformed'],
    ['not UTF-8', { raw: Buffer.from('{"body":"\xff\xfe"}', 'latin1'), headers: asJson }, 400, 'malformed'],
    ['nested without end', { raw: `${'['.repeat(50_000)}${']'.repeat(50_000)}`, headers: asJson }, 400, 'malformed'],
    ['nested objects', { raw: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, headers: asJson }, 400, 'malformed'],
    ['a name that reaches the prototype', { raw: '{"body":"x","__proto__":{"a":1}}', headers: asJson }, 400, 'malformed'],
    ['text', { raw: 'body=x', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
    ['a form', { raw: new URLSearchParams({ body: 'x' }) }, 415, 'unsupported-media-type'],
    ['no media type', { raw: Buffer.from('{}') }, 415, 'unsupported-media-type'],
    ['a list', { json: [] }, 422, 'invalid'],
    ['null', { json: null }, 422, 'invalid'],
    ['a number for text', { json: { body: 7 } }, 422, 'invalid'],
    ['no text', { json: {} }, 422, 'invalid'],
    ['an empty text', { json: { body: '' } }, 422, 'invalid'],
    ['spaces only', { json: { body: ' \n\t\u2003 ' } }, 422, 'invalid'],
    ['nothing a reader can see', { json: { body: '\u0000\u0007\u202e\u2066' } }, 422, 'invalid'],
    ['an unknown stance', { json: { body: 'x', stance: 'maybe' } }, 422, 'invalid'],
    ['an id that is none', { json: { body: 'x', id: 'seven' } }, 422, 'invalid'],
    ['a parent that is none', { json: { body: 'x', parentId: '../1' } }, 422, 'invalid'],
    ['100 kB', { json: { body: 'A reason. '.repeat(10_000) } }, 413, 'too-large'],
    ['more than 256 kB', { json: { body: 'x'.repeat(257 * 1024) } }, 413, 'too-large'],
    ['more than the board reads at all', { json: { body: 'x'.repeat(2_000_000) } }, 413, 'too-large'],
    ['compressed', { raw: Buffer.from([31, 139, 8, 0]), headers: { ...asJson, 'content-encoding': 'gzip' } }, 415, 'unsupported-media-type'],
  ])('%s answers with the right status', async (_, sent, status, code) => {
    expectRefused(await api(comments(), sent), status, code);
  });

  it('names what is wrong, and repeats nothing that was sent', async () => {
    const answer = await api('/debates', {
      json: { title: 'short', motion: 7, body: 'sent-and-secret', methods: ['Not A Slug'] },
    });
    expectRefused(answer, 422, 'invalid');
    const paths = answer.body.error.issues?.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['title', 'motion', 'methods.0']));
    expect(JSON.stringify(answer.body)).not.toContain('sent-and-secret');
  });

  it('takes JSON with a charset and unknown fields', async () => {
    const answer = await api<CommentReceipt>(comments(), {
      raw: JSON.stringify({ body: freshAccount(), later: true }),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.comment.status).toBe('published');
    expect(Object.keys(answer.body).sort()).toEqual(['comment', 'reasons']);
  });
});

describe('strange characters', () => {
  const kept = 'é 你 👩‍🚒 ﷽ Ω';
  it.each([
    ['U+0000', '"\\u0000"'],
    ['a high surrogate alone', '"\\ud800"'],
    ['a low surrogate alone', '"\\udc00 and \\ud83d"'],
    ['surrogates the wrong way round', '"\\ude00\\ud83d"'],
    ['control characters', '"\\u0001\\u0008\\u001f\\u007f\\u009b"'],
    ['bidirectional controls', '"\\u202e\\u2066\\u2067\\u2069\\u202c"'],
  ])('%s is left out and the rest stays', async (_, escaped) => {
    const text = freshAccount();
    const raw = `{"body": ${JSON.stringify(`${text} ${kept} `).slice(0, -1)}${escaped.slice(1, -1)} end."}`;
    const made = await api<CommentReceipt>(comments(), { raw, headers: asJson });
    expect(made.status).toBe(201);
    const { body } = await api<{ comment: { body: string; bodyHtml: string } }>(
      `/comments/${made.body.comment.id}`,
    );
    for (const stored of [body.comment.body, body.comment.bodyHtml]) {
      expect(stored).toContain(kept);
      expect(stored).toMatch(/end\./);
      expect(stored).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(stored.isWellFormed()).toBe(true);
    }
  });

  it.each([
    ['lists', '- '.repeat(3_000)],
    ['quotations', '> '.repeat(3_000)],
    ['brackets', '['.repeat(9_000)],
    ['emphasis', '*_'.repeat(4_500)],
    ['links in links', '[a](b'.repeat(1_800)],
    ['backticks', '` `` ``` '.repeat(1_000)],
    ['table rows', '|a|b|\n|-|-|\n'.repeat(700)],
    ['entities', '&amp;&#x26;'.repeat(800)],
    ['autolinks', '<http://a '.repeat(900)],
  ])('deep or endless %s are answered in good time', async (_, markdown) => {
    const began = performance.now();
    const answer = await api(comments(), { json: { body: `${freshAccount()}\n\n${markdown} end` } });
    expect([201, 422]).toContain(answer.status);
    expect(performance.now() - began).toBeLessThan(4_000);
    const check = await api('/policy/check', { json: { body: markdown } });
    expect(check.status).toBe(200);
  });

  it('strange characters in an address, a query and a header are no failure', async () => {
    for (const path of [
      '/debates/%00',
      '/debates/%ff',
      '/debates/%ED%A0%80/comments',
      '/debates/..%2f..%2fetc',
      `/debates/${'a'.repeat(5_000)}`,
      '/comments/%00',
      '/moderation/comments/%E2%80%AE/approve',
    ]) {
      const answer = await api(path);
      expect([400, 404, 405], path).toContain(answer.status);
      expect(answer.body.error.code, path).toMatch(/malformed|not-found|method-not-allowed/);
    }
    for (const cursor of ['%00', 'x', '%ED%A0%80', 'a'.repeat(500), '2026-01-01_1', '-1', '1e9']) {
      for (const path of ['/debates', comments(), '/moderation/queue']) {
        const answer = await api(`${path}?cursor=${cursor}`, {}, moderator);
        expect([400, 422], `${path} ${cursor}`).toContain(answer.status);
      }
    }
  });
});

describe('what is not there, or not theirs', () => {
  const nothing = randomUUID();
  it.each<[string, string, Sent]>([
    ['a debate', '/debates/no-such-debate', {}],
    ['comments of no debate', '/debates/no-such-debate/comments', {}],
    ['claims of no debate', '/debates/no-such-debate/claims', {}],
    ['events of no debate', '/debates/no-such-debate/events?since=0', {}],
    ['a comment into no debate', '/debates/no-such-debate/comments', { json: { body: 'x' } }],
    ['a comment', `/comments/${nothing}`, {}],
    ['a comment with an id that is none', '/comments/seven', {}],
    ['a change of no comment', `/comments/${nothing}`, { method: 'PATCH', json: { body: 'x', revisionId: nothing } }],
    ['evidence for no claim', `/claims/${nothing}/evidence`, { json: { side: 'supports', kind: 'value', details: {} } }],
    ['a door', '/no/such/door', {}],
    ['a door to write to', '/no/such/door', { json: {} }],
  ])('%s: not found', async (_, path, sent) => {
    expectRefused(await api(path, sent), 404, 'not-found');
  });

  it('a comment of someone else, to read whole or to change', async () => {
    expectRefused(await api(`/comments/${known.id}`, {}, await board.person('other')), 404, 'not-found');
    const change = { method: 'PATCH', json: { body: freshAccount(), revisionId: known.revisionId } };
    const answer = await api(`/comments/${known.id}`, change);
    expect([403, 404]).toContain(answer.status);
    expect((await api<{ comment: { id: string } }>(`/comments/${known.id}`, {}, moderator)).status).toBe(200);
  });

  it('a comment that waits, of someone else, is as if it were not there', async () => {
    const newcomer = await board.person('new');
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    expect(held.status).toBe('pending');
    expectRefused(await api(`/comments/${held.id}`), 404, 'not-found');
    expectRefused(await api(`/comments/${held.id}`, {}, null), 404, 'not-found');
    const answer = await api(comments(), { json: { body: freshAccount(), parentId: held.id } });
    expectRefused(answer, 404, 'not-found');
    expect(JSON.stringify(await apiAs(board, null).comments(slug))).not.toContain(held.id);
  });

  it('an answer under a comment of another debate', async () => {
    const other = await apiAs(board, host).openDebate();
    const answer = await api(`/debates/${other.slug}/comments`, {
      json: { body: freshAccount(), parentId: known.id },
    });
    expectRefused(answer, 404, 'not-found');
  });
});

describe('methods', () => {
  it.each([
    ['PUT', '/debates', 'GET, HEAD, POST'],
    ['DELETE', '/debates', 'GET, HEAD, POST'],
    ['POST', '/moderation/queue', 'GET, HEAD'],
    ['GET', '/policy/check', 'POST'],
    ['GET', '/claims', 'POST'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('%s %s is refused and says what is taken', async (method, path, allow) => {
    const answer = await api(path, { method });
    expectRefused(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it.each(['/debates', '/openapi.json'])('HEAD %s answers as GET does, without a body', async (path) => {
    const [head, get] = [await api(path, { method: 'HEAD' }), await api(path)];
    expect([head.status, head.headers.get('content-type'), head.body]).toEqual([
      200,
      get.headers.get('content-type'),
      '',
    ]);
  });

  it('OPTIONS opens nothing to other sites', async () => {
    const answer = await api('/debates', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('who asks', () => {
  it.each<[string, Record<string, string>]>([
    ['unknown', { authorization: `Bearer gr_${'a'.repeat(43)}` }],
    ['of another form', { authorization: 'Bearer x y z' }],
    ['empty', { authorization: 'Bearer ' }],
    ['very long', { authorization: `Bearer ${'a'.repeat(6_000)}` }],
  ])('a token that is %s is refused, also where none is needed', async (_, headers) => {
    for (const sent of [{}, { json: { body: 'x' } }]) {
      expectRefused(await api(comments(), { ...sent, headers }, null), 401, 'unauthenticated');
    }
  });

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
    const expiring = (await board.grounds(['token', 'create', '--user', person.handle, '--expires', '1'])).trim();
    expect((await api('/debates', { headers: bearer({ token: expiring }) }, null)).status).toBe(200);
    await board.database.apiToken.updateMany({
      where: { user: { handle: person.handle }, expiresAt: { not: null } },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expectRefused(await api('/debates', { headers: bearer({ token: expiring }) }, null), 401, 'unauthenticated');

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
    expectRefused(await write({ cookie, origin: board.url.replace('http:', 'https:') }), 403, 'forbidden');
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
    expect(done.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
  });
});

describe('the same again', () => {
  it('is answered with the comment as it stands, and anything else is a conflict', async () => {
    const sent = { id: randomUUID(), body: freshAccount(), stance: 'for' as const };
    const first = await api<CommentReceipt>(comments(), { json: sent });
    const again = await api<CommentReceipt>(comments(), { json: sent });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.comment).toEqual(first.body.comment);
    const upper = await api<CommentReceipt>(comments(), { json: { ...sent, id: sent.id.toUpperCase() } });
    expect([upper.status, upper.body.comment.id]).toEqual([200, first.body.comment.id]);

    const other = await board.person('oth', { trusted: true });
    const elsewhere = await apiAs(board, host).openDebate();
    for (const answer of [
      await api(comments(), { json: { ...sent, body: freshAccount() } }),
      await api(comments(), { json: { ...sent, parentId: known.id } }),
      await api(`/debates/${elsewhere.slug}/comments`, { json: sent }),
      await api(comments(), { json: sent }, other),
    ]) {
      expectRefused(answer, 409, 'conflict');
      expect(JSON.stringify(answer.body)).not.toContain(sent.body.slice(0, 20));
    }
    // Taken back, it is still the same thing.
    await apiAs(board, moderator).moderate('comments', sent.id, 'remove', {
      revisionId: first.body.comment.revisionId,
      clauses: ['on-topic'],
    });
    const removed = await api<CommentReceipt>(comments(), { json: sent });
    expect([removed.status, removed.body.comment.status]).toEqual([200, 'removed']);
  });

  it('ten at once make one comment', async () => {
    const sent = { id: randomUUID(), body: freshAccount() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api<CommentReceipt>(comments(), { json: sent })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.comment.number)).size).toBe(1);
  });

  it('holds for debates, claims and evidence too', async () => {
    const debate = {
      id: randomUUID(),
      title: 'Standard work and judgement',
      motion: 'Standard work leaves a practitioner less room for judgement.',
      body: `${freshAccount()} ${freshAccount()}`,
      methods: [],
    };
    expect((await api('/debates', { json: debate }, host)).status).toBe(201);
    expect((await api('/debates', { json: debate }, host)).status).toBe(200);
    expectRefused(await api('/debates', { json: { ...debate, title: 'Another title' } }, host), 409, 'conflict');

    const assertion = 'Waiting fell from nine days to five';
    const { revisionId } = await apiAs(board, host).comment(slug, { body: `${assertion}. ${freshAccount()}` });
    const claim = {
      id: randomUUID(),
      debate: slug,
      subject: { type: 'comment', revisionId },
      quote: { exact: assertion },
    };
    expect((await api('/claims', { json: claim })).status).toBe(201);
    expect((await api('/claims', { json: claim })).status).toBe(200);
    expectRefused(await api('/claims', { json: { ...claim, quote: { exact: 'Waiting fell' } } }), 409, 'conflict');

    const evidence = {
      id: randomUUID(),
      side: 'supports',
      kind: 'experience',
      details: { seen: 'I timed the desk for a month in 2014, and the queue was half as long.' },
    };
    const to = `/claims/${claim.id}/evidence`;
    expect((await api(to, { json: evidence })).status).toBe(201);
    expect((await api(to, { json: evidence })).status).toBe(200);
    expectRefused(await api(to, { json: { ...evidence, side: 'challenges' } }), 409, 'conflict');
  });
});

describe('claims and evidence', () => {
  let claimId: string;
  const quoted = () => ({ debate: slug, subject: { type: 'comment', revisionId: known.revisionId } });

  beforeAll(async () => {
    const assertion = 'Returns went down by a third';
    const { revisionId } = await apiAs(board, host).comment(slug, { body: `${assertion}. ${freshAccount()}` });
    const claim = { debate: slug, subject: { type: 'comment' as const, revisionId }, quote: { exact: assertion } };
    ({ id: claimId } = await apiAs(board, host).claim(claim));
  });

  it.each<[string, object, number, string]>([
    ['words that are not there', { quote: { exact: 'words nobody wrote' } }, 422, 'invalid'],
    ['words that are there twice', { quote: { exact: 'e' } }, 422, 'invalid'],
    ['no words', { quote: { exact: '' } }, 422, 'invalid'],
    ['another kind of subject', { subject: { type: 'claim', revisionId: randomUUID() }, quote: { exact: 'x' } }, 422, 'invalid'],
    ['a revision that is none', { subject: { type: 'comment', revisionId: randomUUID() }, quote: { exact: 'x' } }, 404, 'not-found'],
    ['a debate that is none', { debate: 'no-such-debate', quote: { exact: 'x' } }, 404, 'not-found'],
  ])('a claim of %s', async (_, more, status, code) => {
    expectRefused(await api('/claims', { json: { ...quoted(), ...more } }), status, code);
  });

  it.each<[string, object, number, string]>([
    ['an unknown kind', { kind: 'gossip' }, 422, 'invalid'],
    ['an unknown side', { side: 'maybe' }, 422, 'invalid'],
    ['nothing of what the kind asks', { details: {} }, 422, 'invalid'],
    ['a review without its source', { kind: 'review', details: {} }, 422, 'invalid'],
    ['an undercut of nothing', { side: 'undercuts' }, 422, 'invalid'],
    ['an undercut of what is not there', { side: 'undercuts', against: randomUUID() }, 404, 'not-found'],
    ['a carrier that is not there', { comment: randomUUID() }, 404, 'not-found'],
    ['a source that is a script', { source: { url: 'javascript:alert(1)' } }, 422, 'invalid'],
    ['a source that is a file', { source: { url: 'file:///etc/passwd' } }, 422, 'invalid'],
    ['a source that is no DOI', { source: { doi: 'not a doi' } }, 422, 'invalid'],
  ])('evidence with %s', async (_, more, status, code) => {
    const base = {
      side: 'supports',
      kind: 'experience',
      details: { seen: 'I timed it for a month in 2014, and it was half as long.' },
    };
    expectRefused(await api(`/claims/${claimId}/evidence`, { json: { ...base, ...more } }), status, code);
  });
});

describe('moderation', () => {
  const decide = (id: string, verb: string, json: object, who = moderator) =>
    api<Refused & { status: string }>(`/moderation/comments/${id}/${verb}`, { json }, who);

  it('refuses who may not, what is not there and what is no verb', async () => {
    const { id, revisionId } = known;
    const input = { revisionId, clauses: ['on-topic'] };
    expectRefused(await decide(id, 'remove', input, member), 403, 'forbidden');
    expectRefused(await decide(id, 'delete', input), 404, 'not-found');
    expectRefused(await decide(randomUUID(), 'remove', input), 404, 'not-found');
    expectRefused(await api(`/moderation/users/${id}/remove`, { json: input }, moderator), 404, 'not-found');
    expectRefused(await decide(id, 'remove', { revisionId: randomUUID(), clauses: ['on-topic'] }), 409, 'conflict');
    expectRefused(await decide(id, 'remove', { revisionId, clauses: ['no-such-clause'] }), 422, 'invalid');
    expectRefused(await decide(id, 'approve', {}), 422, 'invalid');
    const own = await apiAs(board, moderator).comment(slug, { body: freshAccount() });
    expectRefused(await decide(own.id, 'remove', { ...input, revisionId: own.revisionId }), 403, 'forbidden');
  });

  it('asks for a clause where somebody is told no', async () => {
    const newcomer = await board.person('cla');
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    for (const verb of ['return', 'reject']) {
      expectRefused(await decide(held.id, verb, { revisionId: held.revisionId }), 422, 'invalid');
    }
    expectRefused(await decide(known.id, 'remove', { revisionId: known.revisionId }), 422, 'invalid');
  });

  it('gives the slower of two moderators a conflict that changes nothing', async () => {
    const newcomer = await board.person('slo');
    const other = await board.person('mod-b', { role: 'moderator' });
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    const { revisionId } = held;
    const [a, b] = await Promise.all([
      decide(held.id, 'approve', { revisionId }),
      decide(held.id, 'reject', { revisionId, clauses: ['on-topic'] }, other),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const winner = a.status === 200 ? 'published' : 'rejected';
    const { body } = await api<{ comment: { status: string } }>(`/comments/${held.id}`, {}, moderator);
    expect(body.comment.status).toBe(winner);
  });

  it('takes back, restores with the same number, and shows a tombstone between', async () => {
    const parent = await apiAs(board, member).comment(slug, { body: freshAccount() });
    await apiAs(board, host).comment(slug, { body: freshAccount(), parentId: parent.id });
    const { revisionId } = parent;
    await decide(parent.id, 'remove', { revisionId, clauses: ['civil'] });
    const find = async () =>
      (await apiAs(board, null).comments(slug)).comments.find(({ id }) => id === parent.id);
    expect(await find()).toMatchObject({
      number: parent.number,
      status: 'removed',
      clause: 'civil',
      bodyHtml: null,
      author: null,
    });
    await decide(parent.id, 'restore', { revisionId });
    expect(await find()).toMatchObject({ number: parent.number, status: 'published' });
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
    for (let n = 0; n < 10; n += 1) expect([401, 403, 422]).toContain((await guess('wrong one')).status);
    const stopped = await guess(person.password ?? '');
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(stopped.headers.get('set-cookie')).toBeNull();
  });
});

describe('reading', () => {
  it('pages through the comments by cursor, each once and in order', async () => {
    const { slug: long } = await apiAs(board, host).openDebate();
    for (let n = 0; n < 53; n += 1) {
      await apiAs(board, host).comment(long, { body: freshAccount() });
    }
    const numbers: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await api<{ comments: { number: number }[]; cursor: string | null }>(
        `/debates/${long}/comments${query}`,
        {},
        null,
      );
      numbers.push(...body.comments.map(({ number }) => number));
      cursor = body.cursor;
    }
    expect(numbers).toEqual(Array.from({ length: 53 }, (_, at) => at + 1));
  });

  it('answers events from a number on, and says when that number is of no use', async () => {
    type Events = { events: { sequence: number }[]; sequence: number; reload?: boolean };
    const events = (since: string) => api<Events>(`/debates/${slug}/events?since=${since}`, {}, null);
    const { body: all } = await events('0');
    expect(all.events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: all.events.length }, (_, at) => at + 1),
    );
    expect((await events(String(all.sequence - 1))).body.events).toHaveLength(1);
    expect((await events(String(all.sequence + 5))).body).toMatchObject({ events: [], reload: true });
    for (const since of ['-1', 'x', '1.5', '99999999999999999999']) {
      expect((await events(since)).status, since).toBe(422);
    }
  });

  it('describes itself, and says whether it lives and can serve', async () => {
    const { body } = await api<{ openapi: string; paths: object }>('/openapi.json', {}, null);
    expect(body.openapi).toMatch(/^3\./);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([expect.stringMatching(/comments/), expect.stringMatching(/policy\/check/)]),
    );
    expect((await ask(`${board.url}/healthz`)).status).toBe(200);
    expect((await ask(`${board.url}/readyz`)).status).toBe(200);
  });

  it('checks a text for anybody, with offsets into the text as given', async () => {
    const body = '👩‍🚒 See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time for it.';
    const answer = await api<{
      outcome: string;
      links: number;
      reasons: { clause: string; spans: [number, number][] }[];
    }>('/policy/check', { json: { body } }, null);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ outcome: 'return', links: 2 });
    const reason = answer.body.reasons.find(({ clause }) => clause === 'one-link');
    expect(reason?.spans.map((span) => body.slice(...span)).join(' ')).toContain('en.wikipedia.org');
  });
});
