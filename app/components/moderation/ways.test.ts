import { describe, expect, it } from 'vitest';
import type { LinkView } from '#app/protocol/moderation.ts';
import { doneAs, waysFor } from './ways.ts';

const link: LinkView = {
  url: 'https://journal.example/a',
  host: 'journal.example',
  kind: 'unknown',
  span: [0, 4],
  quoted: false,
};

describe('waysFor', () => {
  it.each([
    ['comment', 'review', 0, ['approve', 'return', 'reject']],
    ['comment', 'review', 1, ['approve', 'approve-without-links', 'return', 'reject']],
    ['debate', 'review', 2, ['approve', 'approve-without-links', 'return', 'reject']],
    ['evidence', 'review', 1, ['approve', 'return', 'reject']],
    ['comment', 'report', 1, ['approve', 'reject']],
    ['comment', 'appeal', 1, ['approve', 'reject']],
  ] as const)('offers for a %s that waits for %s with %i links', (type, waits, links, wanted) => {
    const item = { type, waitingFor: waits, links: Array.from({ length: links }, () => link) };
    expect(waysFor(item).map((way) => way.value)).toEqual(wanted);
  });
});

describe('doneAs', () => {
  it.each([
    ['approve', 'review', 'approve'],
    ['approve', 'report', 'keep'],
    ['approve', 'appeal', 'grant'],
    ['reject', 'review', 'reject'],
    ['reject', 'report', 'remove'],
    ['reject', 'appeal', 'deny'],
    ['return', 'review', 'return'],
    ['undo', null, 'undo'],
  ] as const)('calls %s on a %s %s', (way, waits, wanted) => {
    expect(doneAs(way, waits)).toBe(wanted);
  });
});
