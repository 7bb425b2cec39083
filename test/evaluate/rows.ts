import type { Check } from '#app/domain/policy/types.ts';

/** One line of a corpus; which fields it has depends on the corpus. */
export type Row = {
  id: string;
  text: string;
  label?: string | string[];
  category?: string;
  verdict?: 'publish' | 'hold' | 'reject';
  also_ok?: string[];
  clauses?: string[];
  links?: number | string[];
  images?: string[];
  urls?: string[];
  expected?: string[];
};

export type Judged = { row: Row; check: Check };
