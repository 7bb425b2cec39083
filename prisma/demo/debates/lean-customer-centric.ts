import { leanCommentClaims } from '../claims/lean-comments.ts';
import { leanOpeningClaims } from '../claims/lean-opening.ts';
import type { DemoComment, DemoDebate } from '../types.ts';
import { leanPositions } from './lean-positions.ts';

const opening = `Every operating model I have inherited was drawn from the inside. There is a map of departments, then a map of the work each one does, then a programme to make that work leaner. The customer appears at the right-hand edge, as an arrow.

I want to argue that this order cannot be repaired by doing it better.

**A process has three dimensions:** *what* work is done, *who* does it, and *how* it is done. Lean and Six Sigma grew up in plants where the first two were settled before anyone arrived: this car, this line. So they became superb at the third. Take that toolbox into a service firm and you get a faster way to do work which, often, no customer asked for.

Our own example, with the numbers I can share. In 2021 Nordvale took its household water claims from 31 days to 19 with two rounds of value stream mapping. Satisfaction moved from 6.9 to 7.0, which is nothing. Then we asked 40 customers what a good week would have looked like after the leak. Nobody said "a quick settlement". They said *a dry house, and not having to find the plumber*. We now send a drying contractor at the first call. The claim itself still takes 18 days; satisfaction is 8.3.

No waste walk would have found that, because there was no step to walk past.

So, the motion. I am not saying that Lean is bad. I am saying:

1. it starts from existing work, and so it keeps existing work;
2. it has no tool for finding an outcome that nobody delivers yet;
3. "the customer" in Lean is mostly the next desk.

I would change my mind if somebody showed me a Lean programme that *closed a whole department* because customers did not need it. I have looked for ten years.`;

const comments: DemoComment[] = [
  {
    key: 'handover',
    author: 'tomas',
    stance: 'against',
    hoursAgo: 515,
    body: `I ran Lean CRM at Halden Motor from 2009 to 2019. It is the most customer-centric place I have worked, so let me answer your last line first.

In 2013 we closed the complaints department. Fourteen people. We had followed 200 complaint letters backwards, the way you follow a scratch back down the line, and 61 % of them began at the handover: the customer drove away without knowing how the car worked. So the fourteen went out to the dealers, an hour for each handover, and letters fell from about 900 a month to 340 in two years.

Nobody wrote "outside-in" on a wall. We asked why five times, and the fifth answer was in somebody's driveway.

I quote these from memory and an old notebook. But I was there.`,
  },
  {
    key: 'conceded',
    parent: 'handover',
    author: 'marit',
    stance: 'for',
    hoursAgo: 511,
    body: `> So the fourteen went out to the dealers

I concede the department. I said I had looked for ten years, and there it is, with a head count.

Two questions, because I think it proves half of what you want it to.

- You started from *complaints*: from people who bought the car and were unhappy with something you already did. Who told you about the people who wanted no car at all, only to get to work?
- Would you have looked if there had been no letters? A process without a defect gives Lean nothing to hold.`,
  },
  {
    key: 'silent-owners',
    parent: 'conceded',
    author: 'tomas',
    stance: 'against',
    hoursAgo: 505,
    body: `No, we did not find the people who wanted no car. A car maker rarely does, whichever way it draws the arrow. That is strategy, and I do not ask a spanner to choose the destination.

Your second point I can answer. Every quarter we owed one A3 on something *without* complaints. In 2015 it was the silent ones: owners past their third service who simply stopped coming. No letter, no defect. We rang 120 of them. The commonest answer was that a service meant half a day off work. Evening slots went from 4 dealers to 57 within a year.`,
  },
  {
    key: 'slot',
    parent: 'silent-owners',
    author: 'dele',
    stance: 'depends',
    hoursAgo: 498,
    body: `Ringing 120 people is not a Lean tool, Tomás. It is called picking up the phone. I say this with love; I manage eighty people who do it for a living.

What Lean gave you was the *slot*: once a quarter somebody had to look where nothing hurt. Most of us own a phone. Hardly anyone owns the slot.`,
  },
  {
    key: 'habit',
    parent: 'slot',
    author: 'tomas',
    hoursAgo: 490,
    body: `I will take that, and go one further: the habit is the method. "Go and see where the work is done" says nothing about where the work *ends*. One plant manager of ours decided that it ends in the driveway, and after him we went there.

Which leaves Marit her best argument, so I will make it for her. Nothing in the books made him decide that.`,
  },
  {
    key: 'one-case',
    parent: 'handover',
    author: 'ruth',
    hoursAgo: 500,
    body: `Weighing this as an editor, not as a referee.

#1 shows that a firm that practised Lean did something customer-centric. It does not show that Lean made it so: Halden also had a plant manager with an opinion, good years for the car trade, and Tomás. The opening has the same trouble the other way round. One claims department at one insurer does not show that Lean *cannot*.

A single case is good for one thing: it kills the word "never". It has now done that. To get further somebody needs cases with something to compare them to.`,
  },
  {
    key: 'narrowed',
    parent: 'one-case',
    author: 'marit',
    stance: 'for',
    hoursAgo: 496,
    body: `Fair on both counts, and I will narrow it. I withdraw "cannot" as a matter of logic and keep it as a matter of odds: a method that starts from existing work will *usually* keep existing work. If anyone has a count of Lean projects by where they began, I would trade both our stories for it.`,
  },
  {
    key: 'ctq',
    author: 'greta',
    stance: 'against',
    hoursAgo: 480,
    body: `I taught this for 22 years, so allow me one correction to the history. The toolbox does have tools for *what*. The D in DMAIC begins with the voice of the customer. Quality function deployment came out of a shipyard in Kobe in 1972. Kano drew his curves in 1984.

Whether anybody uses them is another matter. Of the last 60 projects I reviewed at Kessner, 41 had a tree of customer requirements, and on 9 of those 41 stood the name of an actual customer. The method has the tool. People skip it because it is the only step you cannot do at a desk.`,
  },
  {
    key: 'skipped',
    parent: 'ctq',
    author: 'anneke',
    stance: 'depends',
    hoursAgo: 474,
    body: `Your 9 in 60 is the most useful number in this debate, because it parts the method as written from the method as practised.

As written, the first of five principles in Womack and Jones's *Lean Thinking* is to specify value, and they define it from the end customer's side. Point 3 of the opening does not survive that page. But a method whose first step is skipped in 51 cases of 60 is, for whoever has to buy it, a method without that step.

I mean this as a design question. What would make the step harder to skip?`,
  },
  {
    key: 'gate',
    parent: 'skipped',
    author: 'greta',
    stance: 'against',
    hoursAgo: 466,
    body: `A gate. From 2011 no project at Kessner left *Define* without the name and telephone number of one customer who had been spoken to. A third of the proposed projects died there in the first year: 19 of 55. Two plant managers called me a bureaucrat. I have been called worse by better.`,
  },
  {
    key: 'line-three',
    parent: 'gate',
    author: 'ewan',
    hoursAgo: 400,
    decidedBy: 'ikenna',
    body: `May I ask what the 19 were? I am in my first year, and my project is to cut the changeover time on line 3. Reading this I noticed that I do not know whether any customer would feel it.

If the honest answer is no, is that a failed project? Or only one that should not call itself customer-centric?`,
  },
  {
    key: 'the-word',
    parent: 'line-three',
    author: 'greta',
    hoursAgo: 396,
    body: `Mostly reports made faster that nobody read, and two test benches for a valve we had stopped selling.

Yours: do it. A shorter changeover frees the line, and the line has customers. Only write down *which* of them gets *what* from the hours you free. If nobody can say, you have made the plant fitter and no one else. That is worth money. It is not worth the word.`,
  },
  {
    key: 'hospitals',
    author: 'anneke',
    stance: 'for',
    hoursAgo: 452,
    body: `There is one field where this has been counted: hospitals. A systematic review kept 22 studies of Lean interventions and found no significant association with patient satisfaction or health outcomes, patchy gains in flow and safety, and *lower* satisfaction among staff: https://doi.org/10.1093/intqhc/mzv123

If Lean reliably turned an organisation towards its customers, patients are where I would expect to see it first.

What it does not show: many of these were before-and-after studies of one unit, few asked patients anything, and "Lean" meant everything from tidy cupboards to a hospital-wide programme.`,
  },
  {
    key: 'small-studies',
    parent: 'hospitals',
    author: 'ikenna',
    stance: 'against',
    hoursAgo: 447,
    body: `I work inside that literature, and we contributed one of its weaker papers. *No significant association* in small studies is not the same as *no effect*. Ours had 140 questionnaires before and 131 after; with those numbers we could only have seen a jump of half a point, and nobody expected one.

What the reviews do agree on is a list of things that had to be there first: managers who stay, data people trust, doctors who come along. It makes me think that Lean is less like a medicine and more like a diet. The trial tells you about the people who were handed the leaflet.`,
  },
  {
    key: 'tax-form',
    author: 'noor',
    stance: 'depends',
    hoursAgo: 430,
    body: `A view from a place where the customer cannot leave. Eastmere did both, in the order this debate says is wrong.

In 2022 a Lean pass over applications for council tax reduction removed 11 of 26 steps and took the wait from 42 days to 24. *Then* we sat with applicants. What they wanted was to know, before filling in anything, whether it was worth it. We put five questions in front of the form. Applications fell by 38 %. The number of people who received the reduction rose by 12 %.

The Lean pass could never have proposed fewer applications; volume was its input. But the five questions would have collapsed if 26 steps still stood behind them.`,
  },
  {
    key: 'failure-demand',
    parent: 'tax-form',
    author: 'lucia',
    stance: 'against',
    hoursAgo: 425,
    body: `I disagree with "never". Anyone who runs Lean in a service starts by sorting the demand: work customers want, and work we caused. Demand that is caused by a failure is the first waste you look for, long before the steps.

Pallando, 2020: we sorted 3,000 "where is my parcel" contacts by hand. 74 % were our doing. We sent people the driver's hour instead of the day, and contacts halved in five months. That saved €310,000 a year, which is why my board listens when I say the word *customer*.`,
  },
  {
    key: 'the-brief',
    parent: 'failure-demand',
    author: 'noor',
    stance: 'depends',
    hoursAgo: 420,
    body: `I take back "never" and keep "did not". Our Lean team had six weeks and a brief about processing time. Nobody in the room knew the term *failure demand*.

So perhaps the dimension that matters is neither what, who nor how. It is who wrote the brief, and whether they had met an applicant.`,
  },
  {
    key: 'about-a-person',
    author: 'lucia',
    stance: 'against',
    hoursAgo: 300,
    fate: 'removed',
    decidedBy: 'ruth',
    clauses: ['civil'],
    note: 'This is about Marit, not about outside-in work. The point about cost is worth making; please make that one.',
    body: `People who sell "outside-in" have never run anything. They draw circles round a customer they have not met, they invoice for the circle, and when it does not close they blame whoever has to hold it together on Monday. The author of this motion is simply one more of them, and I doubt she could find a warehouse with a map.`,
  },
  {
    key: 'last-customer',
    parent: 'about-a-person',
    author: 'marit',
    hoursAgo: 298,
    body: `The text above has gone, so I answer only what was right in it. Many who sell outside-in have never run a floor. I did, four years, 120 people, and I was worse at it than I am at drawing.

A test I would put to all of us: name the last customer you sat with, and the date. Mine is nine days old, a man in a caravan outside his own house.`,
  },
  {
    key: 'cost-of-asking',
    parent: 'last-customer',
    author: 'lucia',
    stance: 'depends',
    hoursAgo: 290,
    body: `It was about a person, and it deserved to go. Mine is from March, so I lose.

What I should have written: outside-in work has a cost that nobody books. Three months of interviews at Pallando came to about €90,000 before a single thing changed. If it finds the dry house, that is cheap. What I have never seen is a count of how often it finds nothing.`,
  },
  {
    key: 'how-many',
    author: 'yuki',
    stance: 'depends',
    hoursAgo: 200,
    body: `A small thing about numbers the motion leans on: 6.9, then 7.0, then 8.3. How many answers stood behind each? On a ten-point scale an average of 40 answers carries roughly ±0.6; of 400, ±0.2. If it was 40, the "nothing" may have been something.

And did anything else change that year? A mild winter makes a very good drying contractor.`,
  },
  {
    key: 'answers',
    parent: 'how-many',
    author: 'marit',
    hoursAgo: 196,
    body: `About 1,000 each time, same questionnaire, same letter. So your ±0.2 is nearer ±0.1, and I will keep both the "nothing" and the 8.3.

The winter after the change was mild, and I have not adjusted for it.`,
    edits: [
      {
        hoursAgo: 171,
        body: `1,140 answers at the start, 1,206 after the Lean rounds, 987 after the contractor; same questionnaire, same letter. So your ±0.2 is nearer ±0.1, and I will keep both the "nothing" and the 8.3.

The winter after the change was mild, and I have not adjusted for it. Our actuaries say that mild winters alone were worth about 0.2 in the past. That leaves 1.1, and the mild winter did not ring the plumber.`,
      },
    ],
  },
  {
    key: 'trainee-plan',
    parent: 'line-three',
    author: 'ewan',
    hoursAgo: 6,
    fate: 'pending',
    body: `Greta, I did what you said and wrote down who gets what. Line 3 makes the small tubs. A shorter changeover means we could run them twice a week instead of once, so the corner shops would get tubs with nine days left on the date instead of five. I rang two of the shops. One said she throws away about a case a week. The other said he had never looked.

So one customer out of two would feel it. Is that enough for your gate?`,
  },
  {
    key: 'praise',
    author: 'samir',
    hoursAgo: 44,
    fate: 'returned',
    clauses: ['adds-value'],
    body: `Brilliant thread, everyone. I could not agree more with all of this, thank you so much for sharing!`,
  },
  {
    key: 'two-papers',
    parent: 'small-studies',
    author: 'anneke',
    stance: 'for',
    hoursAgo: 9,
    fate: 'asked',
    clauses: ['one-link'],
    body: `Two more for the pile, one for each of us. A review of reviews found 23 factors that came before success with Lean in hospitals, which is your diet: https://doi.org/10.1136/bmjopen-2013-003873

Against it, a randomised trial of management practices in Indian textile plants, where outsiders brought the habits and productivity rose by 17 % in a year: https://doi.org/10.1093/qje/qjs044. No culture was there first. I know this is one link too many; they only make sense side by side.`,
  },
  {
    key: 'where-to-buy',
    author: 'bianca',
    hoursAgo: 100,
    fate: 'returned-by-moderator',
    decidedBy: 'ikenna',
    clauses: ['on-topic'],
    note: 'A fair question, but it is about choosing a supplier, not about the motion. Could you say what you saw when your customers moved from paper boards, and for whom it got better?',
    body: `Most of the teams I talk to have moved from paper boards to screens in the last two years and are now choosing between three or four suppliers. What are people here using, and what made you pick it? I would like to hear about set-up time, price per seat and how you got the older colleagues to come along.`,
  },
  {
    key: 'product-page',
    parent: 'slot',
    author: 'bianca',
    hoursAgo: 30,
    fate: 'returned',
    clauses: ['no-commercial-link'],
    body: `Owning the slot is exactly what tools are for: ours opens a card every quarter and asks who looked where nothing hurts. The plans are at https://www.flowmarble.example.com/pricing and the first month costs nothing.`,
  },
];

export const leanCustomerCentric: DemoDebate = {
  slug: 'can-lean-be-customer-centric',
  title: 'Can Lean be customer-centric?',
  motion:
    'Lean and Six Sigma improve how work is done, but they cannot make a company customer-centric: that has to start outside-in, from the outcome a customer wants.',
  methods: ['lean', 'lean-crm', 'outside-in', 'six-sigma'],
  author: 'marit',
  opening,
  openedHoursAgo: 520,
  mode: 'by-trust',
  comments,
  claims: [...leanOpeningClaims, ...leanCommentClaims],
  positions: leanPositions,
};
