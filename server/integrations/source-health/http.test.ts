import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { publicGate } from './gate.ts';
import type { Gate } from './gate.ts';
import { httpSourceHealth } from './http.ts';
import type { LookedAt, Seen } from './port.ts';

// A real server on this machine, reached through a gate of the test's own: names that no resolver
// knows lead to it. What the gate of a running board does with this machine stands further below.

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
interface Asked {
  method: string;
  host: string;
  url: string;
  headers: IncomingMessage['headers'];
}

let asked: Asked[] = [];
const pages = new Map<string, Handler>();
const server = createServer((request, response) => {
  const { method = '', url = '', headers } = request;
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  asked.push({ method, host, url, headers });
  const page = pages.get(`${host}${url}`);
  if (page) page(request, response);
  else response.writeHead(404).end();
});
let port: number;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => {
  asked = [];
  pages.clear();
});

/** Names under `.test` are this machine, others what the test says. */
function gate(names: Record<string, string[]> = {}): Gate & { resolved: string[] } {
  const resolved: string[] = [];
  return {
    resolved,
    resolve: async (name) => {
      resolved.push(name);
      if (names[name]) return names[name];
      if (name.endsWith('.test')) return ['127.0.0.1'];
      throw Object.assign(new Error('no such name'), { syscall: 'getaddrinfo', code: 'ENOTFOUND' });
    },
    allowsPort: (of) => of === port,
    allows: (address) => address === '127.0.0.1',
  };
}

const still = new AbortController().signal;
const at = (host: string, path = '/paper') => `http://${host}.test:${port}${path}`;
const on = (host: string, path: string, handler: Handler) =>
  pages.set(`${host}.test${path}`, handler);
const answers =
  (status: number, headers: Record<string, string> = {}, body = ''): Handler =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

function look(source: Partial<LookedAt>, options: { gate?: Gate; limitMs?: number } = {}) {
  const health = httpSourceHealth({
    origin: 'https://board.example',
    registry: `http://registry.test:${port}`,
    gate: options.gate ?? gate(),
    limitMs: options.limitMs,
  });
  return health.look({ url: at('a'), doi: null, ...source }, still);
}

const reachable: Seen = { health: 'reachable', isRetractionKnown: false };
const unreachable: Seen = { health: 'unreachable' };

describe('an address', () => {
  it('is reachable where a HEAD is answered, and no more is asked', async () => {
    on('a', '/paper', answers(200, { 'set-cookie': 'a=b' }));
    expect(await look({})).toEqual(reachable);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
    expect(asked[0]?.headers).toEqual({
      host: `a.test:${port}`,
      'user-agent': 'Grounds source check (+https://board.example)',
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    });
  });

  it.each([
    [200, reachable],
    [401, reachable],
    [403, reachable],
    [429, reachable],
    [404, unreachable],
    [410, unreachable],
    [500, unreachable],
    [503, unreachable],
  ])('that refuses HEAD is asked by GET, and %i is taken for what it is', async (status, seen) => {
    on('a', '/paper', (request, response) =>
      answers(request.method === 'HEAD' ? 405 : status)(request, response),
    );
    expect(await look({})).toEqual(seen);
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  it('that breaks off at HEAD is asked by GET', async () => {
    on('a', '/paper', (request, response) => {
      if (request.method === 'HEAD') request.socket.destroy();
      else response.end('here');
    });
    expect(await look({})).toEqual(reachable);
  });

  it('that switches to another protocol is not waited for', async () => {
    on('a', '/paper', (request) => {
      const switching = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: x'];
      request.socket.end(`${switching.join('\r\n')}\r\n\r\n`);
    });
    expect(await look({}, { limitMs: 60_000 })).toEqual(unreachable);
  });

  it('that never stops sending is not read to an end', async () => {
    let sent = 0;
    const closed = new Promise<void>((resolve) => {
      on('a', '/paper', (request, response) => {
        if (request.method === 'HEAD') return void response.writeHead(405).end();
        response.once('close', resolve);
        const more = () => {
          while (!response.destroyed) {
            sent += 1024;
            if (!response.write('x'.repeat(1024))) return void response.once('drain', more);
          }
        };
        more();
        return undefined;
      });
    });
    expect(await look({})).toEqual(reachable);
    await closed;
    // What was read, and what the two sockets hold between them.
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('that never answers is left after a time', async () => {
    on('a', '/paper', () => undefined);
    expect(await look({}, { limitMs: 100 })).toEqual(unreachable);
  });

  it('is unknown while the resolver fails, and unreachable where there is no such name', async () => {
    const failing: Gate = {
      ...gate(),
      resolve: () =>
        Promise.reject(
          Object.assign(new Error('again'), { syscall: 'getaddrinfo', code: 'EAI_AGAIN' }),
        ),
    };
    expect(await look({}, { gate: failing })).toEqual({ health: 'unknown' });
    expect(await look({ url: `http://nowhere.example:${port}/paper` })).toEqual(unreachable);
  });

  it('is looked at no further once the board stops', async () => {
    const stopping = new AbortController();
    on('a', '/paper', () => stopping.abort());
    const health = httpSourceHealth({ origin: 'o', registry: 'r', gate: gate() });
    await expect(health.look({ url: at('a'), doi: null }, stopping.signal)).rejects.toThrow();
  });
});

describe('redirects', () => {
  const to = (status: number, location: string) => answers(status, { location });

  it('say where a source has moved, as far as they are permanent', async () => {
    on('a', '/paper', to(301, at('b', '/new')));
    on('b', '/new', to(308, '/newer'));
    on('b', '/newer', to(302, at('c', '/today')));
    on('c', '/today', answers(200));
    expect(await look({})).toEqual({ health: 'moved', movedTo: at('b', '/newer') });
    expect(asked.map(({ host, url }) => host + url)).toEqual([
      'a.test/paper',
      'b.test/new',
      'b.test/newer',
      'c.test/today',
    ]);
  });

  it.each([
    ['for now only', 302, '/elsewhere'],
    ['to the same source', 301, '/paper/'],
  ])('%s move nothing', async (_what, status, location) => {
    on('a', '/paper', to(status, location));
    on('a', location, answers(200));
    expect(await look({})).toEqual(reachable);
  });

  it.each([
    ['to what is gone', { location: '/gone' }],
    ['to nowhere', {}],
    ['to no address', { location: 'http://' }],
    ['to a file', { location: 'file:///etc/passwd' }],
    ['with a password', { location: 'http://user:secret@a.test/' }],
  ])('%s lead nowhere', async (_what, headers) => {
    on('a', '/paper', answers(301, headers));
    expect(await look({})).toEqual(unreachable);
  });

  it('are followed five times', async () => {
    const chain = (length: number) => {
      for (let hop = 0; hop < length; hop += 1) on('a', `/${hop}`, to(302, `/${hop + 1}`));
      on('a', `/${length}`, answers(200));
      return look({ url: at('a', '/0') });
    };
    expect(await chain(5)).toEqual(reachable);
    expect(await chain(6)).toEqual(unreachable);
  });

  it('are checked like the first address', async () => {
    on('a', '/paper', to(302, `http://inside.test:${port}/secret`));
    const inside = gate({ 'inside.test': ['10.0.0.1'] });
    expect(await look({}, { gate: inside })).toEqual(unreachable);
    expect(asked).toHaveLength(1);
    on('a', '/paper', to(302, `http://169.254.169.254:${port}/latest/meta-data`));
    expect(await look({})).toEqual(unreachable);
    expect(asked).toHaveLength(2);
  });
});

describe('names', () => {
  it('are resolved once a request, and the connection goes where was checked', async () => {
    on('a', '/paper', answers(200));
    const own = gate();
    expect(await look({}, { gate: own })).toEqual(reachable);
    expect(own.resolved).toEqual(['a.test']);
  });

  it('with one address that is not allowed are refused whole', async () => {
    on('a', '/paper', answers(200));
    const mixed = gate({ 'a.test': ['127.0.0.1', '10.0.0.1'] });
    expect(await look({}, { gate: mixed })).toEqual(unreachable);
    expect(asked).toEqual([]);
  });

  it('that answer differently the second time get no second time', async () => {
    let times = 0;
    const rebinding: Gate = {
      ...gate(),
      resolve: async () => {
        times += 1;
        return times === 1 ? ['127.0.0.1'] : ['10.0.0.1'];
      },
    };
    on('a', '/paper', answers(200));
    expect(await look({}, { gate: rebinding })).toEqual(reachable);
    expect(times).toBe(1);
  });
});

describe('the gate of a running board', () => {
  const running: Gate = {
    // A name that some resolver might know one day.
    resolve: async (name) =>
      name === 'inside.example' ? ['192.168.0.1'] : publicGate.resolve(name),
    // Whatever the port, so that it is the address that is refused.
    allowsPort: () => true,
    allows: publicGate.allows,
  };

  it.each([
    'http://127.0.0.1:PORT/paper',
    'http://127.0.0.1/paper',
    'http://localhost:PORT/paper',
    'http://localhost./paper',
    'http://[::1]:PORT/paper',
    'http://[::ffff:127.0.0.1]:PORT/paper',
    'http://[::ffff:7f00:1]/paper',
    'http://2130706433:PORT/paper',
    'http://0177.0.0.1:PORT/paper',
    'http://0x7f.1:PORT/paper',
    'http://127.1:PORT/paper',
    'http://0:PORT/paper',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'https://192.168.1.1/',
    'http://[fd00::1]/',
    'http://inside.example/',
    'ftp://127.0.0.1/paper',
    'file:///etc/passwd',
    'data:text/plain,x',
    'no address',
  ])('does not let the board ask %s', async (address) => {
    on('a', '/paper', answers(200));
    const url = address.replace('PORT', String(port));
    expect(await look({ url }, { gate: running })).toEqual(unreachable);
    expect(asked).toEqual([]);
  });

  it('lets it use the ports of the web alone', () => {
    expect([80, 443].every(publicGate.allowsPort)).toBe(true);
    expect([0, 22, 25, 6379, 8080].some(publicGate.allowsPort)).toBe(false);
  });

  it('says nothing of what stands at another port, which readers may reach', async () => {
    on('a', '/paper', answers(200));
    const url = 'http://93.184.216.34:8080/paper';
    expect(await look({ url }, { gate: publicGate })).toEqual({ health: 'unknown' });
  });
});

describe('a DOI', () => {
  const doi = '10.1000/one/two';
  const source = () => ({ url: at('a'), doi });
  const record = (message: unknown, status = 200) =>
    on('registry', '/works/10.1000%2Fone%2Ftwo', answers(status, {}, JSON.stringify({ message })));

  it('is retracted where the registry lists a retraction of it, and leads to the notice', async () => {
    record({
      'updated-by': [
        { type: 'erratum', DOI: '10.1000/e' },
        { type: 'retraction', DOI: '10.1000/R' },
      ],
    });
    expect(await look(source())).toEqual({
      health: 'retracted',
      movedTo: 'https://doi.org/10.1000/r',
    });
    expect(asked.map(({ host }) => host)).toEqual(['registry.test']);
  });

  it.each([['10.1000/ONE/TWO'], ['no doi'], [undefined]])(
    'is retracted without a notice to read where that is %s',
    async (notice) => {
      record({ 'updated-by': [{ type: 'retraction', DOI: notice }] });
      expect(await look(source())).toEqual({ health: 'retracted', movedTo: null });
    },
  );

  it.each<[string, unknown]>([
    ['is only corrected', { 'updated-by': [{ type: 'correction', DOI: '10.1000/e' }] }],
    [
      'is itself the notice of a retraction',
      { 'update-to': [{ type: 'retraction', DOI: '10.1/x' }] },
    ],
    ['has a plain record', {}],
  ])('that %s is as reachable as its address', async (_what, message) => {
    record(message);
    expect(await look(source())).toEqual(unreachable);
    on('a', '/paper', answers(200));
    expect(await look(source())).toEqual({ health: 'reachable', isRetractionKnown: true });
  });

  it('of another agency is known not to be retracted', async () => {
    on('a', '/paper', answers(200));
    expect(await look(source())).toEqual({ health: 'reachable', isRetractionKnown: true });
  });

  it('has not moved when its address leads on for good', async () => {
    on('a', '/paper', answers(301, { location: at('b', '/') }));
    on('b', '/', answers(200));
    expect(await look(source())).toMatchObject({ health: 'reachable' });
  });

  it.each<[string, Handler]>([
    ['fails', answers(500)],
    ['limits us', answers(429)],
    ['says something else', answers(200, {}, '<html>')],
    ['has another shape', answers(200, {}, '{"message":{"updated-by":"x"}}')],
    ['breaks off', (request) => void request.socket.destroy()],
    ['sends too much', answers(200, {}, 'x'.repeat(3 * 1024 * 1024))],
  ])('is of unknown retraction while the registry %s', async (_what, handler) => {
    on('registry', '/works/10.1000%2Fone%2Ftwo', handler);
    on('a', '/paper', answers(200));
    expect(await look(source())).toEqual(reachable);
  });
});
