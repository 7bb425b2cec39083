import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { reportOn } from './report.ts';
import type { Judged, Row } from './rows.ts';

const usualMisses = 12;

/**
 * Measures the built-in rules on labelled texts: `policy-evaluate FILE…`, JSON lines as described in
 * docs/policy.md. Prints for each file what was decided, precision and recall by outcome and by
 * clause, the targets, and the worst misses (`MISSES=50` shows more).
 */
function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('Usage: policy-evaluate FILE…');
    return 2;
  }
  const most = Number(process.env['MISSES'] ?? usualMisses);
  let missed = 0;
  for (const file of files) {
    const judged = readRows(file).map((row): Judged => ({ row, check: judge(row.text) }));
    console.log(`\n== ${basename(file)} (${judged.length} texts)`);
    const lines = reportOn(basename(file), judged, most);
    for (const { text } of lines) console.log(text);
    missed += lines.filter(({ failed }) => failed).length;
  }
  console.log(missed === 0 ? '\nAll targets met.' : `\n${missed} targets missed.`);
  return missed === 0 ? 0 : 1;
}

function judge(text: string): Judged['check'] {
  return checkDraft({ kind: 'comment', text }, defaultPolicy);
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.slice(2));
}
