import { describe, expect, it } from 'vitest';
import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { reportOn } from '#test/evaluate/report.ts';
import type { Judged, Row } from '#test/evaluate/rows.ts';

const judged = (rows: readonly Row[]): Judged[] =>
  rows.map((row) => ({
    row,
    check: checkDraft({ kind: 'comment', text: row.text }, defaultPolicy),
  }));
const report = (file: string, rows: readonly Row[]) => reportOn(file, judged(rows), 12);

describe('what an evaluation says', () => {
  it.each(['policy-cases.open', 'links-plain'])('meets every target on %s', (name) => {
    const lines = report(name, readCorpus<Row>(name));
    expect(lines.filter(({ failed }) => failed)).toEqual([]);
    expect(lines.some(({ text }) => text.startsWith('ok '))).toBe(true);
  });

  it('gives precision and recall by outcome and by clause, and the worst miss first', () => {
    const lines = report('policy-cases', [
      { id: 'a', text: 'Good post.', verdict: 'publish', clauses: [], links: 0 },
      { id: 'b', text: 'Good post.', verdict: 'reject', clauses: ['brief'], links: 0 },
      { id: 'c', text: 'Nice work.', verdict: 'hold', clauses: ['brief'], links: 0 },
    ]).map(({ text }) => text);
    expect(lines).toContain('return: 3, precision 33.3 %, recall 100.0 %');
    expect(lines).toContain(
      'clause adds-value: named 3, expected 2, precision 66.7 %, recall 100.0 %',
    );
    expect(lines.filter((line) => line.includes('miss ')).map((line) => line.slice(0, 30))).toEqual(
      ['  miss a: wanted publish, came', '  miss c: wanted hold, came re'],
    );
  });

  it('tells a disagreement with a known reason from a mistake', () => {
    const lines = report('links-plain', [
      { id: 'a', text: 'http://no-dot', expected: [] },
      { id: 'b', text: 'https://a.org/x', expected: [] },
    ]).map(({ text }) => text);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}known a: .* inner network/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}MISS b: 1 links/));
    expect(lines).toContainEqual(expect.stringMatching(/^MISSED {2}link counts wrong/));
  });

  it('says nothing of labels for a file it does not know', () => {
    const lines = report('others', [{ id: 'a', text: 'Good post.' }]).map(({ text }) => text);
    expect(lines.slice(0, 3)).toEqual(['publish: 0', 'hold: 0', 'return: 1']);
  });
});
