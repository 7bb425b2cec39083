import { defectsClaims } from '../claims/defects-in-services.ts';
import type { DemoComment, DemoDebate } from '../types.ts';

const opening = `A valve holds sixteen bar or it does not. I can count that, I can ask why, and I can be a little better on Friday than I was on Monday. For 22 years this paid for my house, and I am proud of it.

Now my health insurer tells me that its letters have a defect rate of *210 per million*. I have had three letters from it this year. All three were free of defects: correct name, correct sum, posted in time. I understood none of them, and I rang each time.

The unit is the trouble. Six Sigma needs an opportunity, a specification and a count. For a valve, the customer's specification and mine are nearly the same drawing. For a letter, mine says "correct sum" and hers says "do I have to do anything?" The first can be counted to six digits. The second is not on the drawing.

So I offer a motion against my own trade:

- a defect is what breaks *our* rule, and in a service the customer's rule is often another one;
- what can be counted per million crowds out what happens once and matters;
- the shift of 1.5 sigma, and the table that goes with it, was a convenience of one industry. I have never seen it justified for a letter.

Persuade me that I am merely annoyed.`;

const comments: DemoComment[] = [
  {
    key: 'you-rang',
    author: 'dele',
    stance: 'against',
    hoursAgo: 30,
    decidedBy: 'ruth',
    body: `You rang each time. There is your defect, Greta, and it can be counted: *a letter that causes a call.*

We do just that. Last year 11.3 % of our letters led to a call within ten days. The worst template, about overdraft limits, stood at 41 %. We measured, found the sentence (it was one sentence), changed it, and it is at 12 % now. Define, measure, analyse, improve. Same tool, different drawing.`,
  },
  {
    key: 'the-furniture',
    parent: 'you-rang',
    author: 'greta',
    stance: 'for',
    hoursAgo: 26,
    decidedBy: 'ikenna',
    body: `> a letter that causes a call

That is a good definition, and I see no million in it. You have moved from *our rule* to *her next action*. I call that leaving Six Sigma by the front door and keeping the furniture, which is what I would do.

One doubt. My neighbour does not ring. She puts the letter in a drawer and worries. How do you count the drawer?`,
  },
  {
    key: 'the-drawer',
    parent: 'the-furniture',
    author: 'dele',
    stance: 'depends',
    hoursAgo: 20,
    decidedBy: 'ruth',
    body: `I did not, until last spring. Then we rang 50 people who had had the bad overdraft letter and had *not* called. 14 of the 50 had not understood it. Two thought we were closing their account.

Put together: of every hundred letters 41 made a call, and of the other 59 about 17 went into the drawer. So the calls find five out of seven. Good enough to choose the worst letter. Not good enough to say that there is nothing left in it.`,
  },
  {
    key: 'thirty-one-people',
    author: 'samir',
    stance: 'for',
    hoursAgo: 12,
    decidedBy: 'ikenna',
    body: `On your second point, from payroll. In March 99.97 % of the payslips we made were right. In April the same, and in May. Anybody's dashboard would be green.

The other 0.03 % was 31 people out of some 103,000. It was the same 31 people each time, all on one maternity scheme, each short by a few hundred. Per million it was noise. Counted by *person* it was the worst thing we did that year.`,
  },
  {
    key: 'what-wears-out',
    author: 'yuki',
    stance: 'for',
    hoursAgo: 9,
    decidedBy: 'ruth',
    body: `On the third point. The famous 3.4 per million is the tail beyond 4.5 sigma, not beyond six. The 1.5 in between is an allowance for slow drift: a tool wears, a fixture loosens.

So the question for a letter is what wears out in it. My guess is nothing. A letter does not drift, it jumps: a new template, a new law, a new clerk. An allowance for drift does not cover a jump. If anyone has two years of weekly rates for one letter I will gladly work it out, and say so here if I am wrong.`,
  },
  {
    key: 'auf-deutsch',
    parent: 'thirty-one-people',
    author: 'greta',
    hoursAgo: 5,
    fate: 'pending',
    clauses: ['adds-value'],
    body: `Auf Deutsch, weil mir das englische Wort fehlt: Das ist der Unterschied zwischen Streuung und Schicksal. Ein Fehler, der jeden Monat andere trifft, ist Streuung, und dafür haben wir Werkzeuge. Ein Fehler, der jeden Monat dieselben 31 trifft, ist keine Streuung mehr. In meiner Regelkarte wären beide gleich hoch gewesen.`,
  },
  {
    key: 'exam-question',
    author: 'ewan',
    hoursAgo: 2,
    fate: 'pending',
    clauses: ['on-topic'],
    body: `I have to sit the green belt examination in May, and part of it is on the 1.5 sigma shift. Our trainer says to learn the table by heart and not to ask. Does anyone know whether the examiners want the long-term or the short-term column, and is a calculator allowed?`,
  },
];

export const defectsInServices: DemoDebate = {
  slug: 'is-a-defect-the-right-unit-for-a-service',
  title: 'Is a defect the right unit for a service?',
  motion:
    'In services, counting defects per million hides more than it shows; Six Sigma should stay in the factory.',
  methods: ['six-sigma', 'outside-in'],
  author: 'greta',
  opening,
  openedHoursAgo: 34,
  mode: 'hold-all',
  comments,
  claims: defectsClaims,
};
