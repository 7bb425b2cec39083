import type { Clause, PolicySettings, PolicyVersion } from './types.ts';

const clauses: Clause[] = [
  {
    id: 'adds-value',
    title: 'Add something to the debate',
    short: 'Give a reason, a case, a number or a question that others can work with.',
    long: 'A good comment can be one sentence, if it says something that can be checked, disputed or used. Praise, blame, thanks and votes are kind or honest, but they do not move the question, however long they are. Texts in other languages are welcome; a moderator reads them first.',
    examples: [
      {
        good: 'We tried this on two lines; the changeover fell from 40 to 25 minutes, but only on the day shift.',
        bad: 'Good post.',
      },
      { good: 'Who timed the second run?', bad: 'Totally agree with everyone here.' },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
  {
    id: 'one-link',
    title: 'One link at most',
    short: 'A comment may carry one link; an opening a few.',
    long: 'One good source says more than five. A link inside a quotation does not count, nor does a source given as evidence for a claim. The same address twice is one link.',
    examples: [
      {
        good: 'The trial in this paper had no control group: https://doi.org/10.1000/182',
        bad: 'See https://a.example/1, https://b.example/2 and https://c.example/3.',
      },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
  {
    id: 'educational-link',
    title: 'Links lead to something one can learn from',
    short: 'Link an article, a paper or an educational post, with its full address.',
    long: 'Readers should see where a link leads before they follow it. Shortened or disguised addresses, profiles and front pages do not show that. What our rules do not know, a moderator looks at.',
    examples: [
      {
        good: 'The history is in https://en.wikipedia.org/wiki/Kanban',
        bad: 'The history is in https://bit.ly/3xYzAbC',
      },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
  {
    id: 'not-promotion',
    title: 'Not mainly promotion',
    short: 'Tell us what you learned, not what you sell or where to follow you.',
    long: "Offers, coupons, calls to get in touch or to follow, and praise of one's own firm belong elsewhere. A firm as the subject of a case, praised or not, is welcome. A link with nothing beside it promotes the link, however good the article.",
    examples: [
      {
        good: 'At the freight company I worked for, drivers set their own routes, and complaints halved.',
        bad: 'We have helped hundreds of clients with exactly this. Send me a message.',
      },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
  {
    id: 'no-commercial-link',
    title: 'No links to companies, products or services',
    short: 'Name a product if the case needs it, but do not link it.',
    long: 'A link to a shop, a price list, a product or a company page is an advertisement even when it is not meant as one. Say what you did with the product; whoever wants it will find it.',
    examples: [
      {
        good: 'We used a plain spreadsheet for the first six months.',
        bad: 'We use https://www.planboard.example/pricing for it.',
      },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
  {
    id: 'on-topic',
    title: 'Stay with the motion',
    short: 'Speak to the motion or to the comment you answer.',
    long: 'Side questions are often good openings of their own. Moderators decide this by reading.',
    examples: [
      {
        good: 'That holds for repeat orders; the motion is about first orders.',
        bad: 'Speaking of service, has anyone tried the new canteen?',
      },
    ],
    severity: 'return',
    decidedBy: 'hand',
  },
  {
    id: 'civil',
    title: 'Be civil',
    short: 'Go for the argument, not for the person.',
    long: 'Hard disagreement is what the board is for. Insults and guesses about motives are not. Rules only point at words; a moderator decides.',
    examples: [
      {
        good: 'Your second step does not follow: the sites chose themselves.',
        bad: 'Only an idiot could write this.',
      },
    ],
    severity: 'hold',
    decidedBy: 'rules',
  },
  {
    id: 'not-a-repeat',
    title: 'Say it once',
    short: 'Do not send the same text again.',
    long: 'A point made once stands. If it was overlooked, answer the comment that missed it and say what is new.',
    examples: [
      {
        good: 'As in #14, but the new figures for March change it.',
        bad: 'The text of #14, word for word, under five other comments.',
      },
    ],
    severity: 'return',
    decidedBy: 'rules',
  },
];

const settings: PolicySettings = {
  maxLinks: {
    comment: 1,
    opening: 5,
    conclusion: 5,
    title: 0,
    motion: 0,
    claim: 0,
    evidence: 0,
    'source-title': 0,
    name: 0,
    affiliation: 0,
    profile: 1,
  },
  maxLength: {
    comment: 20_000,
    opening: 40_000,
    conclusion: 20_000,
    title: 150,
    motion: 300,
    claim: 1_000,
    evidence: 2_000,
    'source-title': 300,
    name: 80,
    affiliation: 120,
    profile: 2_000,
  },
  approvalsForTrust: 2,
  reportersToHide: 3,
};

/** The policy a new board starts with. Later versions are data; this one is version 1. */
export const defaultPolicy: PolicyVersion = {
  version: 1,
  effectiveAt: '2026-01-01T00:00:00.000Z',
  clauses,
  settings,
};
