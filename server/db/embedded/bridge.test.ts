import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:net';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBridge } from './bridge.ts';
import { message, query, startupMessage, sync } from './frames.ts';

const fatal: unknown[] = [];
let folder: string;
let db: PGlite;
let server: Server;
let pool: pg.Pool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grounds-bridge-'));
  db = await PGlite.create();
  server = await createBridge(db, { onFatal: (e) => fatal.push(e), idleInTransactionMs: 300 });
  server.listen(join(folder, '.s.PGSQL.5432'));
  await once(server, 'listening');
  pool = new pg.Pool({ host: folder, user: 'postgres', database: 'postgres', max: 8 });
  await pool.query('CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)');
  await pool.query('INSERT INTO counter VALUES (1, 0)');
  await pool.query('CREATE TABLE line (id bigserial PRIMARY KEY, body text NOT NULL)');
}, 60_000);

afterAll(async () => {
  await pool.end();
  server.close();
  await db.close();
  await rm(folder, { recursive: true });
});

async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

const count = async (table: string): Promise<number> =>
  Number((await pool.query(`SELECT count(*) AS n FROM ${table}`)).rows[0].n);

describe('many connections at once', () => {
  it('never mixes the parametrised queries of two connections', async () => {
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, i) =>
        i % 2 === 0
          ? pool.query('SELECT $1::int AS value', [i])
          : pool.query('SELECT $1::text AS value, $2::int AS other', [`t${i}`, i]),
      ),
    );
    expect(answers.map((answer) => answer.rows[0].value)).toEqual(
      Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? i : `t${i}`)),
    );
  });

  it('keeps transactions apart', async () => {
    const increments = Array.from({ length: 60 }, () =>
      transaction(async (client) => {
        const { rows } = await client.query('SELECT n FROM counter WHERE id = $1', [1]);
        await client.query('UPDATE counter SET n = $1 WHERE id = $2', [rows[0].n + 1, 1]);
      }),
    );
    const others = Array.from({ length: 60 }, (_, i) =>
      pool.query('INSERT INTO line (body) VALUES ($1)', [`beside ${i}`]),
    );
    await Promise.all([...increments, ...others]);
    expect((await pool.query('SELECT n FROM counter')).rows[0].n).toBe(60);
    expect(await count('line')).toBe(60);
  });

  it('carries texts larger than a packet both ways', async () => {
    const body = 'é'.repeat(3_000_000);
    const { rows } = await pool.query('SELECT $1::text AS body', [body]);
    expect(rows[0].body === body).toBe(true);
  });
});

describe('errors', () => {
  it('answers a wrong query and goes on, on the same connection and on others', async () => {
    const client = await pool.connect();
    await expect(client.query('SELECT nothing FROM nowhere WHERE a = $1', [1])).rejects.toThrow(
      /nowhere/,
    );
    expect((await client.query('SELECT $1::int AS n', [5])).rows[0].n).toBe(5);
    client.release();
    expect((await pool.query('SELECT 1 AS n')).rows[0].n).toBe(1);
  });

  it('keeps a failed transaction its own until it ends', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toThrow(/division by zero/);
    const beside = pool.query('SELECT 2 AS n');
    await expect(client.query('SELECT 1')).rejects.toThrow(/aborted/);
    await client.query('ROLLBACK');
    client.release();
    expect((await beside).rows[0].n).toBe(2);
  });

  it.each(['COPY line (body) FROM STDIN', 'select 1; copy line (body) from stdin'])(
    'refuses "%s", which would end the backend',
    async (sql) => {
      await expect(pool.query(sql)).rejects.toThrow(/syntax error/);
      expect((await pool.query('SELECT 3 AS n')).rows[0].n).toBe(3);
    },
  );
});

describe('connections that end badly', () => {
  const open = async () => {
    const socket = connect(join(folder, '.s.PGSQL.5432'));
    socket.write(startupMessage('postgres', 'postgres'));
    await once(socket, 'data');
    return socket;
  };

  it('rolls back what a killed connection left open', async () => {
    const before = await count('line');
    const socket = await open();
    socket.write(Buffer.concat([query('BEGIN'), query("INSERT INTO line (body) VALUES ('lost')")]));
    await once(socket, 'data');
    socket.destroy();
    expect(await count('line')).toBe(before);
  });

  it('forgets half a group, and an error in it', async () => {
    const socket = await open();
    socket.write(Buffer.concat([message('P', '\0SELEC\0\0\0'), message('H', '')]));
    await once(socket, 'data');
    socket.destroy();
    expect((await pool.query('SELECT $1::int AS n', [4])).rows[0].n).toBe(4);
  });

  it('ends a connection that keeps everyone waiting inside a transaction', async () => {
    const socket = await open();
    const ended = once(socket, 'close');
    socket.resume().write(query('BEGIN'));
    expect((await pool.query('SELECT 5 AS n')).rows[0].n).toBe(5);
    await ended;
  });

  it.each([
    ['an unknown message', message('?', 'junk')],
    ['an impossible length', Buffer.from([81, 255, 255, 255, 255])],
    ['a huge length', Buffer.from([81, 127, 0, 0, 0])],
    ['a password nobody asked for', message('p', 'secret\0')],
  ])('closes on %s and serves the others', async (_, bytes) => {
    const socket = await open();
    const ended = once(socket, 'close');
    socket.resume().write(bytes);
    await ended;
    expect((await pool.query('SELECT 6 AS n')).rows[0].n).toBe(6);
  });

  it('answers a request for TLS with no, and passes over a request to cancel', async () => {
    const socket = connect(join(folder, '.s.PGSQL.5432'));
    socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]));
    expect(String((await once(socket, 'data'))[0])).toBe('N');
    const ended = once(socket, 'close');
    socket.resume().write(Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2]));
    await ended;
    expect((await pool.query('SELECT 7 AS n')).rows[0].n).toBe(7);
  });

  it('does not hand on the settings a client made', async () => {
    const socket = await open();
    socket.write(query('SET search_path = nowhere'));
    await once(socket, 'data');
    socket.write(Buffer.concat([sync, message('X', '')]));
    await once(socket.resume(), 'close');
    expect((await pool.query('SHOW search_path')).rows[0].search_path).toBe('public');
  });

  it('never lost the backend in any of this', () => {
    expect(fatal).toEqual([]);
  });
});
