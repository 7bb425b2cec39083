import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

describe('sentencesOf', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['One claim', ['One claim']],
    ['One claim. Another one.', ['One claim.', 'Another one.']],
    ['Did it work? It did! So we stayed.', ['Did it work?', 'It did!', 'So we stayed.']],
    [
      'Toyota did this in 1998: see the A3 on p. 4. It held.',
      ['Toyota did this in 1998: see the A3 on p. 4.', 'It held.'],
    ],
    [
      'Some methods, e.g. Lean, are old. Others, i.e. NPS, are not.',
      ['Some methods, e.g. Lean, are old.', 'Others, i.e. NPS, are not.'],
    ],
    [
      'Dr. Ohno and Mr. T. Womack agreed. So did we.',
      ['Dr. Ohno and Mr. T. Womack agreed.', 'So did we.'],
    ],
    ['Waits fell by 3.5 days. Costs rose 1.2 %.', ['Waits fell by 3.5 days.', 'Costs rose 1.2 %.']],
    [
      'Write in Node.js or at example.org. Then ask.',
      ['Write in Node.js or at example.org.', 'Then ask.'],
    ],
    [
      'He said: "It works." She said: “Prove it.” We waited.',
      ['He said: "It works."', 'She said: “Prove it.”', 'We waited.'],
    ],
    ['“Why?” he asked. Nobody knew.', ['“Why?” he asked.', 'Nobody knew.']],
    ['Wait … and see. Or not.', ['Wait … and see.', 'Or not.']],
    ['Well... It depends. On what?!', ['Well...', 'It depends.', 'On what?!']],
    ['Acme Inc. The firm grew.', ['Acme Inc.', 'The firm grew.']],
    ['We asked Acme Inc. Boston for figures.', ['We asked Acme Inc. Boston for figures.']],
    [
      'It ran in the U.S. army. In the U.S. it failed.',
      ['It ran in the U.S. army.', 'In the U.S. it failed.'],
    ],
    [
      'See no. 5 for that. I say no. We stop here.',
      ['See no. 5 for that.', 'I say no.', 'We stop here.'],
    ],
    ['1. First we map. 2. Then we cut.', ['1. First we map.', '2. Then we cut.']],
    ['(It worked.) And then [it did not.] Why', ['(It worked.)', 'And then [it did not.]', 'Why']],
    ['Better than I. Nobody doubts it.', ['Better than I.', 'Nobody doubts it.']],
    ['Waste falls etc. However, it returns.', ['Waste falls etc.', 'However, it returns.']],
    ['これは主張です。証拠は？あります。', ['これは主張です。', '証拠は？', 'あります。']],
    ['Das ist so. Über Kunden weiß man viel.', ['Das ist so.', 'Über Kunden weiß man viel.']],
    ['It rose 40 %. 12 firms left.', ['It rose 40 %.', '12 firms left.']],
    ['...', ['...']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
  });

  it('loses nothing but spaces, keeps the order, and quotes what stands there', () => {
    const unit = fc.constantFrom(
      'a',
      'B',
      ' ',
      '.',
      '. ',
      '! ',
      '?',
      '"',
      '”',
      '(',
      ')',
      '1',
      'e.g. ',
      '…',
      '。',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const sentences = sentencesOf(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text.trim()).toBe(sentence.text);
          expect(sentence.text).not.toBe('');
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['full stops', '.'],
    ['stops and spaces', '. '],
    ['abbreviations', 'e.g. '],
    ['closing quotes', '."'],
    ['one long word', 'a'],
    ['initials', 'A. '],
    ['opening brackets', '. ('],
  ])('takes one pass over 200 kB of %s', (_name, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    const before = performance.now();
    sentencesOf(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
