import { oneQuestionClaims } from '../claims/one-question.ts';
import type { DemoComment, DemoConclusion, DemoDebate } from '../types.ts';

const opening = `I run a contact centre of eighty people. Until 2020 we sent a survey of 22 questions after every call. Four per cent answered. By the time the answers had been weighted, sliced and presented, the calls were eleven weeks old, and the people who had taken them had never seen a single word.

Then we threw it out and asked two things: *how likely are you to recommend us, 0 to 10*, and *why*. Nineteen per cent answer. Every team reads its own answers each morning, standing, ten minutes, and rings back anyone who gave 6 or less and left a number.

What happened, as far as I can tell: repeat calls about the same matter went from 31 % to 22 % in a year, and staff turnover from 38 % to 27 %. I make no claim about the growth of the bank. I run the phones.

So here is the motion as I would defend it in front of our board.

- A question people answer beats a better question they do not.
- The score is a doorbell. The "why" and the ring-back are the house.
- Every further question is paid for in answers, and nobody has ever shown me what the other twenty bought.

I know the score is crude. So is a smoke alarm. If you think I am steering blind, tell me which question to add, *and what I would do differently on the morning after I read it*.`;

const conclusion: DemoConclusion = {
  by: 'ikenna',
  hoursAgo: 140,
  agreed: `- As a doorbell (a short question, an open "why" beside it, and a person who rings back) one question can do the job. Nobody here spoke for the 22.
- The score alone is too coarse for small groups, and it stops measuring once pay hangs on it (#10).
- The published comparisons (#1, #7) do not support "better than plain satisfaction". Several measures together do better than any one of them.`,
  open: `- Nobody has compared ringing back *with* the score and *without* it. The random ten in #6 and #11 are a start, with 40 answers.
- How much of the fall in repeat calls at Fennimore is due to the question, and how much to reading answers aloud every morning.
- Whether a recommendation question means anything where people cannot leave (#5).`,
};

const comments: DemoComment[] = [
  {
    key: 'two-jobs',
    author: 'yuki',
    stance: 'against',
    hoursAgo: 955,
    body: `Two jobs hide in the word "steer". As a doorbell I will not fight you; I would copy the ring-back tomorrow. As an instrument for deciding where a firm should go, the score is thin.

It became famous for predicting growth better than anything else. When that was tried again on 21 firms and 15,500 interviews in Norway, recommendation was not better than plain satisfaction: https://doi.org/10.1509/jmkg.71.3.039

And a bit of arithmetic. With 100 answers split 40/30/30 the score is +10, and the margin on it is about ±16 points. Most dashboards I have seen turn red at minus three.`,
  },
  {
    key: 'hidden-score',
    parent: 'two-jobs',
    author: 'dele',
    stance: 'for',
    hoursAgo: 950,
    body: `±16 on a hundred answers is why the score never goes below my own desk. Teams see the words. If I could write one thing into everybody's contract it would be that.`,
  },
  {
    key: 'a-coin',
    parent: 'hidden-score',
    author: 'yuki',
    stance: 'depends',
    hoursAgo: 946,
    body: `Then you are not steering by the score, and we agree more than the motion lets us. You steer by *words plus a rule for ringing back*. The number only sorts the pile.

Would a coin sort it as well? I mean it. Have you ever drawn ten answers at random beside the low ones, and looked at what you would have missed?`,
  },
  {
    key: 'random-ten',
    parent: 'a-coin',
    author: 'dele',
    hoursAgo: 930,
    body: `Not until you asked. So, last night's pile, ten low and ten at random.

- Low: seven things we could fix.
- Random: three, plus a 9 from a woman whose card we had sent to the wrong address twice, and who thanked us anyway.

One evening, twenty answers, no conclusion. But I cannot stop thinking about the 9. From now on, ten at random every Friday.`,
  },
  {
    key: 'four-fridays',
    parent: 'random-ten',
    author: 'dele',
    stance: 'depends',
    hoursAgo: 240,
    body: `Four Fridays on: 40 random answers, 11 with something to fix, and 6 of those 11 came from people who had scored us 9 or 10. The low pile would have shown me none of the six.

They are polite, the nines. They tell you in the third sentence.`,
  },
  {
    key: 'whose-question',
    author: 'marit',
    stance: 'against',
    hoursAgo: 940,
    body: `What troubles me is whose question it is. "Would you recommend us" asks about us. The outcome they came for is not in the sentence.

After a burst pipe nobody wants to recommend anyone. We ask *is your house dry?* It has three answers (yes, no, partly), 44 % reply, and each answer has a person waiting for it. I could not draw you a trend of it, and I have stopped missing the trend.`,
  },
  {
    key: 'registry',
    parent: 'whose-question',
    author: 'noor',
    stance: 'against',
    hoursAgo: 936,
    body: `And where people have no choice the question is odd to the point of rude. A supplier put it on our screens by default, and for two weeks it ran at the counter where deaths are registered. One man wrote: *I hope none of my friends will need you.*

We turned it off the same afternoon. He had given us a 10.`,
  },
  {
    key: 'three-findings',
    author: 'anneke',
    stance: 'depends',
    hoursAgo: 900,
    body: `Since both sides say "the research", here is what I give my students. Three findings, which do not contradict each other:

1. Over a panel of US firms, 1994 to 2000, average satisfaction predicted later performance best, and recommendation had little or no value (Morgan and Rego, 2006).
2. For keeping customers, across many service industries, recommendation did about as well as satisfaction, and several measures together did better than any single one: https://doi.org/10.1016/j.ijresmar.2015.02.004
3. In seven US sportswear brands over five years it predicted sales only when *everyone in the market* was asked, not just the brand's own customers (Baehre and others, 2022).

So the question is neither useless nor enough. And none of the three tested what Dele does, which is to ring people.`,
  },
  {
    key: 'gauge',
    author: 'greta',
    stance: 'against',
    hoursAgo: 880,
    body: `Before you steer by a gauge, gauge the gauge. Ask the same person twice.

We did, with 60 distributors, two weeks apart, in a fortnight when nothing had happened that we knew of. 23 of the 60 changed category: promoter to passive, passive to detractor, and back. A micrometer that did that would go over the fence.`,
  },
  {
    key: 'nine-gauges',
    parent: 'gauge',
    author: 'lucia',
    stance: 'for',
    hoursAgo: 876,
    body: `I need a gauge that survives a Monday. I have owned a dashboard with nine good gauges, and nobody looked at nine. One crude one that every depot reads has moved more parcels.

If your 23 moved as often up as down, it averages out. On 2,000 answers a month the margin is about ±4, and I can see a shift of six points. I steer a lorry, not a scalpel.`,
  },
  {
    key: 'bonus',
    author: 'samir',
    stance: 'against',
    hoursAgo: 800,
    body: `Nobody has said it yet, so: bonuses. At the firm before this one the score went into the sales bonus in January. By the end of March it was up 14 points. Complaints had not moved at all.

How? People told customers, out loud, that anything under 9 came out of their pay. I did it too. I am not proud, but it worked every time, and nobody upstairs asked why the words beside the tens were all the same.`,
  },
  {
    key: 'is-it-sorted',
    author: 'dele',
    stance: 'depends',
    hoursAgo: 200,
    body: `I opened this for "alone", and I can no longer hold "alone".

What I would defend now: one scored question is enough at the counter *if* there is an open one beside it and a person who rings. It is not enough to decide where the bank goes, and I should not have let the word "steer" do two jobs.

I did find my answer to the last line of the opening. From Monday we add *is it sorted?*, yes or no. It is the only question anybody has put to me of which I know what I will do the next morning.`,
  },
  {
    key: 'people-who-lie',
    parent: 'bonus',
    author: 'bianca',
    stance: 'against',
    hoursAgo: 780,
    fate: 'rejected',
    decidedBy: 'ruth',
    clauses: ['civil'],
    note: 'It calls Samir a cheat for telling a story against himself, and says nothing about the motion. Stories like his are why the debate is worth reading.',
    body: `So you lied to customers for money and now you lecture us about measurement. People like you are the reason nobody believes any number that comes out of a sales team. I would not let you near a spreadsheet.`,
  },
];

export const oneQuestion: DemoDebate = {
  slug: 'is-one-recommendation-question-enough',
  title: 'Is one recommendation question enough to steer by?',
  motion:
    'A service firm can steer by the recommendation question alone; every further survey question costs more than it tells.',
  methods: ['nps', 'outside-in'],
  author: 'dele',
  opening,
  openedHoursAgo: 960,
  mode: 'by-trust',
  conclusion,
  comments,
  claims: oneQuestionClaims,
};
