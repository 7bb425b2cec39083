import { expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { copiedTables } from './board-copy.ts';
import { openDatabase } from './client.ts';

/** What belongs to one board alone: who is signed in, secrets, and texts nobody has sent yet. */
const staysHere = ['ApiToken', 'Draft', 'Session'];

describeDatabases('a copy of a board', (open) => {
  it('has every table but those that stay', async () => {
    const { pool, close } = await open();
    const db = openDatabase(pool);
    const rows = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS "name" FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_name ~ '^[A-Z]'`;
    const named = rows.map((row) => row.name).sort();
    expect(named).toEqual([...copiedTables, ...staysHere].sort());
    await db.$disconnect();
    await close();
  });
});
