import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '#test/evaluate/evidence-corpora.ts';
import { evidenceReport, suggestFor } from '#test/evaluate/evidence-report.ts';

const experience = 'In my experience the operators knew about the defect long before anyone else.';
const survey = 'A survey of 420 managers found that 60% of firms had stopped their programme.';
const claim = 'Small batches are better than large ones.';

const report = (file: string, rows: readonly EvidenceRow[]) =>
  evidenceReport(file, rows.map(suggestFor), 12);

describe('what an evaluation of the suggestions says', () => {
  it('gives precision, recall and F1 of the first suggestion, and the surest miss', () => {
    const lines = report('cdcp-propositions', [
      { id: 'c-1-00', text: experience, label: 'testimony' },
      { id: 'c-1-01', text: experience, label: 'value' },
      { id: 'c-2-00', text: claim, label: 'testimony' },
      { id: 'c-2-01', text: claim, label: 'fact' },
    ]);
    const texts = lines.map(({ text }) => text);
    expect(texts).toContain('testimony as saw: precision 50.0 %, recall 50.0 %, F1 50.0 %');
    expect(lines).toContainEqual({
      text: 'MISSED  F1 of testimony: 50.0 % (at least 70.0 %)',
      failed: true,
    });
    expect(texts).toContainEqual(expect.stringMatching(/^ {2}not testimony c-1-01: is value/));
    expect(texts).toContainEqual(
      expect.stringMatching(/^ {2}missed testimony c-2-00: is testimony, came none/),
    );
    expect(texts).toContain(
      'claims (fact, value, policy): precision 50.0 %, recall 50.0 %, F1 50.0 %',
    );
  });

  it('counts a text with two labels for both, and keeps a topic in one half', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({
      id,
      text: survey,
      label: ['study', 'expert'],
      topic: 'one',
    }));
    const texts = report('ibm-evidence', rows).map(({ text }) => text);
    expect(texts).toContain('study as studied: precision 100.0 %, recall 100.0 %, F1 100.0 %');
    expect(texts).toContain('expert as authority: precision none, recall 0.0 %, F1 0.0 %');
    const at = texts.indexOf('study as studied: precision 100.0 %, recall 100.0 %, F1 100.0 %');
    expect(texts.slice(at + 1, at + 3).filter((line) => line.includes('none'))).toHaveLength(1);
  });

  it('only counts kinds in a file it does not know', () => {
    const lines = report('others', [{ id: 'a', text: survey, label: 'study' }]);
    expect(lines).toEqual([{ text: '  first survey: 1', failed: false }]);
  });
});
