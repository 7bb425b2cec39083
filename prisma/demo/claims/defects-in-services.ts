import type { DemoClaim } from '../types.ts';

export const defectsClaims: DemoClaim[] = [
  {
    key: 'customers-rule',
    in: 'opening',
    by: 'greta',
    exact: "in a service the customer's rule is often another one",
    evidence: [
      {
        key: 'three-letters',
        by: 'greta',
        side: 'supports',
        kind: 'experience',
        hoursAgo: 33,
        details: {
          seen: 'Three letters without a defect; three telephone calls to find out what they meant.',
          role: 'customer',
          sector: 'health insurance',
          year: 'this year',
        },
      },
      {
        key: 'draw-it-in',
        by: 'dele',
        side: 'challenges',
        kind: 'single-case',
        comment: 'you-rang',
        hoursAgo: 29,
        details: {
          organisation: 'Fennimore Bank, letters about overdraft limits',
          before: '41 % of letters led to a call',
          after: '12 %, with "leads to a call" as the defect',
          measuredBy: 'the contact centre',
          sector: 'banking',
        },
      },
    ],
  },
  {
    key: 'shift',
    in: 'opening',
    by: 'yuki',
    exact: 'was a convenience of one industry',
    text: 'The 1.5 sigma shift has no justification outside the industry it came from.',
    askedBy: ['yuki', 'anneke'],
    evidence: [
      {
        key: 'article',
        by: 'anneke',
        side: 'supports',
        kind: 'expert',
        hoursAgo: 24,
        details: {
          who: 'statisticians quoted in the criticism part of this article',
          where: 'the part on the 1.5 sigma shift',
        },
        source: { url: 'https://en.wikipedia.org/wiki/Six_Sigma', title: 'Six Sigma' },
      },
    ],
  },
  {
    key: 'crowds-out',
    in: 'opening',
    by: 'samir',
    exact: 'what can be counted per million crowds out what happens once and matters',
    evidence: [
      {
        key: 'same-thirty-one',
        by: 'samir',
        side: 'supports',
        kind: 'own-data',
        comment: 'thirty-one-people',
        hoursAgo: 11,
        details: {
          measure: 'people with a wrong payslip three months running: 31',
          period: 'March to May',
          sample: 'all of about 103,000 payslips a month',
          comparison: 'a rate of 0.03 % each month, which is under the line we had set',
        },
      },
    ],
  },
  {
    key: 'five-of-seven',
    in: 'the-drawer',
    by: 'dele',
    exact: 'the calls find five out of seven',
    evidence: [
      {
        key: 'fifty-calls',
        by: 'dele',
        side: 'supports',
        kind: 'survey',
        comment: 'the-drawer',
        hoursAgo: 19,
        details: {
          who: 'people who had the letter and did not call, last spring',
          size: '50 reached of 83 rung',
          method: 'by telephone, one open question: what did you think it wanted of you?',
        },
      },
    ],
  },
  {
    key: 'keeping-furniture',
    in: 'the-furniture',
    by: 'anneke',
    exact: 'leaving Six Sigma by the front door and keeping the furniture',
    askedBy: ['lucia'],
    evidence: [],
  },
];
