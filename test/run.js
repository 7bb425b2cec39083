import '../server/boot/check-node.js';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpToDate } from '../server/boot/prepare.js';
import { root } from '../server/boot/root.js';
import { findBrowser } from './run/browser.js';
import { readPlaywright, readVitest } from './run/reports.js';
import { runStep } from './run/step.js';

// npm test: everything, from a fresh clone. The last line of standard output is the sum.

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Count */

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, reasons: [] });
/** @type {{ name: string, count: Count, seconds: number }[]} */
const results = [];

/** @param {() => Promise<Count>} work */
async function step(name, work) {
  console.log(`\n== ${name}`);
  const since = Date.now();
  let count = one(false);
  try {
    count = await work();
  } catch (error) {
    console.log(error.message);
  }
  results.push({ name, count, seconds: Math.round((Date.now() - since) / 1000) });
  return count.failed === 0;
}

const bin = (path) => join('node_modules', path);
const vitestReport = 'test-results/vitest.json';
const browserReport = 'test-results/e2e.json';
rmSync(join(root, 'test-results'), { recursive: true, force: true });

const built = await step('install and build', async () => {
  await bringUpToDate('board', (line) => console.log(line));
  return one(true);
});
if (built) {
  await step('types', async () =>
    one(await runStep(bin('typescript/bin/tsc'), ['--noEmit', '-p', '.'])),
  );
  await step('lint', async () => {
    const rules = await runStep(bin('oxlint/bin/oxlint'), ['--deny-warnings']);
    const format = ['--check', '--log-level', 'warn', '.'];
    const layout = await runStep(bin('prettier/bin/prettier.cjs'), format);
    return one(rules && layout);
  });
  await step('import boundaries', async () => {
    const folders = ['app', 'server', 'test', 'prisma'];
    const config = ['--config', '.dependency-cruiser.cjs'];
    return one(
      await runStep(bin('dependency-cruiser/bin/dependency-cruise.mjs'), [...config, ...folders]),
    );
  });
  await step('unit, use-case and socket tests', async () => {
    const reporters = [
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ];
    const ok = await runStep(bin('vitest/vitest.mjs'), ['run', ...reporters]);
    return readVitest(join(root, vitestReport), ok);
  });
  await step('browser tests', async () => {
    const CHROMIUM = await findBrowser((line) => console.log(line));
    const ok = await runStep(bin('@playwright/test/cli.js'), ['test'], { CHROMIUM });
    return readPlaywright(join(root, browserReport), ok);
  });
}

console.log('\n== What ran');
for (const { name, count, seconds } of results) {
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`);
}
const reasons = [...new Set(results.flatMap(({ count }) => count.reasons))];
if (reasons.length > 0) console.log(`\n== Skipped\n${reasons.join('\n')}`);

const sum = (kind) => results.reduce((total, { count }) => total + count[kind], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
