import type { DemoClaim } from '../types.ts';

export const leanOpeningClaims: DemoClaim[] = [
  {
    key: 'keeps-existing-work',
    in: 'opening',
    by: 'marit',
    exact: 'it starts from existing work, and so it keeps existing work',
    askedBy: ['greta', 'tomas'],
    evidence: [
      {
        key: 'from-the-map',
        by: 'marit',
        side: 'supports',
        kind: 'reasoning',
        hoursAgo: 519,
        details: {
          steps:
            'A value stream map has to be drawn of something. What is drawn is what is done today. Waste is then found inside the drawing, so a step can leave it but an outcome nobody works on can never enter it.',
        },
      },
      {
        key: 'complaints-closed',
        by: 'tomas',
        side: 'challenges',
        kind: 'single-case',
        comment: 'handover',
        hoursAgo: 514,
        details: {
          organisation: 'Halden Motor, a car maker with about 300 dealers',
          before: 'a complaints department of 14; about 900 letters a month',
          after: 'no complaints department; an hour at each handover; 340 letters a month',
          measuredBy: 'our own CRM office, from the post book',
          sector: 'cars',
        },
      },
      {
        key: 'not-the-method',
        by: 'ruth',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'complaints-closed',
        comment: 'one-case',
        hoursAgo: 499,
        details: {
          steps:
            'Halden practised Lean, and Halden closed a department. For the second to speak about the first we would need to know what firms like it did without Lean, or what it did before that plant manager came.',
        },
      },
      {
        key: 'parcel-contacts',
        by: 'lucia',
        side: 'challenges',
        kind: 'own-data',
        comment: 'failure-demand',
        hoursAgo: 424,
        details: {
          measure: 'contacts a parcel causes: halved after sorting 3,000 of them by cause',
          period: 'five months of 2020',
          sample: 'all "where is my parcel" contacts of two depots',
        },
      },
    ],
  },
  {
    key: 'no-tool',
    in: 'opening',
    by: 'greta',
    exact: 'it has no tool for finding an outcome that nobody delivers yet',
    evidence: [
      {
        key: 'qfd',
        by: 'greta',
        side: 'challenges',
        kind: 'expert',
        comment: 'ctq',
        hoursAgo: 479,
        details: {
          who: 'the people who built quality function deployment, Kobe, 1972',
          competence: 'they designed ships from what owners asked for, and wrote down how',
          where: 'taught in every Six Sigma course I gave or took',
        },
        source: {
          url: 'https://en.wikipedia.org/wiki/Quality_function_deployment',
          title: 'Quality function deployment',
        },
      },
      {
        key: 'nine-of-sixty',
        by: 'anneke',
        side: 'supports',
        kind: 'reasoning',
        comment: 'skipped',
        hoursAgo: 473,
        details: {
          steps:
            'A tool that is skipped in 51 projects of 60 is on the shelf and not in the work. Whoever buys the method gets what is in the work.',
        },
      },
      {
        key: 'dry-house',
        by: 'marit',
        side: 'supports',
        kind: 'single-case',
        hoursAgo: 478,
        details: {
          organisation: 'Nordvale Mutual, household insurance, about 900 people',
          before: 'two rounds of value stream mapping: 31 days to 19, satisfaction unchanged',
          after: 'a drying contractor at the first call: satisfaction 8.3',
          measuredBy: 'our own claims survey',
          sector: 'insurance',
        },
      },
    ],
  },
  {
    key: 'next-desk',
    in: 'opening',
    by: 'anneke',
    exact: '"the customer" in Lean is mostly the next desk',
    evidence: [
      {
        key: 'specify-value',
        by: 'anneke',
        side: 'challenges',
        kind: 'expert',
        comment: 'skipped',
        hoursAgo: 472,
        details: {
          who: 'Womack and Jones, who gave Lean its best known definition',
          competence: 'years of comparing car plants before they wrote it',
          where: 'Lean Thinking, 1996, the chapter on value',
        },
      },
    ],
  },
  {
    key: 'not-asked-for',
    in: 'opening',
    by: 'marit',
    exact: 'you get a faster way to do work which, often, no customer asked for',
    evidence: [
      {
        key: 'delivery-gap',
        by: 'marit',
        side: 'supports',
        kind: 'survey',
        hoursAgo: 518,
        details: {
          who: '362 firms and their customers: 80 % of the firms believed their service was superior, 8 % of customers agreed (2005)',
          size: '362 firms; how many customers is not said',
        },
        source: {
          url: 'https://hbswk.hbs.edu/archive/the-three-ds-of-customer-experience',
          title: 'The three Ds of customer experience',
        },
      },
      {
        key: 'asks-something-else',
        by: 'yuki',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'delivery-gap',
        hoursAgo: 198,
        details: {
          steps:
            'The survey asked whether the experience was superior. A firm can do only work that customers asked for and still do it badly. It says that firms flatter themselves, which I believe, and nothing about where the work came from.',
        },
      },
      {
        key: 'own-doing',
        by: 'lucia',
        side: 'supports',
        kind: 'own-data',
        comment: 'failure-demand',
        hoursAgo: 423,
        details: {
          measure: 'share of contacts caused by our own failures: 74 %',
          period: 'spring 2020',
          sample: '3,000 contacts, sorted by hand',
          comparison: 'none',
        },
      },
    ],
  },
  {
    key: 'which-is-nothing',
    in: 'opening',
    by: 'yuki',
    exact: 'Satisfaction moved from 6.9 to 7.0, which is nothing',
    askedBy: ['yuki', 'greta', 'ruth'],
    evidence: [
      {
        key: 'answers-behind-it',
        by: 'marit',
        side: 'supports',
        kind: 'own-data',
        comment: 'answers',
        hoursAgo: 170,
        details: {
          measure: 'satisfaction with a water claim, 1 to 10: 6.9, then 7.0',
          period: 'January 2021 to March 2022',
          sample: '1,140 answers before, 1,206 after',
          comparison: 'the same questionnaire and letter both times',
        },
      },
    ],
  },
  {
    key: 'cannot-be-repaired',
    in: 'opening',
    by: 'dele',
    exact: 'this order cannot be repaired by doing it better',
    askedBy: ['dele', 'noor', 'samir', 'ikenna'],
    evidence: [],
  },
];
