import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as nodeRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#app/protocol/errors.ts';
import type { Board } from './board.ts';
import { createHttpServer } from './http-server.ts';
import type { HttpServer, HttpServerParts } from './http-server.ts';
import type { Auth } from './load-context.ts';
import type { Pages } from './remix-door.ts';
import { shapeOfPath } from './request-log.ts';

const origin = 'https://board.example';
const session = 'grounds_session=secret-session';

const auth: Auth = {
  resolve: async ({ authorization, cookie }) => {
    if (authorization === 'Bearer bad')
      throw new Refusal('unauthenticated', 'This token is not valid.');
    const known = authorization !== undefined || cookie === session;
    const ana = { id: 'ana', handle: 'ana', name: 'Ana', role: 'member', trusted: true } as const;
    return { actor: known ? ana : null, session: known ? { id: 'secret-session' } : null };
  },
  carriesSession: ({ authorization, cookie }) =>
    authorization === undefined && (cookie ?? '').includes('grounds_session='),
  isAllowedOrigin: (value) => value === origin,
  end: async () => 'grounds_session=; Max-Age=0',
};

const echo: Pages = async (request, context) =>
  Response.json({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    body: request.body ? await request.text() : null,
    actor: context.actor?.handle ?? null,
    ip: context.ip,
    nonce: context.cspNonce,
  });

interface Echoed {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  actor: string | null;
  ip: string;
  nonce: string;
}

let clientDirectory: string;
let running: HttpServer | null = null;
let lines: string[];

beforeEach(async () => {
  clientDirectory = await mkdtemp(join(tmpdir(), 'grounds-http-'));
  await mkdir(join(clientDirectory, 'assets'));
  await writeFile(join(clientDirectory, 'assets', 'page-abc.js'), 'export {}');
  await writeFile(join(clientDirectory, 'favicon.svg'), '<svg/>');
  lines = [];
});

afterEach(async () => {
  await running?.stop(0);
  running = null;
  await rm(clientDirectory, { recursive: true });
});

async function start(more: Partial<HttpServerParts> = {}, pages: Pages = echo): Promise<string> {
  running = createHttpServer({
    board: {} as Board,
    auth,
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    built: { pages, words: new Set(['api', 'v1', 'debates', 'comments', 'sign-in']) },
    clientDirectory,
    readiness: async () => [],
    origins: [origin],
    trustProxy: 0,
    ...more,
  });
  const { server } = running;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const echoed = async (response: Response) => (await response.json()) as Echoed;

describe('every answer', () => {
  it('carries the security headers, a request id, and is personal unless it says otherwise', async () => {
    const url = await start();
    const response = await fetch(`${url}/debates/lean`);
    const { nonce } = await echoed(response);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self' wss://board.example");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.has('x-powered-by')).toBe(false);
  });

  it('has a nonce of its own', async () => {
    const url = await start();
    const [first, second] = await Promise.all([fetch(url), fetch(url)]);
    expect((await echoed(first)).nonce).not.toBe((await echoed(second)).nonce);
  });

  it('promises https only where the board is reached by it', async () => {
    const url = await start({ origins: ['http://127.0.0.1:3000', 'http://[::1]:3000'] });
    const response = await fetch(url);
    expect(response.headers.has('strict-transport-security')).toBe(false);
    expect(response.headers.get('content-security-policy')).not.toContain('[::1]');
  });

  it('keeps what a route says of caching, and each cookie', async () => {
    const url = await start({}, async () => {
      const headers = new Headers({ 'cache-control': 'public, max-age=60' });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response('x', { headers });
    });
    const response = await fetch(url);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });
});

describe('what routes are given', () => {
  it('is at the own origin whatever Host says', async () => {
    const url = await start();
    const headers = { 'x-forwarded-host': 'elsewhere.example' };
    expect(await echoed(await fetch(`${url}//elsewhere.example/x?y=1`, { headers }))).toMatchObject(
      {
        url: `${origin}//elsewhere.example/x?y=1`,
      },
    );
  });

  it('has the whole body and who sent it', async () => {
    const url = await start();
    const response = await fetch(`${url}/x`, {
      method: 'POST',
      body: 'a=1',
      headers: { cookie: session, origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(await echoed(response)).toMatchObject({ method: 'POST', body: 'a=1', actor: 'ana' });
  });

  it.each([
    [0, '127.0.0.1'],
    [1, '198.51.100.7'],
  ])('believes %i proxies about the address', async (trustProxy, ip) => {
    const url = await start({ trustProxy });
    const headers = { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' };
    expect(await echoed(await fetch(url, { headers }))).toMatchObject({ ip });
  });
});

describe('the origin check', () => {
  it.each<[string, string, RequestInit, number]>([
    ['a session from here', '/x', { headers: { cookie: session, origin } }, 200],
    [
      'a session from elsewhere',
      '/x',
      { headers: { cookie: session, origin: 'https://evil.example' } },
      403,
    ],
    ['a session without an origin', '/x', { headers: { cookie: session } }, 403],
    ['a session that is not valid', '/x', { headers: { cookie: 'grounds_session=old' } }, 403],
    [
      'a token from elsewhere',
      '/x',
      { headers: { authorization: 'Bearer t', origin: 'https://evil.example' } },
      200,
    ],
    [
      'a token with a cookie',
      '/x',
      { headers: { authorization: 'Bearer t', cookie: session } },
      200,
    ],
    ['nobody', '/x', {}, 200],
    ['signing in from here', '/sign-in', { headers: { origin } }, 200],
    ['signing in from elsewhere', '/sign-in', { headers: { origin: 'https://evil.example' } }, 403],
    ['signing in from nowhere', '/sign-in', {}, 403],
    [
      'signing in by script from elsewhere',
      '/sign-in.data?index',
      { headers: { origin: 'null' } },
      403,
    ],
    ['signing up from elsewhere', '/Sign-Up/', { headers: { origin: 'null' } }, 403],
    ['reading from elsewhere', '/x', { method: 'GET', headers: { cookie: session } }, 200],
  ])('%s: %s', async (_what, path, init, status) => {
    const url = await start();
    expect((await fetch(`${url}${path}`, { method: 'POST', ...init })).status).toBe(status);
  });
});

describe('what never reaches a route', () => {
  const refused = async (response: Response) => {
    const { error } = (await response.json()) as { error: { code: string; requestId: string } };
    expect(error.requestId).toBe(response.headers.get('x-request-id'));
    return [response.status, error.code];
  };

  it.each<[string, RequestInit, number, string]>([
    ['a bad token', { headers: { authorization: 'Bearer bad' } }, 401, 'unauthenticated'],
    ['a body too long', { method: 'POST', body: 'x'.repeat(600_000) }, 413, 'too-large'],
    [
      'a compressed body',
      { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } },
      415,
      'unsupported-media-type',
    ],
    ['an unknown method', { method: 'PROPFIND' }, 405, 'method-not-allowed'],
  ])('%s', async (_what, init, status, code) => {
    const url = await start();
    expect(await refused(await fetch(`${url}/api/v1/debates`, init))).toEqual([status, code]);
  });

  it('a body too long without a length', async () => {
    const url = await start();
    const chunks = Array.from({ length: 20 }, () => new Uint8Array(64 * 1024));
    const body = new ReadableStream({
      pull: (controller) => {
        const chunk = chunks.pop();
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    expect(await refused(await fetch(`${url}/api/v1/x`, init))).toEqual([413, 'too-large']);
  });

  it('shows people a page, with nothing of theirs in it', async () => {
    const url = await start();
    const headers = { accept: 'text/html', cookie: session, origin: 'https://evil.example' };
    const response = await fetch(`${url}/<script>`, { method: 'POST', headers, body: '<script>' });
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('another site');
    expect(page).not.toContain('<script');
  });

  it('a failure of ours says nothing of itself', async () => {
    const url = await start({}, () => Promise.reject(new Error('secret words of a person')));
    const response = await fetch(`${url}/api/v1/x`);
    expect(await refused(response)).toEqual([500, 'internal']);
    expect(lines.join('')).toContain('failed');
    expect(lines.join('')).not.toContain('secret words');
  });
});

describe('the log', () => {
  it('has one line for an answer, without text, token or query', async () => {
    const url = await start();
    await fetch(`${url}/debates/some-typed-words/comments?draft=token-in-query`, {
      method: 'POST',
      body: 'typed-body',
      headers: { authorization: 'Bearer token-in-header', cookie: session },
    });
    await expect.poll(() => lines.length).toBe(1);
    const line = lines[0] ?? '';
    expect(JSON.parse(line)).toMatchObject({
      method: 'POST',
      path: '/debates/:/comments',
      status: 200,
    });
    expect(line).not.toMatch(/typed|token|secret/);
  });

  it.each([
    ['/', '/'],
    ['/debates/lean', '/debates/:'],
    ['/api/v1/debates/', '/api/v1/debates/'],
    ['/<b>words</b>', '/:/:'],
  ])('writes %s as %s', (path, shape) => {
    expect(shapeOfPath(path, new Set(['debates', 'api', 'v1']))).toBe(shape);
  });
});

describe('files', () => {
  it('of the build never change', async () => {
    const url = await start();
    const response = await fetch(`${url}/assets/page-abc.js`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('of the build that are gone are no page', async () => {
    const url = await start();
    const response = await fetch(`${url}/assets/page-old.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('beside it may be renewed', async () => {
    const url = await start();
    const response = await fetch(`${url}/favicon.svg`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each(['/..%2fpackage.json', '/assets/..%2f..%2fpackage.json', '/%'])(
    'outside are out of reach: %s',
    async (path) => {
      const url = await start({}, async () => new Response('page', { status: 404 }));
      const response = await fetch(`${url}${path}`);
      expect([400, 403, 404]).toContain(response.status);
    },
  );
});

describe('health', () => {
  it('lives', async () => {
    const url = await start();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each<[string, () => Promise<string[]>, number, object]>([
    ['all is well', async () => [], 200, { ok: true }],
    ['the database is silent', async () => ['database'], 503, { ok: false, wrong: ['database'] }],
    ['asking fails', () => Promise.reject(new Error('x')), 503, { ok: false, wrong: ['unknown'] }],
  ])('is ready or not: %s', async (_what, readiness, status, body) => {
    const url = await start({ readiness });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(body);
  });
});

describe('stopping', () => {
  it('lets a running request end and takes no new one', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const url = await start({}, async () => {
      entered();
      await held;
      return new Response('done');
    });
    const slow = fetch(`${url}/slow`);
    await inside;
    const stopped = running?.stop(5_000);
    await expect(fetch(`${url}/late`)).rejects.toThrow();
    release();
    expect(await (await slow).text()).toBe('done');
    await stopped;
  });

  it('cuts what does not end in time', async () => {
    let entered: () => void = () => undefined;
    const inside = new Promise<void>((resolve) => (entered = resolve));
    const url = await start({}, () => {
      entered();
      return new Promise<Response>(() => undefined);
    });
    const ended = new Promise<string>((resolve) => {
      const request = nodeRequest(`${url}/never`, () => resolve('answered'));
      request.on('error', () => resolve('cut'));
      request.end();
    });
    await inside;
    await running?.stop(50);
    expect(await ended).toBe('cut');
  });
});
