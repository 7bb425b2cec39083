import { readFileSync } from 'node:fs';

/** The rows of a corpus in this folder, as parsed JSON; the caller says what they look like. */
export function readCorpus<Row>(name: string): Row[] {
  return readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
