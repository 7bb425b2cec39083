import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { Check } from '#app/domain/policy/types.ts';
import { corpusReports, type Judged, type Row } from './corpus-reports.ts';

/**
 * Measures the built-in rules on labelled texts: `policy-evaluate FILE…`, JSON lines as described in
 * docs/policy.md. Prints what was decided, how often rightly, by clause, and the worst misses.
 */
function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('Usage: policy-evaluate FILE…');
    return 2;
  }
  let missed = 0;
  for (const file of files) {
    const judged = readRows(file).map((row): Judged => ({ row, check: judge(row.text) }));
    console.log(`\n== ${basename(file)} (${judged.length} texts)`);
    printOutcomes(judged);
    const { lines, failures } = corpusReports(basename(file), judged);
    for (const line of lines) console.log(line);
    missed += failures;
  }
  console.log(missed === 0 ? '\nAll targets met.' : `\n${missed} targets missed.`);
  return missed === 0 ? 0 : 1;
}

function judge(text: string): Check {
  return checkDraft({ kind: 'comment', text }, defaultPolicy);
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function printOutcomes(judged: readonly Judged[]): void {
  const outcomes = new Map<string, number>();
  const clauses = new Map<string, number>();
  for (const { check } of judged) {
    outcomes.set(check.outcome, (outcomes.get(check.outcome) ?? 0) + 1);
    for (const rule of new Set(
      check.reasons.map((one) => `${one.clause}/${one.rule} ${one.severity}`),
    )) {
      clauses.set(rule, (clauses.get(rule) ?? 0) + 1);
    }
  }
  const counted = ['publish', 'hold', 'return'].map((name) => `${name} ${outcomes.get(name) ?? 0}`);
  console.log(`outcomes: ${counted.join(', ')}`);
  for (const [rule, count] of [...clauses].sort((a, b) => b[1] - a[1]))
    console.log(`  ${rule}: ${count}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.slice(2));
}
