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

const told =
  'I ran the pilot in our warehouse for two years. Small batches are better than large ones.';

it('names the kinds, their groups and the claims of each line', async () => {
  const ran = await runCli(
    ['evidence', 'suggest'],
    jsonLines({ id: 'a', text: told }, { id: 7, text: 'Thanks, Ann.' }),
  );
  expect(ran).toMatchObject({ code: 0, errors: '' });
  const [first, second] = answersOf(ran);
  expect(Object.keys(first!)).toEqual(['id', 'kinds', 'claims']);
  const [kind] = first!['kinds'] as Record<string, unknown>[];
  expect(Object.keys(kind!)).toEqual(['kind', 'group', 'confidence', 'because']);
  expect(kind).toMatchObject({ kind: 'experience', group: 'saw' });
  const [[start, end]] = kind!['because'] as [[number, number]];
  expect(told.slice(start, end)).toBe('I ran');
  const claims = first!['claims'] as { start: number; end: number; confidence: number }[];
  expect(claims.map((claim) => told.slice(claim.start, claim.end))).toEqual([
    'Small batches are better than large ones.',
  ]);
  expect(second).toEqual({ id: 7, kinds: [], claims: [] });
});

it('answers a bad line in its place, goes on, and fails at the end', async () => {
  const good = JSON.stringify({ id: 'good', text: told });
  const ran = await runCli(
    ['evidence', 'suggest'],
    [good, '{', '', '[]', '{"id":"no text"}', good].join('\n'),
  );
  expect(ran.code).toBe(1);
  const codes = answersOf(ran).map(({ id, error }) => [
    id,
    (error as { code: string } | undefined)?.code,
  ]);
  expect(codes).toEqual([
    ['good', undefined],
    [undefined, 'malformed'],
    [undefined, 'malformed'],
    [undefined, 'invalid'],
    ['no text', 'invalid'],
    ['good', undefined],
  ]);
});

it('takes no options', async () => {
  expect((await runCli(['evidence', 'suggest', '--all'])).code).toBe(2);
});
