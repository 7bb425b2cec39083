import { createConnection } from 'node:net';
import pg from 'pg';

/** Servers that tests use where they answer. Databases are made and dropped in the first. */
export const postgresUrl =
  process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
export const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** Why tests cannot use it, or null. */
export async function whyNoPostgres(): Promise<string | null> {
  const client = new pg.Client({ connectionString: postgresUrl, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return null;
  } catch (error) {
    return `PostgreSQL does not answer at ${withoutPassword(postgresUrl)} (${String(error)})`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why tests cannot use it, or null. */
export function whyNoRedis(): Promise<string | null> {
  const { hostname, port } = new URL(redisUrl);
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) || 6379, timeout: 3000 });
    const answer = (why: string | null): void => {
      socket.destroy();
      resolve(why);
    };
    const no = (): void => answer(`Redis does not answer at ${withoutPassword(redisUrl)}`);
    socket.once('connect', () => socket.write('PING\r\n'));
    // A server that asks for a password first is still a Redis that answers.
    socket.once('data', (data) => (/^(\+PONG|-NOAUTH)/.test(String(data)) ? answer(null) : no()));
    socket.once('error', no).once('timeout', no);
  });
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  return `${parsed.hostname}:${parsed.port || '(default port)'}`;
}

/** One statement on the server's own database, such as making another. */
export async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
