import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import type pg from 'pg';
import { describe, inject } from 'vitest';
import { openInMemory } from './embedded-in-memory.ts';
import { administer, postgresUrl } from './services.ts';

export interface TestDatabase {
  /** For `openDatabase` or a pool of `pg`. */
  pool: pg.PoolConfig;
  /** Close your own clients first. */
  close: () => Promise<void>;
}

export interface TestDatabaseKind {
  name: 'embedded' | 'postgres';
  /** Why it cannot be used here. */
  skip?: string;
  /** A fresh, migrated, empty database: about half a second. One for each test file is enough. */
  open: () => Promise<TestDatabase>;
}

export function testDatabases(): TestDatabaseKind[] {
  const postgres = inject('postgres');
  return [
    { name: 'embedded', open: openEmbedded },
    'template' in postgres
      ? { name: 'postgres', open: () => openPostgres(postgres.template) }
      : { name: 'postgres', skip: postgres.missing, open: () => openPostgres('') },
  ];
}

/** The same tests against each kind of database; a missing one shows as skipped, with the reason. */
export function describeDatabases(
  title: string,
  tests: (open: TestDatabaseKind['open']) => void,
): void {
  for (const { name, skip, open } of testDatabases()) {
    describe.skipIf(skip)(`${title} (${skip ?? name})`, () => tests(open));
  }
}

async function openEmbedded(): Promise<TestDatabase> {
  return openInMemory(await openAsBlob(inject('embeddedDump')));
}

async function openPostgres(template: string): Promise<TestDatabase> {
  const name = `grounds_test_${process.pid}_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(postgresUrl);
  url.pathname = name;
  return {
    pool: { connectionString: url.href },
    close: () => administer(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
