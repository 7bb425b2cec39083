import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EvidenceRow } from './evidence-corpora.ts';
import { evidenceReport, suggestFor } from './evidence-report.ts';

const usualMisses = 5;

/**
 * Measures the suggestions on labelled texts: `evidence-evaluate FILE…`, JSON lines as described in
 * docs/evidence.md. Prints for each file which kinds were suggested, precision, recall and F1 by
 * label, the targets, the time a text takes, and the surest misses (`MISSES=50` shows more).
 */
function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('Usage: evidence-evaluate FILE…');
    return 2;
  }
  const most = Number(process.env['MISSES'] ?? usualMisses);
  let missed = 0;
  for (const file of files) {
    const rows = readRows(file);
    const began = performance.now();
    const suggested = rows.map(suggestFor);
    const each = (performance.now() - began) / Math.max(1, rows.length);
    console.log(`\n== ${basename(file)} (${rows.length} texts, ${each.toFixed(2)} ms each)`);
    const lines = evidenceReport(basename(file), suggested, most);
    for (const { text } of lines) console.log(text);
    missed += lines.filter(({ failed }) => failed).length;
  }
  console.log(missed === 0 ? '\nAll targets met.' : `\n${missed} targets missed.`);
  return missed === 0 ? 0 : 1;
}

function readRows(file: string): EvidenceRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EvidenceRow);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = main(process.argv.slice(2));
}
