import type { DemoClaim } from '../types.ts';

export const oneQuestionClaims: DemoClaim[] = [
  {
    key: 'paid-in-answers',
    in: 'opening',
    by: 'dele',
    exact: 'Every further question is paid for in answers',
    evidence: [
      {
        key: 'length-experiment',
        by: 'anneke',
        side: 'supports',
        kind: 'controlled-trial',
        hoursAgo: 898,
        details: {
          finding:
            'People asked online, given by lot a survey announced as short, middling or long: the longer it was said to be, the fewer began it and the fewer finished (2009)',
        },
        source: {
          doi: '10.1093/poq/nfp031',
          title:
            'Effects of questionnaire length on participation and indicators of response quality in a web survey',
        },
      },
      {
        key: 'four-to-nineteen',
        by: 'dele',
        side: 'supports',
        kind: 'own-data',
        hoursAgo: 958,
        details: {
          measure: 'share of callers who answer: 4 % with 22 questions, 19 % with two',
          period: '2019 and 2021',
          sample: 'every call that ended in a text message, about 30,000 a month',
          comparison: 'the year before, same line, same opening hours',
        },
      },
      {
        key: 'third-question-free',
        by: 'marit',
        side: 'challenges',
        kind: 'own-data',
        hoursAgo: 860,
        details: {
          measure: 'replies to "is your house dry?" alone, 44 %, and with a second question, 43 %',
          period: 'spring 2023',
          sample: '610 and 588 claims, turn and turn about',
        },
      },
    ],
  },
  {
    key: 'other-twenty',
    in: 'opening',
    by: 'anneke',
    exact: 'nobody has ever shown me what the other twenty bought',
    evidence: [
      {
        key: 'several-together',
        by: 'anneke',
        side: 'challenges',
        kind: 'comparison',
        comment: 'three-findings',
        hoursAgo: 896,
        details: {
          groups:
            'several feedback measures, alone and together, against who stayed: two measures together told more about who would stay than any one of them',
        },
        source: {
          doi: '10.1016/j.ijresmar.2015.02.004',
          title: 'The predictive ability of different customer feedback metrics for retention',
        },
      },
    ],
  },
  {
    key: 'repeat-calls',
    in: 'opening',
    by: 'yuki',
    exact: 'repeat calls about the same matter went from 31 % to 22 % in a year',
    askedBy: ['yuki', 'lucia'],
    evidence: [
      {
        key: 'call-records',
        by: 'dele',
        side: 'supports',
        kind: 'comparison',
        hoursAgo: 949,
        details: {
          groups:
            'the whole centre, the year before and the year after: 31 % of callers rang again within ten days, then 22 %',
          timing: 'April 2019 to March 2020; April 2020 to March 2021',
        },
      },
      {
        key: 'that-spring',
        by: 'ruth',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'call-records',
        hoursAgo: 944,
        details: {
          steps:
            'In the spring of 2020 every bank’s calls changed at once: who rang, why, and how long they were ready to wait. A before and an after on either side of that cannot say which part the survey did.',
        },
      },
    ],
  },
  {
    key: 'not-better',
    in: 'two-jobs',
    by: 'yuki',
    exact: 'recommendation was not better than plain satisfaction',
    text: 'Recommendation scores do not predict growth better than satisfaction does.',
    evidence: [
      {
        key: 'norway',
        by: 'yuki',
        side: 'supports',
        kind: 'comparison',
        comment: 'two-jobs',
        hoursAgo: 954,
        details: {
          groups:
            '21 firms, 15,500 interviews, several loyalty measures side by side: no clear lead for recommendation in the industries it was famous for',
        },
        source: {
          doi: '10.1509/jmkg.71.3.039',
          title: 'A longitudinal examination of net promoter and firm revenue growth',
        },
      },
      {
        key: 'us-panel',
        by: 'anneke',
        side: 'supports',
        kind: 'comparison',
        comment: 'three-findings',
        hoursAgo: 899,
        details: {
          groups:
            'six satisfaction and loyalty measures against later results of US firms: average satisfaction best; recommendation of little or no value',
          timing: '1994 to 2000',
        },
        source: {
          doi: '10.1287/mksc.1050.0180',
          title:
            'The value of different customer satisfaction and loyalty metrics in predicting business performance',
        },
      },
      {
        key: 'one-number',
        by: 'lucia',
        side: 'challenges',
        kind: 'survey',
        hoursAgo: 890,
        details: {
          who: 'customers of firms in a dozen or so US industries, their answers set beside the firms’ growth (2003)',
          size: 'thousands; not said exactly',
        },
        source: {
          url: 'https://hbr.org/2003/12/the-one-number-you-need-to-grow',
          title: 'The one number you need to grow',
        },
      },
      {
        key: 'sportswear',
        by: 'anneke',
        side: 'challenges',
        kind: 'comparison',
        comment: 'three-findings',
        hoursAgo: 897,
        details: {
          groups:
            'seven US sportswear brands, own customers asked or everyone in the market; asked of everyone, it did predict sales',
          timing: 'five years',
        },
        source: {
          doi: '10.1007/s11747-021-00790-2',
          title: 'The use of Net Promoter Score (NPS) to predict sales growth',
        },
      },
      {
        key: 'growth-came-first',
        by: 'yuki',
        side: 'undercuts',
        kind: 'reasoning',
        against: 'one-number',
        hoursAgo: 885,
        details: {
          steps:
            'The growth it was set beside had mostly happened before the question was asked. Being pleased with a firm that has grown is not predicting that it will.',
        },
      },
    ],
  },
  {
    key: 'sixteen-points',
    in: 'two-jobs',
    by: 'greta',
    exact: 'the margin on it is about ±16 points',
    evidence: [
      {
        key: 'worked-out',
        by: 'yuki',
        side: 'supports',
        kind: 'reasoning',
        hoursAgo: 948,
        details: {
          steps:
            'Count a promoter as +1, a passive as 0, a detractor as −1. The variance is 0.4 + 0.3 − 0.1² = 0.69, so the standard error on 100 answers is √(0.69 / 100) = 0.083. Twice that, near enough, is 16 points.',
        },
      },
    ],
  },
  {
    key: 'about-us',
    in: 'whose-question',
    by: 'marit',
    exact: '"Would you recommend us" asks about us.',
    evidence: [
      {
        key: 'wet-floor',
        by: 'marit',
        side: 'supports',
        kind: 'value',
        comment: 'whose-question',
        hoursAgo: 939,
        details: {
          whose: 'people standing in water',
          why: 'They came for a dry house. Being asked to advertise us first tells them what we think the conversation is for.',
        },
      },
      {
        key: 'friends-matter',
        by: 'lucia',
        side: 'challenges',
        kind: 'value',
        hoursAgo: 870,
        details: {
          whose: 'our smaller shippers',
          why: 'They tell us they like the question, because they take a recommendation seriously and it makes them think before they answer.',
        },
      },
    ],
  },
  {
    key: 'odd-to-rude',
    in: 'registry',
    by: 'noor',
    exact: 'where people have no choice the question is odd to the point of rude',
    evidence: [
      {
        key: 'the-counter',
        by: 'noor',
        side: 'supports',
        kind: 'experience',
        comment: 'registry',
        hoursAgo: 935,
        details: {
          seen: 'Two weeks on a screen at the counter for registering deaths; one answer I will not forget; switched off the same afternoon.',
          role: 'service designer',
          sector: 'local government',
          size: 'about 3,000 people',
        },
      },
    ],
  },
  {
    key: 'changed-category',
    in: 'gauge',
    by: 'greta',
    exact: '23 of the 60 changed category',
    evidence: [
      {
        key: 'asked-twice',
        by: 'greta',
        side: 'supports',
        kind: 'own-data',
        comment: 'gauge',
        hoursAgo: 879,
        details: {
          measure: 'distributors whose category changed between two askings: 23 of 60',
          period: 'two weeks in 2012',
          sample: 'all 60 distributors in three countries; every one answered twice',
          comparison: 'themselves, a fortnight earlier',
        },
      },
    ],
  },
  {
    key: 'bonus-effect',
    in: 'bonus',
    by: 'samir',
    exact: 'By the end of March it was up 14 points',
    text: 'A recommendation score that pay depends on rises without service getting better.',
    evidence: [
      {
        key: 'i-did-it-too',
        by: 'samir',
        side: 'supports',
        kind: 'experience',
        comment: 'bonus',
        hoursAgo: 799,
        details: {
          seen: 'Sales people, me included, told customers that anything under 9 came out of our pay. The words beside the tens were all alike.',
          role: 'account manager',
          sector: 'software',
          size: 'about 200 people',
          year: '2017',
        },
      },
      {
        key: 'goodhart',
        by: 'anneke',
        side: 'supports',
        kind: 'expert',
        hoursAgo: 790,
        details: {
          who: 'Charles Goodhart, economist, on targets for money supply',
          competence: 'watched it happen from inside a central bank',
          where: 'a paper of 1975; the short form most people quote came later, from others',
        },
        source: {
          url: 'https://en.wikipedia.org/wiki/Goodhart%27s_law',
          title: 'Goodhart’s law',
        },
      },
    ],
  },
  {
    key: 'six-of-eleven',
    in: 'four-fridays',
    by: 'yuki',
    exact: '6 of those 11 came from people who had scored us 9 or 10',
    evidence: [
      {
        key: 'fridays',
        by: 'dele',
        side: 'supports',
        kind: 'own-data',
        comment: 'four-fridays',
        hoursAgo: 239,
        details: {
          measure: 'answers with something to fix, by score: 6 of 11 from 9 and 10',
          period: 'four Fridays',
          sample: '40 answers drawn with a die',
          comparison: 'none yet',
        },
      },
    ],
  },
];
