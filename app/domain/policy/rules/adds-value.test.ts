import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';
import type { TextKind } from '../types.ts';

const rulesOf = (text: string, kind: TextKind = 'comment'): string[] =>
  checkDraft({ kind, text }, defaultPolicy)
    .reasons.filter(({ clause }) => clause === 'adds-value')
    .map(({ rule, severity }) => `${rule}: ${severity}`);

const account =
  'Overtime hid the bottleneck in our paint shop: we measured 14 % more output, but the queue before drying grew by two days.';

describe('short and valuable: nothing to say against it', () => {
  it.each([
    // a figure, a source or a name one can look up
    ['Toyota did this in 1998: see the A3 on p. 4.'],
    ['In 2009 the same plant ran the same trial and got nothing: page 31 of the annual report.'],
    ['Table 2 and figure 3 disagree by 11 points.'],
    ['The law changed in 2018; see section 26 of the act.'],
    ['Check the y axis: it hides a drop of 2 %.'],
    ['See Reinertsen, chapter 3: large batches raise variance.'],
    [
      "Goldratt's 'The Goal' makes this point in the chapter about the boy scouts: the slowest walker sets the pace, so put him in front.",
    ],
    // a correction
    ['No. Overtime hides the bottleneck; it does not remove it.'],
    ['Cycle time is not lead time; the chart mixes the two.'],
    ['Small correction: the trial ran for eight weeks, not six.'],
    ['The control limits in step 2 are wrong for n < 10; use t, not z.'],
    ['An average of averages is not the average of all.'],
    ['FMEA scores are ordinal; multiplying them is meaningless.'],
    // a condition or a reason
    ['Only true if demand is stable.'],
    ['Works until the supplier changes the pallet size.'],
    ['Bonus per ticket leads to many small tickets.'],
    ['Yes, but only where the customer can switch; our tenants cannot.'],
    ['I agree with Anna, because our audit in 2016 found the same two gaps in intake and billing.'],
    // a plain short account
    [
      'Same result in our clinic: waiting fell from 50 to 35 minutes once triage was moved to the door.',
    ],
    ['We measured it: 11 days before, 10.5 after.'],
    ['The queue moved to invoicing.'],
    // what somebody saw, with a figure, whatever it is about
    ['I stood at the gate for two weeks and wrote every wait down.'],
    ['At three farms we counted 40 calves before and 12 after.'],
    [
      'My brother drives for a parcel firm. Since the route software came he has ten more stops and no time to ring twice.',
    ],
    // a question others can answer
    ['Who owns the queue between design and test?'],
    ['What did the drivers say about the new routes?'],
    ['How large was the sample in the second study?'],
    // kind words around a point
    [
      'Good post, but the second half contradicts the first: if needs change weekly, a yearly survey cannot find them.',
    ],
    [
      'I would not call this a good post: it lists seven causes and never says how one of them was measured.',
    ],
    ['Thank-you notes to customers raised repeat orders by 4 % in our test of 2,000 parcels.'],
    [
      `> Customers cannot tell you what they want\n\nThey can tell you what went wrong last time, and 212 of them did in our survey.`,
    ],
    [
      'The limit is off:\n\n```\nucl = mean + 3 * sd\n```\nWith your numbers that gives 41, not 38.',
    ],
  ])('%s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });
});

describe('praise and thanks, in whatever dress', () => {
  it.each([
    ['Great article!'],
    ['LOVE THIS SO MUCH'],
    ['Thank you so much for writing this, it was very helpful to me.'],
    ['Very very very very very nice article indeed'],
    ['Awesome awesome awesome awesome awesome awesome awesome'],
    ['g r e a t   p o s t'],
    ['G-R-E-A-T A-R-T-I-C-L-E'],
    ['Thx a lot for this gr8 summary'],
    ['N1ce 4rt1cle, th4nks!'],
    ['Gre\u0430t \u0440ost'],
    ['Ni\u200bce\u200b po\u200bst'],
    ['𝗚𝗿𝗲𝗮𝘁 𝗷𝗼𝗯'],
    ['Ⓖⓡⓔⓐⓣ ⓟⓞⓢⓣ'],
    ['**Good post**'],
    ['<b>Good post</b>'],
    ['Good post. (Good post.) [Good post.] Good post!'],
    ['Gooooooood pooooost........................'],
    ['Gud artcle bro, vry infrmative, thx 4 sharing it wid us'],
    ['Hats off!'],
    ['Guter Beitrag!'],
    ['Sehr guter Artikel, vielen Dank für die tolle Zusammenfassung.'],
    ['Complimenti, bellissimo articolo!'],
    [`> ${account}\n\nThank you!!!`],
    [`You wrote: "${account}" Great stuff!`],
    ['Great article!\n\nBest regards,\nPeter Novak\nHead of Operations, Novak Freight Ltd'],
  ])('returned, with a private thanks to offer: %s', (text) => {
    expect(rulesOf(text)).toEqual(['praise-only: return']);
  });

  it.each([
    [
      'What a fantastic piece! I have followed this board for years and never read anything so clear. You have a rare talent for making hard things easy. Please write more of these!',
    ],
    [
      'Thank you, thank you, thank you! I had been looking for something like this for ages. You made my week and I will certainly come back to read more.',
    ],
    [
      'Amazing post. Your thoughts on lean are always a joy to read. I look forward to each new article and have learned so much from you over the years.',
    ],
    ['Good post. The weather is fine today. Good post. I am having a nice cup of tea. Good post.'],
    [
      'As a long time reader I must say that this is one of the best discussions on the whole internet. So many smart people in one place, so many great ideas.',
    ],
  ])('padded, and still not published: %s', (text) => {
    expect(rulesOf(text)[0]).toMatch(/^(?:praise-only|mostly-approval|approval-only): /);
  });
});

describe('blame, votes, greetings and nothing at all', () => {
  it.each([
    ['What a load of rubbish.'],
    ['This is just plain wrong.'],
    ['WRONG WRONG WRONG'],
    ['Not a good post.'],
    ['+1'],
    ['-1'],
    ['10/10'],
    ['Agreed 100%'],
    ['This x1000'],
    ['First!'],
    ['So true!'],
    ['I fully agree with everything you wrote.'],
    ['Seconded.'],
    ['Hello everyone, good morning!'],
    ['test'],
    ['ok ok ok ok ok ok ok ok ok'],
  ])('returned, and no thanks to offer: %s', (text) => {
    expect(rulesOf(text)).toEqual(['approval-only: return']);
  });

  it.each([
    ['👍🔥💯', 'no-own-words: return'],
    [`> ${account}`, 'no-own-words: return'],
    [
      'Good post. Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do.',
      'filler: return',
    ],
  ])('%s', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule]);
  });
});

describe('for a moderator to read', () => {
  it.each([
    // another language
    ['Das stimmt nicht: In unserem Werk lag der Engpass beim Prüfstand.', 'other-language'],
    ['Chez nous le goulot était au contrôle, pas à l’assemblage.', 'other-language'],
    ['Мы пробовали это два года, но очередь не стала короче.', 'other-language'],
    ['Отличная статья!', 'other-language'],
    ['これは日本語のコメントです。', 'other-language'],
    ['Bunu iki fabrikada denedik ama darboğaz sadece yer değiştirdi.', 'other-language'],
    // a question about nothing
    ['Can you explain more?', 'open-question'],
    ['Any thoughts?', 'open-question'],
    // a remark that rests on nothing
    ['Typical consultants, always selling the same old wine in new bottles.', 'thin'],
    ['Oil prices go up, gas goes up. Funny how that works.', 'thin'],
    // short, and outside what the board is about: a person sees better what it rests on
    ['The mayor promised two bridges in 2019 and the river has none of them.', 'thin'],
    ['A queue of people, and nobody cares because they never do.', 'thin'],
    ['They had ten years to fix it and did nothing. Now they blame the other guys.', 'thin'],
    ['Another day, another scandal in town. I lost count years ago.', 'thin'],
    // true of almost any company
    [
      'Transformation starts with mindset. When leaders empower people and embrace innovation, organisations become resilient, agile and ready for the future, and success will follow.',
      'truisms',
    ],
    // about the page
    [
      'Hello, just a quick heads up that your website does not look right in my browser when the blog is loading.',
      'about-the-site',
    ],
  ])('%s', (text, rule) => {
    expect(rulesOf(text)).toEqual([`${rule}: hold`]);
  });

  it('letters of unknown look', () => {
    expect(rulesOf(`${account} Gr\u{10428}at w\u{10428}rk`)).toEqual(['mixed-letters: hold']);
  });
});

describe('what is asked of other kinds of text', () => {
  it.each<[TextKind, string]>([
    ['name', 'Great people'],
    ['title', 'Is Lean good?'],
    ['affiliation', 'Manager'],
  ])('no substance of a %s', (kind, text) => {
    expect(rulesOf(text, kind)).toEqual([]);
  });

  it('words of one’s own in an opening', () => {
    expect(rulesOf('Great people, great work!', 'opening')).toEqual(['praise-only: return']);
  });
});
