import { describe, expect, it } from 'vitest';
import { subjectStatuses, subjectTypes } from '../vocabulary.ts';
import { eventFor } from './events-for.ts';
import type { Moment } from './events-for.ts';

const seen = (revision = 'one'): Moment => ({
  status: 'published',
  publicRevisionId: revision,
  everPublished: true,
});
const unseen = (status: Moment['status'], everPublished: boolean): Moment => ({
  status,
  publicRevisionId: null,
  everPublished,
});

const first = { ...seen(), everPublished: false };
const never = unseen('pending', false);

describe('events', () => {
  it.each([
    ['comment', 'comment:published', 'comment:edited', 'comment:removed', 'comment:restored'],
    ['claim', 'claim:marked', 'claim:changed', 'claim:removed', 'claim:marked'],
    ['evidence', 'evidence:added', 'evidence:changed', 'evidence:removed', 'evidence:added'],
    ['debate', 'debate:changed', 'debate:changed', 'debate:changed', 'debate:changed'],
    ['conclusion', 'debate:changed', 'debate:changed', 'debate:changed', 'debate:changed'],
  ] as const)(
    'of a %s: shown, changed, hidden, shown again',
    (type, shown, changed, hidden, back) => {
      expect(eventFor(type, null, first)).toBe(shown);
      expect(eventFor(type, never, first)).toBe(shown);
      expect(eventFor(type, seen('one'), seen('two'))).toBe(changed);
      for (const status of ['removed', 'withdrawn', 'pending'] as const) {
        expect(eventFor(type, seen(), unseen(status, true))).toBe(hidden);
        expect(eventFor(type, unseen(status, true), seen())).toBe(back);
      }
    },
  );

  it('are born exactly where readers see a difference', () => {
    const hidden = subjectStatuses.filter((status) => status !== 'published');
    const unseens = hidden.flatMap((status) => [unseen(status, true), unseen(status, false)]);
    const publics = [seen('one'), seen('two')];
    for (const type of subjectTypes) {
      for (const before of [null, ...unseens]) {
        for (const after of unseens) expect(eventFor(type, before, after)).toBeNull();
        for (const after of publics) expect(eventFor(type, before, after)).not.toBeNull();
      }
      for (const before of publics) {
        for (const after of unseens) expect(eventFor(type, before, after)).not.toBeNull();
        for (const after of publics) {
          const isSame = before.publicRevisionId === after.publicRevisionId;
          expect(eventFor(type, before, after) === null).toBe(isSame);
        }
      }
    }
  });
});
