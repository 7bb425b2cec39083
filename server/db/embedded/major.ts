import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The PostgreSQL that the pinned PGlite is made of. A data folder belongs to one major. */
export const POSTGRES_MAJOR = '18';

/** In plain words why PGlite cannot open this folder, or null when it can (or when it is new). */
export function whyForeign(database: string): string | null {
  const file = join(database, 'PG_VERSION');
  if (!existsSync(file)) return null;
  const found = readFileSync(file, 'utf8').trim();
  if (found === POSTGRES_MAJOR) return null;
  return (
    `The data in ${database} was written by PostgreSQL ${found}; this version of Grounds uses ` +
    `PostgreSQL ${POSTGRES_MAJOR} and cannot open it. With the version of Grounds that wrote it, ` +
    'run "npm run --silent grounds -- export board.export", move the data folder aside, and with ' +
    'this version run "npm run --silent grounds -- import board.export".'
  );
}
