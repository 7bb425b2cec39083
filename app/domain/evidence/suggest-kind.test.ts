import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOf } from './kinds.ts';
import type { EvidenceKind } from './kinds.ts';
import { suggestKinds } from './suggest-kind.ts';

const cases: Readonly<Record<EvidenceKind | 'none', readonly string[]>> = {
  experience: [
    'I ran Lean CRM for years at a car maker, and it was the most customer-centric place I knew.',
    'In my experience the operators knew about the defect long before the dashboard did.',
    'We tried value stream mapping twice and gave up because nobody had time for the workshops.',
    'As a nurse I have seen handovers go wrong whenever the board was not updated.',
    'My manager told me to stop counting complaints.',
    'I’ve been a Six Sigma black belt for eleven years and never once met a customer in a project.',
    'They asked us to fill in the NPS form for the customers.',
    'where i work we still print every invoice twice',
  ],
  'single-case': [
    'At our plant we introduced kanban and the stock went down before summer was over.',
    'In 2009 Nokia Siemens closed its Bochum line and moved the work to Romania.',
    'Our team switched to weekly releases and the complaints dropped after a month.',
  ],
  'own-data': [
    'At our plant late deliveries fell from 31 to 12 per cent in 2019 because the fitters planned their own day.',
    'We measured the lead time of 140 orders in our shop: 9 days before, 4 days after.',
    'Our churn dropped by 18% after we answered every detractor within a day.',
    'I logged 212 calls last quarter and 60 of them were about the same invoice.',
  ],
  survey: [
    'A survey of 420 hospital managers found that two thirds had stopped their Lean programme within three years.',
    'In a 2016 poll 58% of customers said they would rather wait than explain their problem twice.',
    'Questionnaires were sent to 1,200 suppliers and 37 percent of respondents reported lower stock.',
    'Of 300 firms interviewed, most believed that NPS predicts growth.',
  ],
  comparison: [
    'Plants with kanban had 30 percent lower inventories than those without, compared over six years.',
    'A longitudinal study of 21 firms shows that revenue growth is not correlated with the Net Promoter Score.',
    'In 12 wards with standard work the waiting times were significantly lower than in 14 wards without.',
    'Research has shown that batch size has a strong effect on lead time.',
  ],
  'controlled-trial': [
    'In a randomised trial 28 textile plants got five months of consulting and the control group got one.',
    'A controlled experiment with 600 call agents found that scripts reduced satisfaction.',
    'Customers were randomly assigned to the new checkout, and conversion increased by 4%.',
  ],
  review: [
    'A systematic review of 23 studies found little evidence that Lean improves patient satisfaction.',
    'A meta-analysis of 108 studies shows a small effect of Six Sigma on profit.',
    'The literature review by two researchers concluded that most published studies report success only.',
  ],
  expert: [
    'According to Deming, most of the variation belongs to the system and not to the worker.',
    'Goldratt argues that a local optimum is no optimum at all.',
    'ISO 9001 requires the organisation to monitor what customers perceive.',
    'Professor Jeffrey Liker writes that tools without the culture fail.',
    'Drucker said that the purpose of a business is to create a customer.',
    'Experts have argued that process maturity comes before automation.',
    'As Taiichi Ohno put it in his book, "Having no problems is the biggest problem of all."',
    'The professor who designed the index says it was never meant to rank branches.',
  ],
  reasoning: [
    'If the measure rewards speed, agents hang up early; therefore the figure improves while the service does not.',
    'Inventory hides defects because nobody sees them, which means that a smaller batch shows them sooner. Hence less stock is better quality.',
  ],
  value: [
    'It is unfair and wrong to pay by the score, and people deserve better.',
    'We ought to prefer respect for the worker to a better figure.',
  ],
  none: [
    'Lean and Six Sigma are inside-out methods.',
    'Process should become customer-centric.',
    'Customers want to be heard.',
    'What do you mean by outside-in?',
    'I agree with the point about touchpoints.',
    'The Net Promoter Score is one number.',
    'Value Stream Mapping, Kanban and Kaizen belong to the Toyota Production System.',
    '',
    '   \n\n',
    '> In my experience we lost two customers in 2019.',
    '```\nA survey of 300 firms found that 40% failed.\n```',
  ],
};

describe('the kind of evidence', () => {
  const rows = Object.entries(cases).flatMap(([kind, texts]) => texts.map((text) => [kind, text]));
  it.each(rows)('%s: %s', (kind, text) => {
    expect(suggestKinds(text ?? '')[0]?.kind ?? 'none').toBe(kind);
  });
});

const wordsOf = (text: string, at = 0) =>
  suggestKinds(text)[at]?.because.map(({ start, end }) => text.slice(start, end));

describe('the words that say so', () => {
  it('are cut from the text as given', () => {
    expect(wordsOf('  In my experience  the queue doubled.')).toEqual(['my experience']);
    expect(wordsOf('According to Deming, most variation is the system’s.')).toEqual([
      'According to',
    ]);
    expect(wordsOf('👍 A survey of 420 managers found that 60% had stopped.')).toEqual([
      'survey',
      '420 managers found that 60%',
    ]);
  });

  it('are the passage’s that says it best, and not the whole text’s', () => {
    const text =
      'Lean is a method. Tools are simple. Process should be designed. Customers want to be heard. ' +
      'I ran the pilot in our warehouse for two years.';
    const [first] = suggestKinds(text);
    expect(first?.kind).toBe('experience');
    expect(first?.because.every(({ start }) => start > text.indexOf('I ran') - 1)).toBe(true);
  });

  it('are never those of a quotation, of code or of an address', () => {
    const quoted =
      '> According to Deming, 94% of variation is the system’s.\n\nI saw this in our plant.';
    const [first, ...others] = suggestKinds(quoted);
    expect(groupOf(first!.kind).id).toBe('saw');
    expect(others).toEqual([]);
    expect(
      suggestKinds('See https://example.org/2007/survey-of-400-firms-found-that-60%25'),
    ).toEqual([]);
  });
});

describe('several kinds in one text', () => {
  it('come with the surest first, and none twice', () => {
    const text =
      'I ran this pilot in our warehouse for two years. ' +
      'A survey of 420 managers found that 60% of firms had stopped. ' +
      'Professor Smith argues that tools without culture fail.';
    const found = suggestKinds(text);
    expect(found.map(({ kind }) => kind).sort()).toEqual(['experience', 'expert', 'survey']);
    const confidences = found.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });

  it('put reasons and values after what can be looked up', () => {
    const text =
      'In my experience it is unfair and wrong, and people deserve better, because if they are paid by the score, therefore they cheat. I saw it in our branch.';
    const kinds = suggestKinds(text).map(({ kind }) => kind);
    expect(kinds[0]).toBe('experience');
    expect(kinds.length).toBeGreaterThan(1);
  });
});

const pieces = fc.constantFrom(
  'I ',
  'we ',
  'our plant ',
  '12 ',
  '%',
  'in 1998 ',
  '"',
  '“',
  '”',
  'Professor Smith ',
  'argues that ',
  'a survey of 300 firms found that ',
  '. ',
  '? ',
  '\n',
  '\n\n',
  '> ',
  '```\n',
  '- ',
  '$5 ',
  'https://a.example/b ',
  'one in four ',
  '例',
  '🦉',
  '\u202e',
  'because ',
  'if ',
  'according to ',
);

describe('any text', () => {
  it('gets kinds with spans that lie in it, in order', () => {
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { confidence, because } of suggestKinds(text)) {
          expect(confidence).toBeGreaterThanOrEqual(0.5);
          expect(confidence).toBeLessThanOrEqual(1);
          let from = 0;
          for (const { start, end } of because) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it.each([
    'a',
    'a ',
    'A ',
    'A. ',
    '. ',
    '.',
    '"',
    '“',
    '1',
    '1 ',
    '1,',
    'a-',
    "a'",
    '%',
    '$',
    'I ',
    'I am ',
    'we also ',
    'one in ',
    'found that ',
    'study ',
    'Dr Smith says that ',
    '\n',
    '> ',
    '```\n',
    '- ',
    'é',
    '例。',
    '\u0301',
    'www.',
    'http://',
    'e.g. ',
    'more than ',
    'according to ',
    'a\n\n',
  ])('takes linear time on many %j', (unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      return Math.min(...[1, 2, 3].map(() => timed(() => suggestKinds(text))));
    };
    time(5_000);
    expect(time(20_000)).toBeLessThan(12 * time(5_000) + 60);
  });

  it('takes less than five milliseconds for a comment', () => {
    const text =
      `${cases.experience[0]} ${cases.survey[0]} ${cases.expert[3]} ${cases.value[0]} `.repeat(5);
    expect(text.length).toBeGreaterThan(1_500);
    for (let warm = 0; warm < 20; warm += 1) suggestKinds(text);
    const times = Array.from({ length: 9 }, () => timed(() => suggestKinds(text)));
    expect(Math.min(...times)).toBeLessThan(5);
  });
});

/** Milliseconds of this process's own work, so that a busy machine does not count. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
