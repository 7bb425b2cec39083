import type { Outcome } from '#app/domain/policy/types.ts';
import { corpora, names, type ClauseLabel, type Corpus, type Wanted } from './corpora.ts';
import { note, percent, type Line } from './lines.ts';
import type { Judged } from './rows.ts';

const outcomes = ['publish', 'hold', 'return'] as const satisfies readonly Outcome[];

/** Everything there is to say about one file: outcomes, clauses, targets, and the worst misses. */
export function reportOn(file: string, judged: readonly Judged[], mostMisses: number): Line[] {
  const corpus = corpora.find(({ name }) => name.test(file));
  return [
    ...outcomeLines(judged, corpus?.wanted),
    ...(corpus?.clauses ?? []).map((label) => clauseLine(judged, label)),
    ...ruleLines(judged),
    ...(corpus?.targets?.(judged) ?? []),
    ...(corpus === undefined ? [] : misses(judged, corpus, mostMisses)),
  ];
}

function outcomeLines(judged: readonly Judged[], wanted: Corpus['wanted']): Line[] {
  return outcomes.map((outcome) => {
    const came = judged.filter(({ check }) => check.outcome === outcome);
    if (wanted === undefined) return note(`${outcome}: ${came.length}`);
    const labelled = came.filter(({ row }) => wanted(row) !== undefined);
    const expected = judged.filter(({ row }) => wanted(row)?.best === outcome);
    const right = labelled.filter(({ row }) => wanted(row)?.best === outcome).length;
    return note(`${outcome}: ${came.length}, ${rates(right, labelled.length, expected.length)}`);
  });
}

function clauseLine(judged: readonly Judged[], label: ClauseLabel): Line {
  const said = judged.filter((one) => names(one, label));
  const expected = judged.filter(({ row }) => label.expected(row)).length;
  const right = said.filter(({ row }) => label.expected(row)).length;
  return note(
    `clause ${label.name}: named ${said.length}, expected ${expected}, ${rates(right, said.length, expected)}`,
  );
}

function rates(right: number, said: number, expected: number): string {
  return `precision ${percent(right / said)}, recall ${percent(right / expected)}`;
}

/** Which rules spoke, most often first. */
function ruleLines(judged: readonly Judged[]): Line[] {
  const counts = new Map<string, number>();
  for (const { check } of judged) {
    const said = check.reasons.map(({ clause, rule, severity }) => `${clause}/${rule} ${severity}`);
    for (const one of new Set(said)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([rule, count]) => note(`  rule ${rule}: ${count}`));
}

type Miss = { one: Judged; wanted: string; weight: number };

/** A wrong outcome weighs more the further off it is, a wrongly named clause least. */
function misses(judged: readonly Judged[], corpus: Corpus, most: number): Line[] {
  const found = judged.flatMap((one) => missOf(one, corpus));
  found.sort((a, b) => b.weight - a.weight);
  const lines = found.slice(0, most).map(({ one: { row, check }, wanted }) => {
    const came = check.reasons.map(({ clause, rule }) => `${clause}/${rule}`).join(', ');
    const text = row.text.replace(/\s+/g, ' ').slice(0, 160);
    return note(`  miss ${row.id}: wanted ${wanted}, came ${check.outcome} (${came}): ${text}`);
  });
  if (found.length > most) lines.push(note(`  and ${found.length - most} more; MISSES=N shows N`));
  return lines;
}

function missOf(one: Judged, { wanted, clauses = [] }: Corpus): Miss[] {
  const outcome = wanted?.(one.row);
  const off = outcome === undefined ? 0 : distance(one.check.outcome, outcome);
  if (outcome !== undefined && off > 0) {
    const fine = outcome.fine.length > 0 ? ` (or ${outcome.fine.join(', ')})` : '';
    return [{ one, wanted: outcome.best + fine, weight: off }];
  }
  const wrong = clauses.filter((label) => names(one, label) !== label.expected(one.row));
  if (wrong.length === 0) return [];
  const words = wrong.map(({ name, expected }) => `${expected(one.row) ? '' : 'not '}${name}`);
  return [{ one, wanted: words.join(' and '), weight: 0.25 }];
}

/** Steps between outcomes; a defensible one is half a step off. */
function distance(came: Outcome, { best, fine }: Wanted): number {
  if (came === best) return 0;
  return fine.includes(came) ? 0.5 : Math.abs(outcomes.indexOf(came) - outcomes.indexOf(best));
}
