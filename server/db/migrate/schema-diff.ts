import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { createBridge } from '#server/db/embedded/bridge.ts';
import { socketPath } from '#server/db/embedded/folders.ts';
import { poolFor } from '#server/db/embedded/start-embedded.ts';
import { projectRoot } from '#server/db/project-root.ts';
import { migrationAdapter } from './migration-adapter.ts';
import { asMigrationList, migrationsFolder, readMigrations } from './migration-files.ts';
import { noFilters, openSchemaEngine } from './schema-engine.ts';

/** An empty database in memory. */
async function openShadow(): Promise<{ pool: pg.Pool; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'grounds-diff-'));
  const db = await PGlite.create();
  const server = await createBridge(db, {
    onFatal: (error) => console.error(`The shadow database ended: ${String(error)}`),
    idleInTransactionMs: 60_000,
  });
  server.listen(socketPath(folder));
  await once(server, 'listening');
  return {
    pool: new pg.Pool({ ...poolFor(folder), max: 1 }),
    close: async () => {
      server.close();
      await db.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The SQL that leads from the migrations to prisma/schema.prisma; empty when they agree. */
export async function schemaDiff(): Promise<string> {
  const path = join(projectRoot(), 'prisma/schema.prisma');
  const content = await readFile(path, 'utf8');
  const folder = migrationsFolder();
  const main = await openShadow();
  const shadow = await openShadow();
  try {
    const factory = migrationAdapter(
      main.pool,
      () => Promise.resolve(shadow.pool),
      (error) => console.error(error.message),
    );
    const engine = await openSchemaEngine(factory, [[path, content]]);
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...asMigrationList(folder, await readMigrations(folder)) },
      to: { tag: 'schemaDatamodel', files: [{ path, content }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return isEmpty(stdout ?? '') ? '' : (stdout ?? '');
  } finally {
    await main.pool.end();
    if (!shadow.pool.ended) await shadow.pool.end();
    await Promise.all([main.close(), shadow.close()]);
  }
}

/** The engine says "nothing to do" in an SQL comment. */
const isEmpty = (sql: string): boolean =>
  sql.split('\n').every((line) => line.trim() === '' || line.startsWith('--'));
