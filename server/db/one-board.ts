import pg from 'pg';

/** Any number, as long as every board uses the same. */
const BOARD_LOCK = 7_310_427;

/** Something the person at the terminal can put right; the message is for them. */
export class SecondBoardError extends Error {}

/**
 * Holds a lock on the database for as long as this process lives. A board without Redis holds it
 * alone; boards that share Redis hold it together. A lost connection is opened again: PostgreSQL
 * may restart under a running board.
 */
export async function holdBoardLock(
  pool: pg.PoolConfig,
  options: { shared: boolean; onLost: (error: Error) => void },
): Promise<{ release: () => Promise<void> }> {
  const lock = options.shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  let released = false;
  let client: pg.Client | null = null;

  const take = async (): Promise<void> => {
    const next = new pg.Client({ ...pool, keepAlive: true });
    next.on('error', () => undefined);
    await next.connect();
    const { rows } = await next.query<{ held: boolean }>(`SELECT ${lock}($1) AS held`, [
      BOARD_LOCK,
    ]);
    if (!rows[0]?.held) {
      await next.end();
      throw new SecondBoardError(
        options.shared
          ? 'A board without REDIS_URL is using this database. Stop it, or give it REDIS_URL too.'
          : 'Another board is using this database. Stop it, or give both REDIS_URL to share the work.',
      );
    }
    next.once('end', () => {
      if (!released) void retake(0);
    });
    client = next;
  };

  const retake = async (tries: number): Promise<void> => {
    if (released) return;
    try {
      await take();
    } catch (error) {
      if (error instanceof SecondBoardError) return options.onLost(error);
      setTimeout(() => void retake(tries + 1), Math.min(100 * 2 ** tries, 5_000)).unref();
    }
  };

  await take();
  return {
    release: async () => {
      released = true;
      await client?.end();
    },
  };
}
