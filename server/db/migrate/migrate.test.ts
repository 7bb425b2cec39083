import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { migrate, MigrationError } from './migrate.ts';
import { migrationsFolder, readMigrations } from './migration-files.ts';

describeDatabases('migrate', (open) => {
  let database: TestDatabase;
  let folder: string;
  let known: string[];

  beforeEach(async () => {
    database = await open();
    folder = await mkdtemp(join(tmpdir(), 'grounds-migrations-'));
    const migrations = await readMigrations(migrationsFolder());
    known = migrations.map(({ name }) => name);
    for (const { name, sql } of migrations) await add(name, sql);
  });

  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function add(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  async function ask(sql: string): Promise<unknown[]> {
    const client = new pg.Client(database.pool);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }

  it('finds the project’s own migrations applied', async () => {
    expect(known.length).toBeGreaterThan(0);
    expect(await migrate(database.pool)).toEqual({ applied: [] });
  });

  it('applies what is new, once, in order, and keeps semicolons inside a statement', async () => {
    await add('90000000000001_table', 'CREATE TABLE extra (n int); INSERT INTO extra VALUES (1);');
    await add(
      '90000000000002_function',
      `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$
       BEGIN
         n := n * 2;
         RETURN n;
       END $$;
       UPDATE extra SET n = twice(n);`,
    );
    const applied = ['90000000000001_table', '90000000000002_function'];
    expect(await migrate(database.pool, folder)).toEqual({ applied });
    expect(await migrate(database.pool, folder)).toEqual({ applied: [] });
    expect(await ask('SELECT n FROM extra')).toEqual([{ n: 2 }]);
  });

  it('changes nothing when a migration fails, says why, and can be run again', async () => {
    await add(
      '90000000000001_wrong',
      'CREATE TABLE extra (n int); INSERT INTO nowhere VALUES (1);',
    );
    await expect(migrate(database.pool, folder)).rejects.toThrow(
      new MigrationError(
        'The migration 90000000000001_wrong failed and changed nothing: ' +
          'relation "nowhere" does not exist',
      ),
    );
    expect(await ask(`SELECT to_regclass('extra') AS found`)).toEqual([{ found: null }]);
    await add('90000000000001_wrong', 'CREATE TABLE extra (n int);');
    expect((await migrate(database.pool, folder)).applied).toEqual(['90000000000001_wrong']);
  });

  it('refuses a database of a newer version', async () => {
    await add('90000000000001_later', 'CREATE TABLE extra (n int);');
    await migrate(database.pool, folder);
    await expect(migrate(database.pool)).rejects.toThrow(/newer version .*90000000000001_later/);
  });

  it('lets two starters migrate in turn', async () => {
    await add('90000000000001_table', 'CREATE TABLE extra (n int);');
    const both = await Promise.all([
      migrate(database.pool, folder),
      migrate(database.pool, folder),
    ]);
    expect(both.flatMap(({ applied }) => applied)).toEqual(['90000000000001_table']);
  });
});
