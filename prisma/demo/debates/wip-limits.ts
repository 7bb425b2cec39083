import { wipLimitsClaims } from '../claims/wip-limits.ts';
import type { DemoComment, DemoConclusion, DemoDebate } from '../types.ts';

const opening = `Short version: we did it in the wrong order, it hurt, and I would like to know whether there is a right one.

Lomvi makes payroll software; my team is eight people. In March last year we put a limit of 6 on "in progress". Textbook: by [Little's law](https://en.wikipedia.org/wiki/Little%27s_law), if the pace stays the same and fewer things are open, each one is done sooner. By May the board looked wonderful. Six cards, always six. Time on the board went from 9 days to 4.

And the rest of the company hated us. What happened:

1. Work that could not enter the board waited in inboxes, where nobody counted it. From *asked* to *delivered* went from 24 days to 27.
2. Two directors noticed that "urgent" had no limit. By June 40 % of what we finished had come through the urgent lane.
3. My people took the arguments. A limit is a "no" with a number on it, and whoever stands at the board has to say it, not whoever chose the number.

We took the limit down in July. We spent three months on one thing, half an hour every Thursday in which four stakeholders put *their own* requests in order, and put the limit back in October. It has held since.

So: if you cannot say no, get a way to say no first. The limit is the second step. People I respect tell me the opposite, that the limit *is* how you learn to say no, because nothing else makes the trade visible.

Tell me where I am wrong.`;

const proposedConclusion: DemoConclusion = {
  by: 'samir',
  hoursAgo: 20,
  agreed: `- Count the whole queue first, inboxes included. A limit on a part of it moves the waiting to where nobody looks (#4).
- Whoever sets the limit should be the person people shout at (#8). Mine did the opposite, and that explains more than the order of the steps.`,
  open: `- Whether starting at today's number and lowering it (#6) works without somebody of rank behind it.
- Every case here is one team telling its own story, mine included. Nobody has compared teams that began with a limit and teams that began with the meeting.`,
};

const comments: DemoComment[] = [
  {
    key: 'alarm',
    author: 'lucia',
    stance: 'against',
    hoursAgo: 286,
    body: `The limit did its job. It showed you in six weeks that two directors owned a secret lane and that nobody owned the order. You had been paying for that for years without the receipt.

Then you took the alarm off the wall because it was loud. I would have kept it, and gone upstairs with the 40 %.`,
  },
  {
    key: 'same-chart',
    parent: 'alarm',
    author: 'samir',
    stance: 'for',
    hoursAgo: 284,
    body: `I did go upstairs with the 40 %. I left it out because it is not flattering. In July I showed the chart and was told that it was "a team problem". In October I showed the same chart and it worked, because by then they had sat in a room with one another for twelve Thursdays.

Same chart, different room. That is my whole argument, really.`,
  },
  {
    key: 'who-sees',
    parent: 'same-chart',
    author: 'lucia',
    stance: 'depends',
    hoursAgo: 280,
    body: `Then your motion is not about saying no. It is about who can see the queue. This one I would sign: *do not limit what you cannot yet see all of.*

At Pallando we would never cap the trucks in the yard before counting the ones on the road outside it.`,
  },
  {
    key: 'larger-box',
    parent: 'who-sees',
    author: 'anneke',
    stance: 'depends',
    hoursAgo: 275,
    body: `Which is also what the law says, read slowly. *L = λW* holds for any box you draw, as long as you count everything that crosses its edge.

You drew the box round the board. Your customers stand outside a larger one, with the inboxes in it. In the small box the wait fell from 9 days to 4. In the large one neither the pace nor the number of things asked for had changed, so the wait could not fall. It *rose* by three days, so something else got slower as well. Do you know what?`,
  },
  {
    key: 'auction',
    parent: 'larger-box',
    author: 'samir',
    hoursAgo: 271,
    body: `I do now. Every morning there was an auction for the next free place on the board. Twenty minutes, eight people, five days: about 13 hours a week, a third of a person, spent deciding what not to do. Then the losers wrote e-mails about it.

So the limit did cost pace. I had filed it under "culture".`,
  },
  {
    key: 'todays-number',
    author: 'greta',
    stance: 'against',
    hoursAgo: 270,
    body: `Start with the limit, but set it where it does not bite: at today's number. If eleven things are open, write 11 on the wall, and take one off each month. Nobody is refused anything. They are only asked not to *start* the twelfth.

In the valve test bay, 2006, we went from 34 to 12 that way. It took nineteen months. I did not say that it was fast.`,
  },
  {
    key: 'shouting',
    parent: 'todays-number',
    author: 'dele',
    stance: 'for',
    hoursAgo: 266,
    body: `A limit that nobody feels is a number on a wall. So, two questions I would ask of any such story: at which number did the shouting begin, and who took it?`,
  },
  {
    key: 'at-21',
    parent: 'shouting',
    author: 'greta',
    stance: 'depends',
    hoursAgo: 262,
    body: `At 21. And I did.

You have found the hole in my comment. It worked because whoever set the limit was also the one they shouted at. I had a grey coat and no bonus to lose. Put a young team lead in that coat and I would not promise you 20, never mind 12.`,
  },
  {
    key: 'minutes-not-days',
    author: 'yuki',
    stance: 'depends',
    hoursAgo: 240,
    body: `Everyone here takes it as given that fewer things at once makes a *person* faster. The study usually quoted for that had people switch between sums and shapes on a screen, and measured what each switch cost: https://doi.org/10.1037/0096-1523.27.4.763

It is careful work, and it is about tenths of seconds. Somewhere on the way to our slide decks it turned into "multitasking costs 40 % of your day". It says nothing about days, or about payroll. I believe the effect. I would not put a number on it.`,
  },
  {
    key: 'holding-pattern',
    author: 'callum',
    stance: 'against',
    hoursAgo: 225,
    fate: 'withdrawn',
    body: `Aviation has lived with a limit on work in progress for decades. A busy airport lets you take off only when there is a place to land, and crews grumble and accept it. I first wrote that this proves the limit can come before the "no". On reading it again I think it proves the reverse, because the controller could say no long before the slots existed.`,
  },
  {
    key: 'flow-controller',
    parent: 'holding-pattern',
    author: 'samir',
    hoursAgo: 222,
    body: `Thank you for taking it back out loud, because the half I want to keep is this: a take-off slot is a limit that pilots accept, and the person who says no is paid to, has a job title for it, and is not sitting in the cockpit. My team had none of the three.`,
  },
  {
    key: 'not-no-but-when',
    author: 'noor',
    stance: 'depends',
    hoursAgo: 215,
    body: `Some of us *may not* say no; the law says who gets a repair. What we can say is **when**.

In Eastmere's housing repairs every request has been given a date within two working days since 2021. The wait itself stayed at 23 days. Complaints about waiting fell by 40 %, and so did the calls to councillors, which had been our urgent lane. After that a limit was easy, because nobody was afraid of the pile any more.

So I would put the date before both the "no" and the limit.`,
  },
  {
    key: 'never-shipped',
    parent: 'todays-number',
    author: 'bianca',
    stance: 'against',
    hoursAgo: 8,
    fate: 'pending',
    body: `Nineteen months is what you get when people who have never shipped anything on a Friday are in charge of the wall. We set ours to 3 on day one, everybody hated it for two weeks, and the time from asked to done fell from 16 days to 7 in the first quarter. The only people who complained were the ones who had been hiding behind the pile.`,
  },
  {
    key: 'never-shipped-again',
    author: 'bianca',
    stance: 'against',
    hoursAgo: 7,
    fate: 'returned',
    clauses: ['not-a-repeat'],
    body: `Nineteen months is what you get when people who have never shipped anything on a Friday are in charge of the wall. We set ours to 3 on day one, everybody hated it for two weeks, and the time from asked to done fell from 16 days to 7 in the first quarter. The only people who complained were the ones who had been hiding behind the pile.`,
  },
  {
    key: 'offer',
    author: 'bianca',
    hoursAgo: 26,
    fate: 'returned',
    clauses: ['not-promotion'],
    body: `At FlowMarble we have helped over 60 teams with exactly this problem. Send me a message and I will show you how we can halve your lead time in 30 days. Readers of this board get 20 % off with the code THURSDAY.`,
  },
  {
    key: 'vendor-page',
    parent: 'who-sees',
    author: 'samir',
    hoursAgo: 4,
    fate: 'asked',
    clauses: ['no-commercial-link'],
    body: `On counting the queue outside the board: the clearest drawing of it I know stands on a page that also sells a board, two boxes very like Anneke's: https://www.boardworks.example.com/products/wip-limits

I know the rule, and I do not use their board. What we took from the drawing is one habit: a request gets its date when it is *asked*, not when it is accepted. Our 27 days exist only because somebody wrote the first date down. If the link cannot stand I will draw the boxes here in words.`,
  },
  {
    key: 'sheet-by-mail',
    parent: 'larger-box',
    author: 'lucia',
    hoursAgo: 15,
    fate: 'pending',
    clauses: ['not-promotion'],
    body: `We had the auction of #5 too, over loading bays, and ended it with a rota: each depot gets every fourth free bay, no argument, swaps allowed. Disputes went from two a day to two a week. It is the best forty minutes of spreadsheet anyone at Pallando has ever made, and I will send it to whoever writes to lucia@example.org.`,
  },
];

export const wipLimits: DemoDebate = {
  slug: 'should-a-team-that-cannot-say-no-start-with-wip-limits',
  title: 'Should a team that cannot say no start with WIP limits?',
  motion:
    'A team that cannot say no to its stakeholders should not start with limits on work in progress.',
  methods: ['kanban', 'lean'],
  author: 'samir',
  opening,
  openedHoursAgo: 290,
  mode: 'by-trust',
  proposedConclusion,
  comments,
  claims: wipLimitsClaims,
};
