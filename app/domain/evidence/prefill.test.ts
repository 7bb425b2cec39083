import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDetails } from './details.ts';
import { evidenceKinds } from './kinds.ts';
import { answeredIn, roleIn, sectorIn, sizeIn, yearsIn } from './plain-facts.ts';
import { prefilledDetails } from './prefill.ts';

describe('years', () => {
  it.each([
    ['We ran it from 2014 to 2017 at two sites.', '2014 to 2017'],
    ['between 2014 and 2017', '2014 to 2017'],
    ['In 2009–2011 the queue halved.', '2009 to 2011'],
    ['since 2015 nobody waits', 'since 2015'],
    ['since March 2015', 'since 2015'],
    ['It began in 2014. In 2019 we measured again.', '2014, 2019'],
    ['in 2014, in 2014 and in 2014', '2014'],
    ['We shipped 2015 orders a day', ''],
    ['It cost 2,015 dollars or 12.2015', ''],
    ['order 120151', ''],
    ['In 1999, in 2001, in 2003 and in 2005', ''],
    ['After 2000 such accounts in 2016', '2016'],
    ['a report (2012)', '2012'],
    ['in early 2018', '2018'],
    ['nothing', ''],
  ])('%s → %s', (text, years) => expect(yearsIn(text)).toBe(years));
});

describe('size', () => {
  it.each([
    ['a service desk with 40 people', '40 people'],
    ['some 1,200 employees', 'some 1,200 employees'],
    ['a team of 12 did it', 'team of 12'],
    ['a 6-person team', '6-person team'],
    ['we cut 40 % of it', ''],
  ])('%s → %s', (text, size) => expect(sizeIn(text)).toBe(size));
});

describe('how many answered', () => {
  it.each([
    ['212 of 900 managers answered', '212 of 900'],
    ['212 out of the 900 we asked', '212 out of the 900'],
    ['a panel (n = 64)', 'n = 64'],
    ['64 telephone interviews', '64 telephone interviews'],
    ['one of 3', ''],
  ])('%s → %s', (text, answered) => expect(answeredIn(text)).toBe(answered));
});

describe('role and sector', () => {
  it.each([
    ['Service desk lead, regional bank', 'Service desk lead', 'bank'],
    ['Head of process at a car maker', 'Head of process', 'car maker'],
    ['Nurse | Hospital', 'Nurse', 'Hospital'],
    ['Northwind Traders', '', ''],
    ['', '', ''],
  ])('%s → %s, %s', (line, role, sector) => {
    expect([roleIn(line), sectorIn(line)]).toEqual([role, sector]);
  });
});

describe('what a form starts with', () => {
  const text =
    'I do not agree. At our plant with 40 people the queue fell from 12 days to 3 in 2016. ' +
    'So it can be done.';
  const at = text.indexOf('At our plant');
  const carrier = {
    text,
    line: 'Quality manager, car maker',
    because: [{ start: at, end: at + 'At our plant'.length }],
  };

  it('answers an experience from the sentence that carries it', () => {
    expect(prefilledDetails('experience', carrier)).toEqual({
      seen: 'At our plant with 40 people the queue fell from 12 days to 3 in 2016.',
      role: 'Quality manager',
      sector: 'car maker',
      size: '40 people',
      year: '2016',
    });
  });

  it('asks the sentence that carries it before the others', () => {
    const others = { ...carrier, text: `${text} In 2003 a firm of 900 people gave up.` };
    expect(prefilledDetails('experience', others)).toMatchObject({
      size: '40 people',
      year: '2016',
    });
    const elsewhere = text.replace(' in 2016', '').replace(' with 40 people', '');
    const only = { ...carrier, text: `${elsewhere} In 2003 a firm of 900 people did so.` };
    expect(prefilledDetails('experience', only)).toMatchObject({ year: '2003' });
  });

  it('does not answer what it would have to guess', () => {
    expect(prefilledDetails('expert', carrier)).toEqual({});
    expect(prefilledDetails('single-case', carrier)).toEqual({ sector: 'car maker' });
    expect(prefilledDetails('experience', { text: '', line: '', because: [] })).toEqual({});
  });

  it('takes no sentence where none is known to carry it, unless there is only one', () => {
    expect(prefilledDetails('reasoning', { ...carrier, because: [] })).toEqual({});
    const one = { text: 'A queue hides its cost.', line: '', because: [] };
    expect(prefilledDetails('reasoning', one)).toEqual({ steps: 'A queue hides its cost.' });
  });

  it('is always something the kind takes, in words of the text or the line', () => {
    const words = fc.constantFrom(
      ...'2014 2015 of to since n = 212 900 40 people hospital team . , % at lead – x'.split(' '),
    );
    const texts = fc.array(words, { maxLength: 400 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, texts, fc.nat(900), (said, line, start) => {
        const from = { text: said, line, because: [{ start, end: start + 9 }] };
        for (const kind of evidenceKinds) {
          const details = prefilledDetails(kind, from);
          const checked = checkDetails(kind, details, true);
          const issues = checked.ok ? [] : checked.issues;
          expect(issues.every(({ message }) => message.startsWith('Please say'))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes time linear in the text', () => {
    const timeOf = (repeats: number) => {
      const long = { text: '12 20 1 999 of 2014 team '.repeat(repeats), line: '', because: [] };
      const began = performance.now();
      for (const kind of evidenceKinds) prefilledDetails(kind, long);
      return performance.now() - began;
    };
    timeOf(2_000);
    const small = Math.min(timeOf(2_000), timeOf(2_000), timeOf(2_000));
    const large = Math.min(timeOf(8_000), timeOf(8_000), timeOf(8_000));
    // Four times the text; a quadratic pattern would take sixteen times as long.
    expect(large).toBeLessThan(small * 9 + 5);
  });
});
