import { expect, it } from 'vitest';
import { runCli } from './cli.fixture.ts';
import type { Ran } from './cli.fixture.ts';

const jsonLines = (...values: unknown[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const answersOf = ({ output }: Ran) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const fine =
  'At our plant late deliveries fell from 31 to 12 per cent in 2019 because the fitters planned their own day.';
const twoLinks = `${fine} See https://www.nature.com/articles/a1 and https://journals.plos.org/b2`;

it('answers each line in its place, in the shape that was promised', async () => {
  const ran = await runCli(
    ['policy', 'check'],
    jsonLines({ id: 'a', text: fine }, { id: 7, text: twoLinks }, { id: null, text: 'good post' }),
  );
  expect(ran).toMatchObject({ code: 0, errors: '' });
  const answers = answersOf(ran);
  expect(answers[0]).toMatchObject({ id: 'a', links: 0 });
  for (const answer of answers) {
    expect(Object.keys(answer)).toEqual(['id', 'outcome', 'links', 'reasons']);
    // Judged as by an author whom everybody trusts.
    expect(JSON.stringify(answer)).not.toContain('new-author');
  }
  expect(answers[1]).toMatchObject({ id: 7, outcome: 'return', links: 2 });
  expect(answers[2]).toMatchObject({ id: null, outcome: 'return', links: 0 });
  const [reason] = answers[1]!['reasons'] as Record<string, unknown>[];
  expect(Object.keys(reason!).sort()).toEqual(['clause', 'fix', 'message', 'spans']);
  const [[start, end]] = reason!['spans'] as [[number, number]];
  expect(twoLinks.slice(start, end)).toMatch(/^https:/);
});

it('answers a bad line in its place, goes on, and fails at the end', async () => {
  const good = JSON.stringify({ id: 'good', text: fine });
  const lines = [
    good,
    '{',
    '',
    '[]',
    'null',
    '"text"',
    '{"id":"no text"}',
    '{"id":"wrong","text":5}',
    good,
  ];
  const ran = await runCli(['policy', 'check'], lines.join('\n'));
  expect(ran.code).toBe(1);
  const said = (id?: unknown, code?: string) => ({
    ...(id !== undefined && { id }),
    ...(code && { error: { code, message: expect.stringMatching(/\.$/) } }),
  });
  expect(answersOf(ran)).toEqual([
    expect.objectContaining(said('good')),
    said(undefined, 'malformed'),
    said(undefined, 'malformed'),
    said(undefined, 'invalid'),
    said(undefined, 'invalid'),
    said(undefined, 'invalid'),
    said('no text', 'invalid'),
    said('wrong', 'invalid'),
    expect.objectContaining(said('good')),
  ]);
});

it.each([
  ['line separators of Unicode inside a text', `${fine}\u2028${fine}\u2029`],
  ['U+0000 and half a pair', `${fine}\u0000\ud800`],
  ['letters of four bytes', `${fine} 𝒜🦉`],
])('takes %s', async (_title, text) => {
  const ran = await runCli(['policy', 'check'], jsonLines({ id: 1, text }));
  expect(ran.code).toBe(0);
  expect(answersOf(ran)).toEqual([expect.objectContaining({ id: 1 })]);
});

it('reads a stream however it is cut, with either line end', async () => {
  const bytes = Buffer.from(
    `${JSON.stringify({ id: 'ü🦉', text: fine })}\r\n${JSON.stringify({ id: 2, text: fine })}`,
  );
  const cut = Array.from(bytes, (_byte, index) => bytes.subarray(index, index + 1));
  const ran = await runCli(['policy', 'check'], cut);
  expect(answersOf(ran).map(({ id }) => id)).toEqual(['ü🦉', 2]);
});

it('says nothing to nothing', async () => {
  expect(await runCli(['policy', 'check'])).toEqual({ code: 0, output: '', errors: '' });
});

it('passes over a line too long to be a text, without keeping it', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const after = Buffer.from(`\n${JSON.stringify({ id: 'after', text: fine })}\n`);
  const ran = await runCli(['policy', 'check'], [...Array.from({ length: 8 }, () => chunk), after]);
  expect(ran.code).toBe(1);
  expect(answersOf(ran)).toEqual([
    { error: { code: 'too-large', message: expect.any(String) } },
    expect.objectContaining({ id: 'after' }),
  ]);
});
