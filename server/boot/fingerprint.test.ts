import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '#server/db/project-root.ts';
import { compareSources } from './fingerprint.js';

const root = projectRoot();
let folder: string;

beforeEach(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  folder = relative(root, mkdtempSync(join(root, '.cache/fingerprint-')));
  write('src/a.ts', 'one');
  write('src/deep/b.ts', 'two');
  compare().remember();
});
afterEach(() => rmSync(join(root, folder), { recursive: true }));

const at = (path: string) => join(root, folder, path);

function write(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
}

function compare(extra?: string) {
  return compareSources(join(folder, 'stamp.json'), [join(folder, 'src')], extra);
}

it('finds nothing changed after remembering', () => {
  expect(compare().changed).toBe(false);
});

it.each<[string, () => void, boolean]>([
  ['a file with other content', () => write('src/a.ts', 'another'), true],
  ['a new file', () => write('src/c.ts', ''), true],
  ['a file that is gone', () => rmSync(at('src/deep/b.ts')), true],
  ['a moved file', () => (rmSync(at('src/a.ts')), write('src/z.ts', 'one')), true],
  ['a file that was only touched', () => utimesSync(at('src/a.ts'), 1, 1), false],
  ['a test', () => write('src/a.test.ts', 'tests are not built'), false],
  ['a lost stamp', () => rmSync(at('stamp.json')), true],
  ['a damaged stamp', () => write('stamp.json', '{'), true],
])('says of %s whether to build again', (_, change, changed) => {
  change();
  expect(compare().changed).toBe(changed);
});

it('asks for a build when something else changed', () => {
  expect(compare('other packages').changed).toBe(true);
});

it('sees an edit that was made during the step', () => {
  write('src/a.ts', 'before the step');
  const step = compare();
  write('src/a.ts', 'during the step');
  utimesSync(at('src/a.ts'), new Date(), new Date(statSync(at('src/a.ts')).mtimeMs + 10));
  step.remember();
  expect(compare().changed).toBe(true);
});
