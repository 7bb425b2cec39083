import type { ArgumentMap, EdgeKind } from '#app/domain/debates/argument-map.ts';

/** From the top of a node down to the middle of its first line. */
const firstLine = 17;

/** Where each kind goes down, from 0 (at the node) to 1, so that lines of two kinds stay apart. */
const lanes: Readonly<Record<EdgeKind, number>> = {
  quotes: 0.5,
  supports: 0.35,
  challenges: 0.65,
  undercuts: 0.5,
  carries: 0.5,
};

/**
 * All lines of one kind as one SVG path: right from a node, down, and right again to what hangs
 * from it. One path for each kind keeps a map of a thousand nodes small.
 */
export function edgePaths({ nodes, edges }: ArgumentMap): { kind: EdgeKind; path: string }[] {
  const paths = new Map<EdgeKind, string>();
  for (const { from, to, kind } of edges) {
    const [start, end] = [nodes[from], nodes[to]];
    if (!start || !end) continue;
    const left = start.x + start.width;
    const lane = Math.round(left + (end.x - left) * lanes[kind]);
    const step = `M${left} ${start.y + firstLine}H${lane}V${end.y + firstLine}H${end.x}`;
    paths.set(kind, `${paths.get(kind) ?? ''}${step}`);
  }
  return [...paths].map(([kind, path]) => ({ kind, path }));
}
