import { describe, expect, it } from 'vitest';
import { detailFields } from './detail-fields.ts';
import { checkDetails, detailSchemas, gapsInWords, gapsOf, needsSource } from './details.ts';
import {
  evidenceKinds,
  evidenceSides,
  groupOf,
  isEvidenceKind,
  kindGroups,
  sideWords,
} from './kinds.ts';

describe('kinds', () => {
  it('stand in exactly one of the four groups', () => {
    expect(kindGroups.map((group) => group.label)).toEqual([
      'I saw it',
      'It was studied',
      'An authority says so',
      'I reason or value',
    ]);
    expect(kindGroups.flatMap((group) => group.kinds)).toEqual([...evidenceKinds]);
    expect(groupOf('expert').id).toBe('authority');
  });

  it('know an undercut by its words on screen', () => {
    expect(evidenceSides.map((side) => sideWords[side])).toEqual([
      'supports',
      'challenges',
      'this does not show that',
    ]);
  });

  it.each([
    ['survey', true],
    ['anecdote', false],
    ['toString', false],
    [undefined, false],
  ])('%s is a kind: %s', (value, is) => {
    expect(isEvidenceKind(value)).toBe(is);
  });
});

describe('what each kind asks', () => {
  it.each(evidenceKinds)('%s requires one field, or its source', (kind) => {
    const required = detailFields[kind].filter((field) => field.required);
    expect(required.length).toBe(needsSource(kind) ? 0 : 1);
    if (!needsSource(kind)) expect(detailFields[kind][0]?.required).toBe(true);
  });

  it.each(evidenceKinds)('%s takes the required field alone', (kind) => {
    const details = Object.fromEntries(
      detailFields[kind].filter((field) => field.required).map((field) => [field.name, 'said']),
    );
    expect(checkDetails(kind, details, true)).toEqual({ ok: true, details });
  });

  it.each(evidenceKinds)('%s is not enough with nothing said and no source', (kind) => {
    const checked = checkDetails(kind, {}, false);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.issues).toHaveLength(1);
  });

  it.each(evidenceKinds)('%s refuses what is too long, in every field', (kind) => {
    for (const field of detailFields[kind]) {
      const checked = checkDetails(kind, { [field.name]: 'x'.repeat(field.maxLength + 1) }, true);
      expect(!checked.ok && checked.issues.map((issue) => issue.field)).toContain(field.name);
      // The wire allows a thousand units for each answer.
      expect(field.maxLength).toBeLessThanOrEqual(1000);
    }
  });
});

describe('checkDetails', () => {
  it('trims, and drops what was left empty', () => {
    expect(checkDetails('experience', { seen: ' it worked ', role: '  ' }, false)).toEqual({
      ok: true,
      details: { seen: 'it worked' },
    });
  });

  it('names every broken field', () => {
    const checked = checkDetails('experience', { seen: ' ', year: 7, mood: 'good' }, false);
    expect(!checked.ok && checked.issues).toEqual([
      { field: 'seen', message: 'Please say: what was seen.' },
      { field: 'year', message: 'This should be text.' },
      { field: 'mood', message: 'This kind does not ask for this.' },
    ]);
  });

  it('asks a trial and a review for their source', () => {
    expect(checkDetails('review', {}, false)).toEqual({
      ok: false,
      issues: [{ field: 'source', message: 'This kind needs its source: an address or a DOI.' }],
    });
    expect(checkDetails('controlled-trial', {}, true)).toEqual({ ok: true, details: {} });
  });

  it.each([null, undefined, 'text', 7, [['seen', 'x']]])('refuses %o', (details) => {
    expect(checkDetails('experience', details, true).ok).toBe(false);
  });

  it('does not take inherited names for answers', () => {
    const hostile: unknown = JSON.parse('{"seen": "x", "__proto__": {"role": "lead"}}');
    expect(detailSchemas.experience.safeParse(hostile).success).toBe(false);
    expect(gapsOf('experience', { seen: 'x', toString: 'y' })).toEqual([
      'role',
      'sector',
      'size',
      'year',
    ]);
  });
});

describe('gapsOf', () => {
  it.each([
    ['experience', { seen: 'x', role: 'lead', sector: 'cars' }, undefined, 'not said: size, year'],
    ['survey', { who: 'managers' }, false, 'not said: how many, how asked, source'],
    ['survey', { who: 'managers', size: '9', method: 'form' }, true, null],
    ['reasoning', { steps: 'a, so b' }, false, null],
    ['review', {}, true, 'not said: finding'],
    ['expert', { who: 'a body', where: ' ' }, false, 'not said: why competent, where said'],
  ] as const)('%s with %o', (kind, details, hasSource, words) => {
    expect(gapsInWords(gapsOf(kind, details, hasSource))).toBe(words);
  });
});
