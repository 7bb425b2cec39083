import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrationsFolder } from './migration-files.ts';
import { schemaDiff } from './schema-diff.ts';

// npm run db:diff -- --name add-appeals
// Writes the migration that leads from the existing ones to prisma/schema.prisma.

const { values } = parseArgs({ options: { name: { type: 'string' } } });
if (!values.name || !/^[a-z0-9_-]+$/.test(values.name)) {
  console.error('Usage: npm run db:diff -- --name what-changes (small letters, digits, - and _)');
  process.exit(2);
}
const sql = await schemaDiff();
if (sql === '') {
  console.log('The migrations already lead to the schema.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(migrationsFolder(), `${stamp}_${values.name.replaceAll('-', '_')}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), sql);
  console.log(`Wrote ${join(target, 'migration.sql')}`);
}
