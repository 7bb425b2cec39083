import { describe, expect, it } from 'vitest';
import { changed, commentAddress } from '../thread/address.ts';
import { counted } from './count.ts';
import { momentInWords } from './moment.tsx';

describe('momentInWords', () => {
  it('is absolute, in one zone', () => {
    expect(momentInWords('2026-03-03T23:05:00.000Z')).toBe('3 March 2026, 23:05 UTC');
    expect(momentInWords('2026-03-03T23:05:00.000Z', false)).toBe('3 March 2026');
  });
});

describe('counted', () => {
  it.each([
    [0, 'no replies'],
    [1, '1 reply'],
    [2, '2 replies'],
  ])('%i', (count, words) => expect(counted(count, 'reply', 'replies')).toBe(words));
});

describe('changed', () => {
  it('keeps the page, changes what is asked, and takes out what is null', () => {
    expect(changed('d', '?after=50&reply=3', { reply: null, mark: 'r1' }, 'mark')).toBe(
      '/debates/d?after=50&mark=r1#mark',
    );
    expect(changed('d', '?reply=3', { reply: null })).toBe('/debates/d');
  });
});

describe('commentAddress', () => {
  it('stays on the page where the comment is on it', () => {
    expect(commentAddress('d', 4, new Set([4]))).toBe('#comment-4');
    expect(commentAddress('d', 5, new Set([4]))).toBe('/debates/d/comments/5');
  });
});
