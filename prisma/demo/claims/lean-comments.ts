import type { DemoClaim } from '../types.ts';

export const leanCommentClaims: DemoClaim[] = [
  {
    key: 'most-customer-centric',
    in: 'handover',
    by: 'tomas',
    exact: 'It is the most customer-centric place I have worked',
    evidence: [
      {
        key: 'ten-years',
        by: 'tomas',
        side: 'supports',
        kind: 'experience',
        comment: 'handover',
        hoursAgo: 514,
        details: {
          seen: 'Engineers who rang owners before they opened a drawing; a plant manager who kept an empty chair for "the driveway" and made us talk to it.',
          role: 'head of CRM operations',
          sector: 'cars',
          size: 'about 11,000 people',
          year: '2009 to 2019',
        },
      },
    ],
  },
  {
    key: 'letters-fell',
    in: 'handover',
    by: 'yuki',
    exact: 'letters fell from about 900 a month to 340 in two years',
    askedBy: ['yuki'],
    evidence: [
      {
        key: 'post-book',
        by: 'tomas',
        side: 'supports',
        kind: 'own-data',
        comment: 'handover',
        hoursAgo: 509,
        details: {
          measure: 'complaint letters a month, from my notebook: about 900, then 340',
          period: '2013 to 2015',
        },
      },
      {
        key: 'letters-became-calls',
        by: 'dele',
        side: 'challenges',
        kind: 'experience',
        hoursAgo: 497,
        details: {
          seen: 'In those same years our letters fell by half too, and nobody had done anything. People had stopped writing letters and begun to ring.',
          role: 'shift lead, contact centre',
          sector: 'banking',
          year: '2012 to 2015',
        },
      },
    ],
  },
  {
    key: 'tool-at-a-desk',
    in: 'ctq',
    by: 'greta',
    exact: 'on 9 of those 41 stood the name of an actual customer',
    evidence: [
      {
        key: 'sixty-reviews',
        by: 'greta',
        side: 'supports',
        kind: 'own-data',
        comment: 'ctq',
        hoursAgo: 478,
        details: {
          measure: 'projects whose requirements named a customer: 9 of 60',
          period: '2008 to 2010',
          sample: 'the last 60 I reviewed, all at Kessner, none left out',
          comparison: 'none; after the gate of 2011 it was every one, by rule',
        },
      },
    ],
  },
  {
    key: 'no-association',
    in: 'hospitals',
    by: 'anneke',
    exact: 'no significant association with patient satisfaction or health outcomes',
    text: 'Lean in hospitals has not been shown to improve what patients experience.',
    evidence: [
      {
        key: 'moraros',
        by: 'anneke',
        side: 'supports',
        kind: 'review',
        comment: 'hospitals',
        hoursAgo: 451,
        details: {
          finding:
            '22 studies of Lean in healthcare that gave numbers: no significant link with patient satisfaction or health; patchy gains in flow and safety (2016)',
        },
        source: {
          doi: '10.1093/intqhc/mzv123',
          title:
            'Lean interventions in healthcare: do they actually work? A systematic literature review',
        },
      },
      {
        key: 'too-small',
        by: 'ikenna',
        side: 'undercuts',
        kind: 'own-data',
        against: 'moraros',
        comment: 'small-studies',
        hoursAgo: 446,
        details: {
          measure: 'smallest change our own study could have seen: half a point in ten',
          sample: '140 questionnaires before, 131 after',
        },
      },
      {
        key: 'together-not-small',
        by: 'anneke',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'too-small',
        hoursAgo: 440,
        details: {
          steps:
            'One small study cannot see a small effect; several small ones that had all missed a real one would still lean the same way. In this review they do not lean. It is weak evidence, and it is not none.',
        },
      },
    ],
  },
  {
    key: 'a-diet',
    in: 'small-studies',
    by: 'ikenna',
    exact: 'Lean is less like a medicine and more like a diet',
    evidence: [
      {
        key: 'facilitators',
        by: 'ikenna',
        side: 'supports',
        kind: 'review',
        comment: 'small-studies',
        hoursAgo: 445,
        details: {
          finding:
            'A review of reviews of Lean in hospitals, 2000 to 2012: 23 factors that came with success; leadership, culture, training and data most often (2014)',
        },
        source: {
          doi: '10.1136/bmjopen-2013-003873',
          title:
            'Lean thinking in hospitals: is there a cure for the absence of evidence? A systematic review of reviews',
        },
      },
      {
        key: 'textile-plants',
        by: 'anneke',
        side: 'challenges',
        kind: 'controlled-trial',
        hoursAgo: 10,
        details: {
          finding:
            'Large textile plants in India, chosen by lot to get free consulting or not: productivity 17 % higher in the first year, with no special culture there before (2013)',
        },
        source: {
          doi: '10.1093/qje/qjs044',
          title: 'Does management matter? Evidence from India',
        },
      },
    ],
  },
  {
    key: 'never-fewer',
    in: 'tax-form',
    by: 'noor',
    exact: 'The Lean pass could never have proposed fewer applications',
    evidence: [
      {
        key: 'six-weeks',
        by: 'noor',
        side: 'supports',
        kind: 'single-case',
        comment: 'tax-form',
        hoursAgo: 429,
        details: {
          organisation: 'City of Eastmere, council tax reduction',
          before: '26 steps, 42 days, every application counted as demand',
          after: '15 steps, 24 days; then five questions in front: 38 % fewer applications',
          measuredBy: 'the revenues office',
          sector: 'local government',
        },
        source: {
          url: 'https://reports.example.org/eastmere/council-tax-reduction-2022',
          title: 'Council tax reduction: what we changed in 2022',
          own: true,
        },
      },
      {
        key: 'sorted-first',
        by: 'lucia',
        side: 'challenges',
        kind: 'experience',
        comment: 'failure-demand',
        hoursAgo: 422,
        details: {
          seen: 'The first thing our Lean team did was to ask which contacts should not exist. Fewer contacts was the first proposal on the wall.',
          role: 'chief operating officer',
          sector: 'parcels',
          size: 'about 2,400 people',
          year: '2020',
        },
      },
    ],
  },
  {
    key: 'nobody-books',
    in: 'cost-of-asking',
    by: 'lucia',
    exact: 'outside-in work has a cost that nobody books',
    askedBy: ['noor'],
    evidence: [
      {
        key: 'ninety-thousand',
        by: 'lucia',
        side: 'supports',
        kind: 'single-case',
        comment: 'cost-of-asking',
        hoursAgo: 289,
        details: {
          organisation: 'Pallando Logistics',
          before: 'no line for it in any budget',
          after: 'about €90,000 of people’s time in three months',
          measuredBy: 'me, afterwards, from calendars',
        },
      },
      {
        key: 'we-book-it',
        by: 'ewan',
        side: 'challenges',
        kind: 'experience',
        hoursAgo: 5,
        fate: 'pending',
        details: {
          seen: 'Our brand team has a line for it in the budget, called consumer visits, £9,000 this year. I was told to book my train to it.',
          role: 'trainee',
          sector: 'food',
        },
      },
    ],
  },
  {
    key: 'worth-money',
    in: 'the-word',
    by: 'ewan',
    exact: 'That is worth money. It is not worth the word.',
    text: 'Making a plant more efficient is worth doing even when no customer notices.',
    fate: 'pending',
    evidence: [],
  },
];
