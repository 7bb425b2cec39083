import { describe, expect, it } from 'vitest';
import { isEnoughFor, keptDetails } from './change-kind.ts';
import { detailFields } from './detail-fields.ts';
import { checkDetails } from './details.ts';
import { evidenceKinds } from './kinds.ts';
import type { EvidenceKind } from './kinds.ts';

const full = (kind: EvidenceKind) =>
  Object.fromEntries(detailFields[kind].map(({ name }) => [name, `said of ${name}`]));

describe('what stays when evidence is of another kind', () => {
  it.each<[EvidenceKind, EvidenceKind, string[]]>([
    ['experience', 'single-case', ['sector']],
    ['single-case', 'experience', ['sector']],
    ['review', 'controlled-trial', ['finding']],
    // The same name, but other questions.
    ['experience', 'survey', []],
    ['survey', 'expert', []],
    ['reasoning', 'value', []],
  ])('from %s to %s: %j', (from, to, kept) => {
    expect(Object.keys(keptDetails(from, full(from), to))).toEqual(kept);
  });

  it.each(evidenceKinds)('of %s is always an answer its new kind takes', (to) => {
    for (const from of evidenceKinds) {
      const kept = keptDetails(from, full(from), to);
      const issues = checkDetails(to, { ...full(to), ...kept }, true);
      expect(issues).toMatchObject({ ok: true });
      expect(keptDetails(from, {}, to)).toEqual({});
      expect(keptDetails(from, full(from), from)).toEqual(full(from));
    }
  });

  it('is enough only with what the new kind requires', () => {
    const finding = { details: full('review'), hasSource: true };
    expect(isEnoughFor('review', finding, 'controlled-trial')).toBe(true);
    expect(isEnoughFor('review', { ...finding, hasSource: false }, 'controlled-trial')).toBe(false);
    expect(
      isEnoughFor('experience', { details: full('experience'), hasSource: true }, 'survey'),
    ).toBe(false);
    expect(isEnoughFor('survey', { details: full('survey'), hasSource: true }, 'review')).toBe(
      true,
    );
  });
});
