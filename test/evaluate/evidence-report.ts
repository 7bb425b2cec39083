import { createHash } from 'node:crypto';
import { suggestClaims } from '#app/domain/claims/suggest-claims.ts';
import { groupOf } from '#app/domain/evidence/kinds.ts';
import type { KindGroupId } from '#app/domain/evidence/kinds.ts';
import { suggestKinds } from '#app/domain/evidence/suggest-kind.ts';
import type { KindSuggestion } from '#app/domain/evidence/suggest-kind.ts';
import { evidenceCorpora } from './evidence-corpora.ts';
import type { EvidenceCorpus, EvidenceRow, GroupLabel } from './evidence-corpora.ts';
import { atLeast, note, percent } from './lines.ts';
import type { Line } from './lines.ts';

/** A row with what was suggested for it. */
export interface Suggested {
  row: EvidenceRow;
  labels: readonly string[];
  kinds: readonly KindSuggestion[];
  /** The group of the first suggestion; null where there is none. */
  top: KindGroupId | null;
  groups: readonly KindGroupId[];
  claims: number;
}

type Asks = (one: Suggested) => boolean;

export function suggestFor(row: EvidenceRow): Suggested {
  const kinds = suggestKinds(row.text);
  const groups = kinds.map(({ kind }) => groupOf(kind).id);
  const claims = suggestClaims(row.text).length;
  return { row, labels: [row.label].flat(), kinds, top: groups[0] ?? null, groups, claims };
}

/**
 * Everything there is to say about one file: for each label precision, recall and F1 of the first
 * suggestion, over the file and over two halves that share no comment and no topic; of any of the
 * suggestions; of the claims beside calling every text one; and the surest misses.
 */
export function evidenceReport(
  file: string,
  suggested: readonly Suggested[],
  mostMisses: number,
): Line[] {
  const corpus = evidenceCorpora.find(({ name }) => name.test(file));
  const lines = kindLines(suggested);
  if (!corpus) return lines;
  const halves = halvesOf(suggested, corpus);
  return [
    ...lines,
    ...corpus.groups.flatMap((one) => groupLines(suggested, halves, one)),
    ...(corpus.claims ? claimLines(suggested, halves, corpus.claims) : []),
    ...corpus.groups.flatMap((one) => misses(suggested, one, mostMisses)),
  ];
}

/** How often each kind came first. */
function kindLines(suggested: readonly Suggested[]): Line[] {
  const counts = new Map<string, number>();
  for (const { kinds } of suggested) {
    const kind = kinds[0]?.kind ?? 'none';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, n]) => note(`  first ${kind}: ${n}`));
}

function groupLines(
  all: readonly Suggested[],
  halves: readonly (readonly Suggested[])[],
  { label, group, target }: GroupLabel,
): Line[] {
  const expected: Asks = ({ labels }) => labels.includes(label);
  const first: Asks = ({ top }) => top === group;
  const f1 = scores(all, expected, first).f1;
  return [
    note(`${label} as ${group}: ${inWords(all, expected, first)}`),
    ...halves.map((half, at) => note(`  half ${at + 1}: ${inWords(half, expected, first)}`)),
    note(
      `  among all suggested: ${inWords(all, expected, ({ groups }) => groups.includes(group))}`,
    ),
    ...(target === undefined ? [] : [atLeast(`F1 of ${label}`, f1, target)]),
  ];
}

function claimLines(
  all: readonly Suggested[],
  halves: readonly (readonly Suggested[])[],
  labels: readonly string[],
): Line[] {
  const expected: Asks = (one) => one.labels.some((label) => labels.includes(label));
  const found: Asks = ({ claims }) => claims > 0;
  const every = scores(all, expected, () => true).f1;
  return [
    note(`claims (${labels.join(', ')}): ${inWords(all, expected, found)}`),
    ...halves.map((half, at) => note(`  half ${at + 1}: ${inWords(half, expected, found)}`)),
    atLeast('F1 of claims, beside every text', scores(all, expected, found).f1, every),
  ];
}

function scores(all: readonly Suggested[], expected: Asks, said: Asks) {
  const right = all.filter((one) => expected(one) && said(one)).length;
  const saidCount = all.filter(said).length;
  const expectedCount = all.filter(expected).length;
  return {
    precision: right / saidCount,
    recall: right / expectedCount,
    f1: (2 * right) / (saidCount + expectedCount),
  };
}

function inWords(all: readonly Suggested[], expected: Asks, said: Asks): string {
  const { precision, recall, f1 } = scores(all, expected, said);
  return `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
}

/** Two halves by what texts have in common, the same in every run. */
function halvesOf(all: readonly Suggested[], { togetherBy }: EvidenceCorpus): Suggested[][] {
  const halves: [Suggested[], Suggested[]] = [[], []];
  for (const one of all) {
    const digest = createHash('md5').update(togetherBy(one.row)).digest();
    const second = ((digest.at(-1) ?? 0) & 1) === 1;
    halves[second ? 1 : 0].push(one);
  }
  return halves;
}

/** What was taken for the label and is not, the surest first; then what was overlooked. */
function misses(all: readonly Suggested[], { label, group }: GroupLabel, most: number): Line[] {
  const sure = ({ kinds }: Suggested): number => kinds[0]?.confidence ?? 0;
  const is: Asks = ({ labels }) => labels.includes(label);
  const wrong = all.filter((one) => one.top === group && !is(one));
  const overlooked = all.filter((one) => one.top !== group && is(one));
  wrong.sort((a, b) => sure(b) - sure(a));
  overlooked.sort((a, b) => sure(b) - sure(a));
  const line = (one: Suggested) => {
    const { id, text } = one.row;
    const came = one.kinds[0] ? `${one.kinds[0].kind} ${one.kinds[0].confidence}` : 'none';
    return `${id}: is ${one.labels.join(', ')}, came ${came}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`;
  };
  return [
    ...wrong.slice(0, most).map((one) => note(`  not ${label} ${line(one)}`)),
    ...overlooked.slice(0, most).map((one) => note(`  missed ${label} ${line(one)}`)),
  ];
}
