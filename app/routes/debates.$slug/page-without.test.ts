import { expect, it } from 'vitest';
import { pageWithout } from './page-without.ts';

it.each([
  ['/debates/lean?report=a&at=3', { reported: 'a' }, '/debates/lean?at=3&reported=a#x'],
  ['/debates/lean/claims?remove=a', {}, '/debates/lean/claims#x'],
  ['/?report=a', { reported: 'a' }, '/?reported=a#x'],
  // What a browser would read as another host is no page of this board.
  ['//elsewhere.example/lean?report=a', {}, '/'],
])('%s, its form closed, is %o on %s', (path, more, expected) => {
  const url = new URL(`http://127.0.0.1:3000${path}`);
  expect(pageWithout(url, more as Record<string, string>, 'x')).toBe(expected);
});
