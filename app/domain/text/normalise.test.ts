import { describe, expect, it } from 'vitest';
import { foldForComparison } from './fold.ts';
import { normaliseBody } from './normalise.ts';

describe('normaliseBody', () => {
  it.each([
    ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
    ['null and other controls', 'a\u0000b\u0007c\u009f\td', 'abc\td'],
    ['half a surrogate pair', 'a\ud800b\udc00c', 'abc'],
    ['a whole pair', '👍', '👍'],
    ['direction overrides', '\u202eevil\u202c \u2067x\u2069', 'evil x'],
    ['decomposed letters', 'e\u0301', 'é'],
    ['trailing space', 'a  \nb \n\n ', 'a  \nb'],
    ['what the author wrote', 'ﬁne Ｇｏｏｄ “quoted”', 'ﬁne Ｇｏｏｄ “quoted”'],
  ])('%s', (_name, text, stored) => {
    expect(normaliseBody(text)).toBe(stored);
  });

  it('changes nothing the second time', () => {
    const once = normaliseBody(' a\r\n\u202eb\u0301 ');
    expect(normaliseBody(once)).toBe(once);
  });
});

describe('foldForComparison', () => {
  it.each([
    ['capitals and marks', 'GOOD   post!!!!!!', 'good post!!'],
    ['full width', 'Ｇｏｏｄ', 'good'],
    ['mathematical letters', '𝐆𝐨𝐨𝐝', 'good'],
    ['other alphabets', 'gооd роst', 'good post'],
    ['accents', 'Góód pöst', 'good post'],
    ['invisible characters', 'go\u200bod\u00ad', 'good'],
    ['digits for letters', 'g00d p0st', 'good post'],
    ['a direction override', '\u202etsop doog\u202c', 'good post'],
    ['stretched letters', 'sooooo', 'soo'],
    ['numbers as they are', '1000 2nd B2B 3.5x a@b.example', '1000 2nd b2b 3.5x a@b.example'],
  ])('%s', (_name, text, folded) => {
    expect(foldForComparison(text).text).toBe(folded);
  });

  it('knows where each unit came from', () => {
    const text = 'Ａ\u200b  ｂ!';
    const { text: folded, offsets } = foldForComparison(text);
    expect(folded).toBe('a b!');
    expect([...offsets]).toEqual([0, 2, 4, 5, 6]);
  });

  it('does not let one character stand for very many', () => {
    expect(foldForComparison('\ufdfa'.repeat(100)).text.length).toBeLessThanOrEqual(400);
  });
});
