import pg from 'pg';
import { migrationAdapter } from './migration-adapter.ts';
import { asMigrationList, migrationsFolder, readMigrations } from './migration-files.ts';
import { noFilters, openSchemaEngine } from './schema-engine.ts';

/** Something the person at the terminal can put right; the message is for them. */
export class MigrationError extends Error {}

/** Any number, as long as every board uses the same: two that start at once migrate in turn. */
const MIGRATION_LOCK = 7_310_426;

/**
 * Brings the database to this version's schema and says which migrations were applied. The same
 * for an embedded database and a server; `prisma migrate status` would agree. Each migration is
 * applied and written down in one transaction, so none is ever left half done.
 *
 * @throws MigrationError
 */
export async function migrate(
  config: pg.PoolConfig,
  folder: string = migrationsFolder(),
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder);
  // One connection: what the engine does has to be inside the transaction opened beside it.
  const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 });
  try {
    await refuseOldServer(pool);
    const done = await readApplied(pool);
    const unknown = [...done].filter((name) => !migrations.some((known) => known.name === name));
    if (unknown.length > 0) {
      throw new MigrationError(
        `The database was used by a newer version of Grounds (it has ${unknown.join(', ')}). ` +
          'Start that version, or restore an older copy of the data.',
      );
    }
    if (migrations.every(({ name }) => done.has(name))) return { applied: [] };

    let failure: pg.DatabaseError | undefined;
    const engine = await openSchemaEngine(
      migrationAdapter(pool, noShadow, (error) => (failure ??= error)),
    );
    const applied: string[] = [];
    for (const [index, { name }] of migrations.entries()) {
      try {
        await pool.query('BEGIN');
        await pool.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
        if (!(await readApplied(pool)).has(name)) {
          const migrationsList = asMigrationList(folder, migrations.slice(0, index + 1));
          await engine.applyMigrations({ migrationsList, filters: noFilters });
          applied.push(name);
        }
        await pool.query('COMMIT');
      } catch (error) {
        await pool.query('ROLLBACK').catch(() => undefined);
        const why = failure?.message ?? (error instanceof Error ? error.message : String(error));
        throw new MigrationError(`The migration ${name} failed and changed nothing: ${why}`);
      }
    }
    return { applied };
  } finally {
    await pool.end();
  }
}

/** Names of the finished migrations, out of the table that Prisma keeps. */
async function readApplied(pool: pg.Pool): Promise<Set<string>> {
  const table = await pool.query<{ found: string | null }>(
    `SELECT to_regclass('_prisma_migrations') AS found`,
  );
  if (!table.rows[0]?.found) return new Set();
  const { rows } = await pool.query<{ migration_name: string }>(
    `SELECT migration_name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Set(rows.map((row) => row.migration_name));
}

const OLDEST_SERVER = 15;

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: string }>(
    `SELECT current_setting('server_version_num') AS number`,
  );
  const major = Math.floor(Number(rows[0]?.number) / 10_000);
  if (major < OLDEST_SERVER) {
    throw new MigrationError(
      `DATABASE_URL is a PostgreSQL ${major}; Grounds needs ${OLDEST_SERVER} or newer.`,
    );
  }
}

const noShadow = (): Promise<pg.Pool> =>
  Promise.reject(new Error('applying migrations needs no shadow database'));
