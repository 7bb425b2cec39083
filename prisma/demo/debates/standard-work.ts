import { standardWorkClaims } from '../claims/standard-work.ts';
import type { DemoComment, DemoDebate } from '../types.ts';

const opening = `I teach people to fly by checklist, and I am going to argue against it. Not against the card in the flap of the door. Against what twenty years of adding to it has done to the people who read it.

In the simulator I can set a fault that is not in the book. Ten years ago a new captain would look out, look at the engine, talk, and fly. Now roughly one in three reaches for the list *first*, fails to find the page, and looks again. From the warning to the first right action, on the same fault: 14 seconds in 2014, 23 seconds last winter. That is 61 captains and 58, and I am the only one holding the stopwatch, so weigh it as you like.

What I believe happens:

- A list turns *attention* into *compliance*. You can complete every line without having seen the thing the line is for.
- Every incident adds a line. Nothing takes one away. Our "before start" list has gone from 19 items to 34.
- We examine what can be ticked, and people learn what is examined.

Medicine admires our lists. I would like the nurses and surgeons here to tell me whether it was the list that helped them, or the two minutes in which everybody had to stop and say their name.

The motion is blunt on purpose. I mean the slow kind of lowering, in the people we will need most on the day the book has no page.`;

const comments: DemoComment[] = [
  {
    key: 'pause-and-list',
    author: 'ikenna',
    stance: 'against',
    hoursAgo: 205,
    body: `It was both, and we once had a chance to pull them apart. For five months in 2016 two of our six theatres kept the pause but had no list (a quarrel about the form; not a trial).

- Antibiotic given in time: 94 % with the list, 81 % with the pause alone.
- Somebody spoke up with a worry: about one operation in eleven, in both.

So for us the pause opens mouths and the list remembers the antibiotic. I would not give up either to make the other look good.`,
  },
  {
    key: 'item-27',
    parent: 'pause-and-list',
    author: 'callum',
    stance: 'for',
    hoursAgo: 201,
    body: `Then my complaint is narrower than my motion. Keep the list for what memory drops and the pause for what judgement adds. What we have done is to put judgement *on the list*. Item 27 of ours reads "Threats considered". You cannot tick a thought.`,
  },
  {
    key: 'what-worries-you',
    parent: 'item-27',
    author: 'ikenna',
    hoursAgo: 197,
    body: `We had "Team has discussed concerns" until 2019. It was ticked in 99 % of cases and true in, at a guess, half. We replaced the box with a question that has nowhere to tick: *what worries you about this one?*

On the second day a registrar said, "I have only ever watched this done." The list would have had her tick.`,
  },
  {
    key: 'stays-alive',
    parent: 'what-worries-you',
    author: 'callum',
    stance: 'depends',
    hoursAgo: 190,
    body: `And what keeps the question from turning into item 28? I have seen good questions die in a year. "Any questions?" used to be one.`,
  },
  {
    key: 'five-words',
    parent: 'stays-alive',
    author: 'ikenna',
    hoursAgo: 186,
    body: `We change who asks: the most junior person in the room, by rota. It has gone stale twice all the same. Both times we noticed because the answers in the log got shorter than five words.

That is our whole instrument, median words per answer. It is not validated and I would be embarrassed to publish it. It has been right twice.`,
  },
  {
    key: 'same-paper',
    author: 'anneke',
    stance: 'depends',
    hoursAgo: 194,
    body: `The studies of one and the same sheet of paper, in surgery:

| where | how it came in | complications before | after |
| --- | --- | --- | --- |
| 8 hospitals, 8 cities (2009) | as pioneers | 11.0 % | 7.0 % |
| 2 hospitals in Norway (2015) | by lot, one specialty after another | 19.9 % | 11.5 % |
| 101 hospitals in Ontario (2014) | by order of the province | 3.86 % | 3.82 % |

The last is here: https://doi.org/10.1056/NEJMsa1308261

My reading is that the list works where people wanted it and not where it was posted to them. It is only a reading. The three also differ in what they counted as a complication, which is why the first columns look like three different planets.`,
  },
  {
    key: 'cannot-tell',
    parent: 'same-paper',
    author: 'yuki',
    stance: 'depends',
    hoursAgo: 188,
    body: `Careful with Ontario, in both directions. A list ticked in 99 % of cases and *used* in half (#3) would give just that result. So would a list that does not work. The study cannot tell those two apart, because the only thing it knows about each hospital is a date.

To choose between them you would need somebody in the room, watching. That is dear, which is why we have 200,000 operations and no answer.`,
  },
  {
    key: 'form-became-visit',
    author: 'noor',
    stance: 'for',
    hoursAgo: 180,
    body: `In family services the form became the visit. Ours had 112 fields. Before it was cut, colleagues told me they knew which fields they would fill from the car park.

We kept nine fields and a blank page headed *what did you see?* Reports got shorter. The number of visits in which somebody looked into the fridge went up, and we know that only because people began to write about fridges.`,
  },
  {
    key: 'pencil',
    author: 'greta',
    stance: 'against',
    hoursAgo: 170,
    body: `In a good plant standard work is not the enemy of judgement. It is the flat floor on which you notice the bump. But there is a condition, and offices forget it: the person who uses the sheet may change the sheet.

At Kessner an operator struck a line in pencil, the same day. Engineering had five days to agree or explain. The middle age of a work instruction in that plant was seven weeks. A standard that its users may not touch is not standard work, it is a regulation, and regulations make people stupid in a way I have watched.

How old is item 27, Captain, and who is allowed to strike it out?`,
  },
  {
    key: 'six-years-old',
    parent: 'pencil',
    author: 'callum',
    stance: 'depends',
    hoursAgo: 160,
    body: `It is six years old. I cannot strike it out, and neither can my boss. The form for proposing a change has eleven fields, and I have filled it in twice.

So there goes my motion, and a better one comes out of it: *standard work that its users cannot change lowers their judgement.* That one I would defend anywhere. I shall also be sharpening a pencil.`,
  },
  {
    key: 'recall',
    parent: 'six-years-old',
    author: 'tomas',
    stance: 'depends',
    hoursAgo: 150,
    body: `The other side of the pencil, from Halden. From 2016 a change to a sheet needed an engineer's signature, because one pencil line had cost us a recall: 4,100 cars, a seat bolt, nobody hurt.

Was that right? I do not know, and I sat in the room. The recall has a number. The good ideas that died in the queue for a signature have none, so in every meeting since then the bolt has won.`,
  },
  {
    key: 'run-chart',
    parent: 'form-became-visit',
    author: 'noor',
    hoursAgo: 11,
    fate: 'pending',
    clauses: ['educational-link'],
    body: `Somebody asked me in the corridor for the numbers behind the fridges. 14 of 120 visits mentioned one in the quarter before the change, 51 of 118 in the quarter after. The run chart, with the weeks in which we were short of staff marked in grey, is here: https://open.example.net/eastmere/visits

What it cannot show is whether anyone looked more often, or only wrote it down more often.`,
  },
  {
    key: 'trainee-again',
    parent: 'pencil',
    author: 'ewan',
    hoursAgo: 3,
    fate: 'pending',
    clauses: ['not-a-repeat'],
    body: `I am in my first year, and my project is to cut the changeover time on line 3. Reading this I noticed that I do not know whether any operator would feel it.

If the honest answer is no, is that a failed project?`,
  },
  {
    key: 'bare-address',
    parent: 'item-27',
    author: 'callum',
    hoursAgo: 50,
    fate: 'returned',
    clauses: ['educational-link'],
    body: `The simulator notes: http://192.0.2.7:8080/notes`,
  },
];

export const standardWork: DemoDebate = {
  slug: 'does-standard-work-make-experts-worse',
  title: 'Does standard work make experts worse?',
  motion: 'Standard work lowers the quality of expert judgement.',
  methods: ['standard-work', 'lean'],
  author: 'callum',
  opening,
  openedHoursAgo: 210,
  mode: 'by-trust',
  comments,
  claims: standardWorkClaims,
};
