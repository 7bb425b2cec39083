import type { DemoMethod } from './types.ts';

export const methods: DemoMethod[] = [
  {
    slug: 'lean',
    name: 'Lean',
    about:
      'Find out what the customer values, see the whole flow of work that makes it, and take out what adds nothing. Grew out of car making in Japan.',
  },
  {
    slug: 'lean-crm',
    name: 'Lean CRM',
    about:
      'Lean habits applied to the work between a firm and its customers: going to see, following a complaint back to its cause, giving customers only what they asked for.',
  },
  {
    slug: 'outside-in',
    name: 'Outside-in process',
    about:
      'Begin with the outcome a customer wants, then ask what work it needs, who is best placed to do it, and only then how.',
  },
  {
    slug: 'six-sigma',
    name: 'Six Sigma',
    about:
      'Define, measure, analyse, improve, control. Reduce variation until defects are rare enough to count per million.',
  },
  {
    slug: 'nps',
    name: 'Net Promoter Score',
    about:
      'Ask how likely someone is to recommend you, 0 to 10; take the share of 0 to 6 from the share of 9 and 10.',
  },
  {
    slug: 'kanban',
    name: 'Kanban',
    about:
      'Make the work visible, limit how much of it is under way at once, and let finished work pull the next piece in.',
  },
  {
    slug: 'standard-work',
    name: 'Standard work and checklists',
    about:
      'Write down the best way known today, do it that way, and change the paper when someone finds a better one.',
  },
];
