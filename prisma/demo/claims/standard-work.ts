import type { DemoClaim } from '../types.ts';

export const standardWorkClaims: DemoClaim[] = [
  {
    key: 'nine-seconds',
    in: 'opening',
    by: 'callum',
    exact: '14 seconds in 2014, 23 seconds last winter',
    askedBy: ['yuki'],
    evidence: [
      {
        key: 'stopwatch',
        by: 'callum',
        side: 'supports',
        kind: 'own-data',
        hoursAgo: 209,
        details: {
          measure: 'median seconds from the warning to the first right action: 14, then 23',
          period: 'winters of 2014 and last year',
          sample: '61 and 58 captains on their first check, one simulator',
          comparison: 'the same fault, the same instructor with the same stopwatch',
        },
      },
      {
        key: 'other-captains',
        by: 'ruth',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'stopwatch',
        hoursAgo: 199,
        details: {
          steps:
            'A captain on a first check in 2014 had on average more hours than one today; airlines grew. Fewer hours would give slower hands with any list, or with none.',
        },
      },
    ],
  },
  {
    key: 'attention-compliance',
    in: 'opening',
    by: 'callum',
    exact: 'A list turns attention into compliance.',
    evidence: [
      {
        key: 'ticked-99',
        by: 'ikenna',
        side: 'supports',
        kind: 'experience',
        comment: 'what-worries-you',
        hoursAgo: 196,
        details: {
          seen: 'A box about concerns, ticked in 99 % of operations. I stood in the room for a fortnight and heard concerns discussed in about half.',
          role: 'quality lead, theatres',
          sector: 'hospital',
          size: 'about 4,000 people',
          year: '2019',
        },
      },
      {
        key: 'car-park',
        by: 'noor',
        side: 'supports',
        kind: 'experience',
        comment: 'form-became-visit',
        hoursAgo: 179,
        details: {
          seen: 'Colleagues who knew which fields they would fill from the car park.',
          role: 'service designer',
          sector: 'family services',
        },
      },
      {
        key: 'norway-by-lot',
        by: 'anneke',
        side: 'challenges',
        kind: 'controlled-trial',
        comment: 'same-paper',
        hoursAgo: 193,
        details: {
          finding:
            'Five surgical specialties in two Norwegian hospitals, given the list in an order drawn by lot: complications fell from 19.9 % to 11.5 %; mere ticking would not do that (2015)',
        },
        source: {
          doi: '10.1097/SLA.0000000000000716',
          title:
            'Effect of the World Health Organization checklist on patient outcomes: a stepped wedge cluster randomized controlled trial',
        },
      },
    ],
  },
  {
    key: 'nothing-taken-away',
    in: 'opening',
    by: 'greta',
    exact: 'Every incident adds a line. Nothing takes one away.',
    evidence: [
      {
        key: 'seven-weeks',
        by: 'greta',
        side: 'challenges',
        kind: 'experience',
        comment: 'pencil',
        hoursAgo: 169,
        details: {
          seen: 'Operators struck lines out in pencil and engineering had five days to agree or explain. About one change in three made the sheet shorter.',
          role: 'Master Black Belt',
          sector: 'valves',
          size: 'about 700 people',
          year: '1998 to 2017',
        },
      },
      {
        key: 'nineteen-to-thirty-four',
        by: 'callum',
        side: 'supports',
        kind: 'single-case',
        hoursAgo: 208,
        details: {
          organisation: 'Skarholm Air, the "before start" list',
          before: '19 items in 2004',
          after: '34 items now; two ever removed, both when the equipment was',
          measuredBy: 'me, from old binders',
          sector: 'airline',
        },
      },
    ],
  },
  {
    key: 'pause-opens-mouths',
    in: 'pause-and-list',
    by: 'callum',
    exact: 'the pause opens mouths and the list remembers the antibiotic',
    evidence: [
      {
        key: 'two-theatres',
        by: 'ikenna',
        side: 'supports',
        kind: 'comparison',
        comment: 'pause-and-list',
        hoursAgo: 204,
        details: {
          groups:
            'four theatres with the list, two with the pause alone, not chosen by lot: antibiotic in time 94 % and 81 %, worries voiced in one of eleven in both',
          timing: 'five months of 2016',
        },
      },
      {
        key: 'two-surgeons',
        by: 'yuki',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'two-theatres',
        hoursAgo: 187,
        details: {
          steps:
            'The theatres that refused the form were the ones with the people who refuse forms. They may give antibiotics late for the same reason.',
        },
      },
      {
        key: 'same-anaesthetists',
        by: 'ikenna',
        side: 'undercuts',
        kind: 'own-data',
        against: 'two-surgeons',
        hoursAgo: 182,
        details: {
          measure: 'antibiotic in time in those two theatres the year before, with the list: 93 %',
          period: '2015',
          sample: '1,310 operations',
          comparison: 'the other four the same year: 94 %',
        },
      },
    ],
  },
  {
    key: 'tick-a-thought',
    in: 'item-27',
    by: 'callum',
    exact: 'You cannot tick a thought.',
    text: 'Items that ask for judgement do not belong on a checklist.',
    evidence: [
      {
        key: 'want-to-be-asked',
        by: 'ikenna',
        side: 'supports',
        kind: 'value',
        hoursAgo: 195,
        details: {
          whose: 'junior staff in our theatres',
          why: 'They told us they would rather be asked a question out loud than be the name under a tick when it goes wrong.',
        },
      },
    ],
  },
  {
    key: 'where-wanted',
    in: 'same-paper',
    by: 'anneke',
    exact: 'the list works where people wanted it and not where it was posted to them',
    askedBy: ['ikenna', 'callum', 'yuki'],
    evidence: [
      {
        key: 'eight-hospitals',
        by: 'anneke',
        side: 'supports',
        kind: 'comparison',
        comment: 'same-paper',
        hoursAgo: 192,
        details: {
          groups:
            'eight hospitals in eight cities that chose to take part, before and after: complications 11.0 % to 7.0 %, deaths 1.5 % to 0.8 %',
          timing: '2007 to 2008',
        },
        source: {
          doi: '10.1056/NEJMsa0810119',
          title:
            'A surgical safety checklist to reduce morbidity and mortality in a global population',
        },
      },
      {
        key: 'ontario',
        by: 'anneke',
        side: 'supports',
        kind: 'comparison',
        comment: 'same-paper',
        hoursAgo: 191,
        details: {
          groups:
            '101 hospitals told to use it, three months before and three after: complications 3.86 % to 3.82 %, deaths 0.71 % to 0.65 %; neither a clear change',
          timing: '2008 to 2010',
        },
        source: {
          doi: '10.1056/NEJMsa1308261',
          title: 'Introduction of surgical safety checklists in Ontario, Canada',
        },
      },
      {
        key: 'only-a-date',
        by: 'yuki',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'ontario',
        comment: 'cannot-tell',
        hoursAgo: 187,
        details: {
          steps:
            'All the study knows about each hospital is the date it began. A list ticked and not used gives this result, and so does a list that does not work. Wanting it was never measured.',
        },
      },
      {
        key: 'pooled',
        by: 'ikenna',
        side: 'challenges',
        kind: 'review',
        hoursAgo: 184,
        details: {
          finding:
            'Seven studies of checklists in surgery, 37,339 patients, none by lot: complications about a third fewer, deaths not clearly; whether it was wanted made no part of it (2014)',
        },
        source: {
          url: 'https://psnet.ahrq.gov/issue/effect-using-safety-checklist-patient-complications-after-surgery-systematic-review-and-meta',
          title:
            'Effect of using a safety checklist on patient complications after surgery: a systematic review and meta-analysis',
        },
      },
    ],
  },
  {
    key: 'form-became-the-visit',
    in: 'form-became-visit',
    by: 'noor',
    exact: 'the form became the visit',
    evidence: [],
    askedBy: ['anneke'],
  },
  {
    key: 'regulation',
    in: 'pencil',
    by: 'greta',
    exact: 'A standard that its users may not touch is not standard work, it is a regulation',
    evidence: [
      {
        key: 'ohno',
        by: 'tomas',
        side: 'supports',
        kind: 'expert',
        hoursAgo: 165,
        details: {
          who: 'Taiichi Ohno, on standard work sheets at Toyota',
          competence: 'he built the system the term comes from',
          where: 'his book Toyota Production System, where the shop floor writes its own sheets',
        },
      },
      {
        key: 'do-not-strike-my-line',
        by: 'callum',
        side: 'challenges',
        kind: 'value',
        hoursAgo: 158,
        details: {
          whose: 'passengers, I should think',
          why: 'There are perhaps six lines that I would not want anybody to strike out in pencil at four in the morning, me included.',
        },
      },
    ],
  },
];
