import { describe, expect, it } from 'vitest';
import { checkDraft } from '../check.ts';
import { defaultPolicy } from '../clauses.ts';
import type { Check } from '../types.ts';

const check = (text: string, authorAffiliation?: string): Check =>
  checkDraft({ kind: 'comment', text }, defaultPolicy, { authorAffiliation });
const severityOf = (result: Check): string =>
  result.reasons.find(({ clause }) => clause === 'not-promotion')?.severity ?? 'none';

const account =
  'The pick rate rose by 8 % after we moved the fast movers to waist height, and complaints halved.';

describe('calls and offers: returned', () => {
  it.each([
    // a private channel
    ['Interested? DM me.'],
    ['We have helped more than 100 firms with this. Send me a message.'],
    ['Great topic! At ProcessPilot we help companies like yours. Get in touch to learn more.'],
    ['Our experts at Brightwater Consulting will boost your productivity. Contact us today!'],
    [
      'If you need help with your NPS programme, my team would be happy to help. Reach out any time.',
    ],
    ['I do coaching for exactly this kind of team, just drop me a line.'],
    ['Text LEAN to 55512 and get our checklist.'],
    ['Join our Telegram group for trading signals and passive income.'],
    // an offer
    ['Use the coupon code LEAN20 for our course.'],
    ['Get 20 % off our lean toolkit with code SPRING.'],
    ['Book a demo with our team today.'],
    ['Sign up for our free webinar next Tuesday and learn how to map journeys like a pro.'],
    ['My new book on outside-in design is out now. Get your copy today, only 9.99.'],
    ['Special discount for members of this board: half price until Friday. Ask for it by mail.'],
    [
      'Want to cut your lead time in half? Our award-winning software does it in 30 days, guaranteed.',
    ],
    ['Hire me! I am a certified black belt with ten years of experience.'],
    // look at me
    ['Follow me on social media and check out my channel!'],
    ['Please subscribe to my newsletter on service design.'],
    ['Link in bio.'],
    ['Vote for my article in the award, it would mean a lot to me.'],
  ])('%s', (text) => {
    expect(severityOf(check(text))).toBe('return');
  });
});

describe('doubtful: for a moderator', () => {
  it.each([
    [`${account} Send me a message.`],
    ['My new book covers exactly this in chapter three, and readers love it.'],
    [
      'I teach a course on exactly this at Northbridge Institute; places are still available for autumn.',
    ],
    [
      'As the CEO of FlowMetrics I can say that our platform solves precisely this problem for any kind of team.',
    ],
    [
      'We switched to PlanBoard Pro last year and it is amazing, the best tool ever, highly recommended, worth every penny!',
    ],
    [
      'Looking for a reliable outsourcing partner? We have 15 years of experience and competitive rates.',
    ],
    [`${account} Happy to share the sheet, write to j.doe@example.org`],
  ])('%s', (text) => {
    expect(severityOf(check(text))).toBe('hold');
  });
});

describe('a firm, a price or a telephone as the matter: no promotion', () => {
  it.each([
    [
      'The way of that car maker is the customer-centric way: every engineer there spends two weeks a year at a dealer.',
    ],
    [
      'Toyota is the best example: any worker can stop the line, and line stops fell from 40 to 3 a day within a year.',
    ],
    [
      'Our team tried daily stand-ups for three months; attendance fell by half and blockers took just as long to clear.',
    ],
    [
      'I sell software for a living, so take this with salt: most of our customers never turn on the workflow module.',
    ],
    [
      'I own a small bakery, so my view is narrow: customers tell me at the counter, no survey needed.',
    ],
    [
      'The hotel put 112 and the number of the night desk, 0800 555 0199, on each door; complaints about noise reached the desk ten minutes earlier.',
    ],
    [
      'When I was at the bank we offered a free consultation to every customer over sixty, and the number of complaints halved.',
    ],
    [
      'A coupon campaign doubled visits in our shop for two weeks and then nothing: the baseline was back in May.',
    ],
    [
      'Our help desk told people to call us at once instead of sending a form; calls rose, but time to repair fell by a third.',
    ],
    [
      'Customers could call the dispatcher directly, and the number of failed deliveries dropped from 9 to 4 %.',
    ],
    ['We subscribed to a benchmark service and learned only that we were average.'],
    [
      'People follow us because the queue is short, not because the process is lean: we asked 200 of them at the till.',
    ],
    [
      'The collector finally managed to get in touch with me at work, twice in one week, and the notice was still wrong.',
    ],
    [
      'Their buy-now button is two steps shorter than ours, and that explains the conversion gap better than any training would.',
    ],
  ])('%s', (text) => {
    expect(severityOf(check(text))).toBe('none');
  });
});

describe('the author’s own firm', () => {
  it.each([
    [`${account} Acmeflow is the best for it.`, 'Consultant, Acmeflow Ltd', 'hold'],
    [`${account} Acmeflow helps with such lists.`, 'Acmeflow', 'hold'],
    [`${account} Acmeflow is the best for it.`, 'Nurse, Northbridge Clinic', 'none'],
    [`${account} Good service in the quality team helps.`, 'Quality manager, Service Team', 'none'],
    [`${account} At Acmeflow nobody had done it before.`, 'Acmeflow', 'none'],
  ])('%s (%s): %s', (text, affiliation, severity) => {
    expect(severityOf(check(text, affiliation))).toBe(severity);
  });
});

describe('a link that stands alone', () => {
  it.each([
    ['https://hbr.org/2007/09/performing-a-project-premortem', 'return'],
    ['Must read!!! https://hbr.org/2007/09/performing-a-project-premortem', 'return'],
    ['So true, see https://en.wikipedia.org/wiki/Kanban', 'return'],
    [`${account} https://en.wikipedia.org/wiki/Kanban`, 'none'],
  ])('%s: %s', (text, severity) => {
    expect(severityOf(check(text))).toBe(severity);
  });
});

it('marks the words that call', () => {
  const text = 'Our floor plan changed twice. Send me a message, or use the coupon code LEAN20!';
  const spans = check(text).reasons.flatMap(({ spans: all }) => all);
  expect(spans.map((span) => text.slice(...span))).toEqual([
    'Send me a message',
    'use the coupon code',
  ]);
});

it('hears an advertisement in quotation marks and in letters set apart', () => {
  expect(
    severityOf(check('They say: "call us now for a free trial of our award-winning tool".')),
  ).toBe('return');
  expect(severityOf(check('c a l l  u s  n o w'))).toBe('return');
});
