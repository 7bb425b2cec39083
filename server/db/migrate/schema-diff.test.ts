import { expect, it } from 'vitest';
import { schemaDiff } from './schema-diff.ts';

it('finds that the migrations lead to the schema (if not: npm run db:diff -- --name …)', async () => {
  expect(await schemaDiff()).toBe('');
});
