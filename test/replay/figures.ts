import type { Text } from './options.ts';

export type Outcome = 'publish' | 'hold' | 'return';

export interface Judged {
  text: Text;
  outcome: Outcome;
  clauses: string[];
}

const outcomeOf = { publish: 'publish', hold: 'hold', reject: 'return' } as const;

export interface Agreement {
  judged: number;
  /** The verdict itself. */
  exact: number;
  /** The verdict, or another that could be defended. */
  defensible: number;
  others: Judged[];
}

/** How often the board did what the file says a moderator would have done. */
export function agreementOf(judged: readonly Judged[]): Agreement {
  const withVerdict = judged.filter(({ text }) => text.verdict !== undefined);
  const isExact = ({ text, outcome }: Judged) =>
    text.verdict !== undefined && outcomeOf[text.verdict] === outcome;
  const isDefensible = (one: Judged) =>
    isExact(one) || one.text.alsoOk.some((verdict) => outcomeOf[verdict] === one.outcome);
  return {
    judged: withVerdict.length,
    exact: withVerdict.filter(isExact).length,
    defensible: withVerdict.filter(isDefensible).length,
    others: withVerdict.filter((one) => !isExact(one)),
  };
}

/** The smallest value that this share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** "p50 12.3  p95 …" in milliseconds. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none';
  const shares = [
    ['p50', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
    ['max', 1],
  ] as const;
  return shares
    .map(([name, share]) => `${name} ${percentile(values, share).toFixed(1)} ms`)
    .join('  ');
}

export function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ') || 'none';
}
