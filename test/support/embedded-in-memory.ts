import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PoolConfig } from 'pg';
import { createBridge } from '#server/db/embedded/bridge.ts';
import { socketPath } from '#server/db/embedded/folders.ts';
import { poolFor } from '#server/db/embedded/start-embedded.ts';

export interface InMemory {
  pool: PoolConfig;
  dump: () => Promise<Blob>;
  close: () => Promise<void>;
}

/** The embedded database as the board has it, but in this process and without files. */
export async function openInMemory(from?: Blob): Promise<InMemory> {
  const folder = await mkdtemp(join(tmpdir(), 'grounds-test-'));
  const db = await PGlite.create(from ? { loadDataDir: from } : {});
  let closing = false;
  const server = await createBridge(db, {
    onFatal: (error) => {
      if (!closing) throw error;
    },
  });
  server.listen(socketPath(folder));
  await once(server, 'listening');
  return {
    pool: poolFor(folder),
    dump: () => db.dumpDataDir('none'),
    close: async () => {
      closing = true;
      server.close();
      await db.close();
      await rm(folder, { recursive: true });
    },
  };
}
