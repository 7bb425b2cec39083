import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { bundle, entries } from '#server/boot/bundle.js';
import { identify } from '#server/db/embedded/process-identity.ts';
import { migrate } from '#server/db/migrate/migrate.ts';
import { migrationsFolder, readMigrations } from '#server/db/migrate/migration-files.ts';
import { projectRoot } from '#server/db/project-root.ts';
import { openInMemory } from './embedded-in-memory.ts';
import { postgresUrl, redisUrl, whyNoPostgres, whyNoRedis } from './services.ts';

// Runs once before the tests: a migrated database to copy from, embedded and on a server.

declare module 'vitest' {
  interface ProvidedContext {
    /** A tar of the migrated data folder. */
    embeddedDump: string;
    /** The database to copy, or why there is none. */
    postgres: { template: string } | { missing: string };
    redis: { url: string } | { missing: string };
  }
}

export default async function prepare(project: TestProject): Promise<void> {
  const [noPostgres, noRedis] = await Promise.all([whyNoPostgres(), whyNoRedis()]);
  if (process.env.REQUIRE_SERVICES === '1' && (noPostgres ?? noRedis)) {
    throw new Error(`REQUIRE_SERVICES=1, but: ${[noPostgres, noRedis].filter(Boolean).join('; ')}`);
  }
  const migrations = await readMigrations(migrationsFolder());
  const version = createHash('sha256')
    .update(JSON.stringify(migrations))
    .digest('hex')
    .slice(0, 12);
  await bundle({ database: entries.database }, 'build/test');
  project.provide('embeddedDump', await prepareDump(version));
  project.provide(
    'postgres',
    noPostgres ? { missing: noPostgres } : { template: await prepareTemplate(version) },
  );
  project.provide('redis', noRedis ? { missing: noRedis } : { url: redisUrl });
}

/** Kept between runs, because making it takes longer than most test files. */
async function prepareDump(version: string): Promise<string> {
  const pglite = JSON.parse(
    await readFile(join(projectRoot(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(projectRoot(), 'node_modules/.cache/grounds-tests');
  const file = join(folder, `${pglite.version}-${version}.tar`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) await rm(join(folder, old), { force: true });
  const database = await openInMemory();
  await migrate(database.pool);
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await (await database.dump()).arrayBuffer()));
  await rename(unfinished, file);
  await database.close();
  return file;
}

async function prepareTemplate(version: string): Promise<string> {
  const template = `grounds_template_${version}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'grounds\\_te%'`,
    );
    const names = rows.map((row) => row.datname);
    for (const left of names.filter(isLeftOver)) {
      await client.query(`DROP DATABASE IF EXISTS ${left} WITH (FORCE)`);
    }
    if (!names.includes(template)) {
      const unfinished = `grounds_test_${process.pid}_template`;
      await client.query(`CREATE DATABASE ${unfinished} ENCODING 'UTF8' TEMPLATE template0`);
      const url = new URL(postgresUrl);
      url.pathname = unfinished;
      await migrate({ connectionString: url.href });
      await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    }
  } finally {
    await client.end();
  }
  return template;
}

/** Test databases carry the number of the process that made them. */
function isLeftOver(name: string): boolean {
  const maker = /^grounds_test_(\d+)_/.exec(name)?.[1];
  return maker !== undefined && identify(Number(maker)) === null;
}
