import { expect, it } from 'vitest';
import { stateLine, stateParts } from './state-line.ts';

it.each([
  [
    '64 comments · 12 for, 9 against, 7 depends · 8 claims: 3 sourced, 4 on experience, 1 without evidence',
    { comments: 64, stances: [12, 9, 7], claims: [3, 4, 1] },
  ],
  ['no comments yet · no claims yet', { comments: 0, stances: [0, 0, 0], claims: [0, 0, 0] }],
  [
    '1 comment · 1 for · 1 claim: 1 without evidence',
    { comments: 1, stances: [1, 0, 0], claims: [0, 0, 1] },
  ],
  [
    '10,000 comments · 1,200 against · 2 claims: 2 sourced',
    { comments: 10_000, stances: [0, 1200, 0], claims: [2, 0, 0] },
  ],
  ['3 comments · no claims yet', { comments: 3, stances: [0, 0, 0], claims: [0, 0, 0] }],
])('%s', (line, { comments, stances, claims }) => {
  const [pro = 0, con = 0, depends = 0] = stances;
  const [sourced = 0, experience = 0, asserted = 0] = claims;
  const state = {
    comments,
    stances: { for: pro, against: con, depends },
    claims: { sourced, experience, asserted },
  };
  expect(stateLine(state)).toBe(line);
  const parts = stateParts(state);
  expect([parts.comments, parts.stances, parts.claims].filter(Boolean).join(' · ')).toBe(line);
});
