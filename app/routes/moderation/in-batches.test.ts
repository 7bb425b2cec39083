import { describe, expect, it } from 'vitest';
import type { DecisionView } from '#app/protocol/moderation.ts';
import { inBatches } from './in-batches.ts';

const made = (id: string, batch: string | null): DecisionView => ({
  id,
  batch,
  action: 'approve',
  type: 'comment',
  subjectId: id,
  revisionId: id,
  debate: { slug: 'lean', title: 'Lean' },
  excerpt: '',
  note: '',
  at: '2026-03-10T12:00:00.000Z',
});

describe('inBatches', () => {
  it('keeps the order, with those made in one go together', () => {
    const list = [made('5', 'b'), made('4', null), made('3', 'b'), made('2', 'c'), made('1', null)];
    const ids = inBatches(list).map((group) => group.map(({ id }) => id));
    expect(ids).toEqual([['5', '3'], ['4'], ['2'], ['1']]);
  });
});
