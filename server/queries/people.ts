import type { Person } from '#app/protocol/shared.ts';

/** Columns of a person as shown beside what they wrote. */
export const personColumns = { handle: true, name: true, line: true, erasedAt: true } as const;

export interface PersonRow {
  handle: string;
  name: string;
  line: string;
  erasedAt: Date | null;
}

/** An erased person keeps their place in the debate and nothing else. */
export function personView(row: PersonRow): Person {
  if (row.erasedAt) return { handle: 'deleted', name: 'Deleted', line: '' };
  return { handle: row.handle, name: row.name, line: row.line };
}

export const iso = (date: Date): string => date.toISOString();
export const isoOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
