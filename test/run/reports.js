import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number, reasons: string[] }} Count */

/**
 * @param {string} path of Vitest's JSON report
 * @param {boolean} ok whether Vitest ended with 0; errors outside tests only show there
 * @returns {Count}
 */
export function readVitest(path, ok) {
  const files = JSON.parse(readFileSync(path, 'utf8')).testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const failed = tests.filter((test) => test.status === 'failed').length;
  const broken = files.filter((file) => file.status === 'failed' && noneFailed(file)).length;
  const left = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: Math.max(failed + broken, ok ? 0 : 1),
    skipped: left.length,
    reasons: left.map((test) =>
      test.ancestorTitles.length > 0 ? test.ancestorTitles[0] : test.title,
    ),
  };
}

const noneFailed = (file) => !file.assertionResults.some((test) => test.status === 'failed');

/**
 * @param {string} path of Playwright's JSON report
 * @param {boolean} ok whether Playwright ended with 0
 * @returns {Count}
 */
export function readPlaywright(path, ok) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: Math.max(unexpected + flaky + report.errors.length, ok ? 0 : 1),
    skipped,
    reasons: report.suites.flatMap(skippedIn),
  };
}

function skippedIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) =>
        [spec.title, ...test.annotations.map((note) => note.description ?? '')].join(': '),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}
