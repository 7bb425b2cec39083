import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfThread, maxDepth, sortKeyOf } from './sort-key.ts';

interface Node {
  number: number;
  key: string;
  answers: Node[];
}

/** Comments as they are published: each answers the debate or an earlier one; numbers have gaps. */
const threads = fc
  .array(fc.record({ parent: fc.nat(), skip: fc.nat(80) }), { minLength: 1, maxLength: 120 })
  .map((published) => {
    const roots: Node[] = [];
    const all: Node[] = [];
    let number = 0;
    for (const { parent, skip } of published) {
      number += 1 + skip;
      // One in so many answers the debate itself; the others pick any comment published before.
      const above = all[(parent % (all.length + 1)) - 1];
      const node = { number, key: sortKeyOf(number, above?.key ?? ''), answers: [] };
      (above?.answers ?? roots).push(node);
      all.push(node);
    }
    return { roots, all };
  });

const inOrder = (nodes: Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...inOrder(node.answers)]);

const byCodeUnit = (a: Node, b: Node) => (a.key < b.key ? -1 : 1);

describe('sort keys', () => {
  it('sort a debate into thread order, siblings by number', () => {
    fc.assert(
      fc.property(threads, ({ roots, all }) => {
        const sorted = all.toSorted(byCodeUnit).map((node) => node.number);
        expect(sorted).toEqual(inOrder(roots).map((node) => node.number));
      }),
    );
  });

  it('enclose a thread: everything under a comment, and nothing else', () => {
    fc.assert(
      fc.property(threads, ({ all }) => {
        for (const root of all) {
          const inside = all.filter(({ key }) => key >= root.key && key < endOfThread(root.key));
          expect(new Set(inside)).toEqual(new Set(inOrder([root])));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are of ASCII alone, so that every collation by bytes agrees with the browser', () => {
    fc.assert(
      fc.property(threads, ({ all }) => {
        for (const { key } of all) expect(key).toMatch(/^[a-z0-9]+$/);
      }),
    );
  });

  it('fit an index row of PostgreSQL at the deepest nesting and the highest number', () => {
    let key = '';
    const highest = 2 ** 31 - 1;
    for (let depth = 0; depth <= maxDepth; depth += 1) key = sortKeyOf(highest - depth, key);
    expect(key.length).toBeLessThan(2_700);
  });
});
