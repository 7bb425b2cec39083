import type { DemoClaim } from '../types.ts';

export const wipLimitsClaims: DemoClaim[] = [
  {
    key: 'inboxes',
    in: 'opening',
    by: 'samir',
    exact: 'Work that could not enter the board waited in inboxes, where nobody counted it.',
    evidence: [
      {
        key: 'asked-dates',
        by: 'samir',
        side: 'supports',
        kind: 'own-data',
        hoursAgo: 288,
        details: {
          measure:
            'asked to delivered: 24 days before the limit, 27 with it; on the board: 9, then 4',
          period: 'January to June last year',
          sample: '212 requests with a date on the first e-mail; 31 without were left out',
        },
      },
      {
        key: 'queueing-law',
        by: 'anneke',
        side: 'supports',
        kind: 'reasoning',
        comment: 'larger-box',
        hoursAgo: 274,
        details: {
          steps:
            'The law holds for any boundary. If as much is asked and as much is done, the wait over the larger boundary stays. A shorter wait inside the smaller one must then be a longer wait between the two.',
        },
        source: {
          doi: '10.1287/opre.9.3.383',
          title: 'A proof for the queuing formula: L = λW',
        },
      },
    ],
  },
  {
    key: 'no-first',
    in: 'opening',
    by: 'lucia',
    exact: 'if you cannot say no, get a way to say no first',
    evidence: [
      {
        key: 'twelve-thursdays',
        by: 'samir',
        side: 'supports',
        kind: 'single-case',
        comment: 'same-chart',
        hoursAgo: 283,
        details: {
          organisation: 'Lomvi, one team of eight',
          before: 'a limit without the meeting: dropped after four months',
          after: 'the meeting, then the limit: held for a year so far',
          measuredBy: 'me',
          sector: 'software',
        },
      },
      {
        key: 'test-bay',
        by: 'greta',
        side: 'challenges',
        kind: 'single-case',
        comment: 'todays-number',
        hoursAgo: 269,
        details: {
          organisation: 'Kessner Valves, the test bay, 26 people',
          before: '34 jobs open at once',
          after: '12, nineteen months later, with no meeting of any kind',
          measuredBy: 'the foreman, with chalk',
          sector: 'valves',
        },
      },
      {
        key: 'the-grey-coat',
        by: 'dele',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'test-bay',
        comment: 'shouting',
        hoursAgo: 260,
        details: {
          steps:
            'By her own account (#8) Greta could say no: she had the rank and took the shouting. So this is a team that could say no and started with a limit. The motion is about the other kind.',
        },
      },
      {
        key: 'dates-instead',
        by: 'noor',
        side: 'challenges',
        kind: 'own-data',
        comment: 'not-no-but-when',
        hoursAgo: 214,
        details: {
          measure:
            'complaints about waiting for a repair: 40 % fewer once each had a date; the wait stayed at 23 days',
          period: '2021',
          sample: 'all repairs asked for by tenants',
          comparison: 'the year before',
        },
      },
    ],
  },
  {
    key: 'person-at-the-board',
    in: 'opening',
    by: 'noor',
    exact: 'A limit is a "no" with a number on it',
    askedBy: ['noor'],
    evidence: [],
  },
  {
    key: 'did-its-job',
    in: 'alarm',
    by: 'lucia',
    exact: 'The limit did its job.',
    evidence: [
      {
        key: 'lane-made-visible',
        by: 'lucia',
        side: 'supports',
        kind: 'reasoning',
        comment: 'alarm',
        hoursAgo: 285,
        details: {
          steps:
            'Before the limit an urgent job cost nobody anything anyone could see. After it, each one took a counted place. The 40 % could be counted only because there was a limit to go round.',
        },
      },
      {
        key: 'eight-people-tired',
        by: 'samir',
        side: 'challenges',
        kind: 'value',
        hoursAgo: 282,
        details: {
          whose: 'my team, who stood at the board',
          why: 'An alarm that rings at the people who cannot put the fire out is not doing a job I want done. Two of eight asked to move that summer.',
        },
      },
    ],
  },
  {
    key: 'could-not-fall',
    in: 'larger-box',
    by: 'anneke',
    exact: 'so the wait could not fall',
    evidence: [
      {
        key: 'encyclopedia',
        by: 'noor',
        side: 'supports',
        kind: 'expert',
        hoursAgo: 210,
        details: {
          who: 'John Little, who proved it in 1961',
          where: 'any textbook on queues; I used this article',
        },
        source: {
          url: 'https://en.wikipedia.org/wiki/Little%27s_law',
          title: 'Little’s law',
        },
      },
      {
        key: 'steady-state',
        by: 'yuki',
        side: 'challenges',
        kind: 'reasoning',
        hoursAgo: 238,
        details: {
          steps:
            'The law speaks of long averages in a steady state. Three months with a growing urgent lane is not one. The wait could have moved either way; that it rose is an observation, not a theorem.',
        },
      },
    ],
  },
  {
    key: 'not-about-days',
    in: 'minutes-not-days',
    by: 'yuki',
    exact: 'It says nothing about days, or about payroll.',
    evidence: [
      {
        key: 'four-experiments',
        by: 'yuki',
        side: 'supports',
        kind: 'controlled-trial',
        comment: 'minutes-not-days',
        hoursAgo: 239,
        details: {
          finding:
            'Four laboratory experiments in which people repeated a task or switched: switching cost time, more when the rules were complex and less with a cue (2001)',
        },
        source: {
          doi: '10.1037/0096-1523.27.4.763',
          title: 'Executive control of cognitive processes in task switching',
        },
      },
      {
        key: 'seconds-add-up',
        by: 'lucia',
        side: 'challenges',
        kind: 'reasoning',
        hoursAgo: 236,
        details: {
          steps:
            'Even a full second for each switch and three hundred switches a day is only five minutes. But after each one the thread has to be found again, and nobody timed that here. I would expect days to be worse than the seconds, not better.',
        },
      },
    ],
  },
  {
    key: 'took-the-shouting',
    in: 'at-21',
    by: 'dele',
    exact: 'whoever set the limit was also the one they shouted at',
    evidence: [
      {
        key: 'nineteen-months',
        by: 'greta',
        side: 'supports',
        kind: 'experience',
        comment: 'at-21',
        hoursAgo: 261,
        details: {
          seen: 'It began at 21, from sales, by telephone, mostly before nine. They never once rang the foreman.',
          role: 'quality engineer with the production manager’s blessing',
          sector: 'valves',
          size: 'about 700 people',
          year: '2006 to 2008',
        },
      },
      {
        key: 'our-board-tool',
        by: 'bianca',
        side: 'challenges',
        kind: 'experience',
        hoursAgo: 25,
        fate: 'returned',
        details: {
          seen: 'With FlowMarble nobody needs to shout. We have helped over 60 teams; send me a message, book a call and get 20 % off.',
          role: 'founder',
        },
      },
    ],
  },
];
