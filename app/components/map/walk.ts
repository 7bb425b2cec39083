import type { MapNode } from '#app/domain/debates/argument-map.ts';

/**
 * Where a key leads from a node of the map, as an index; null for a key that leads nowhere. Up and
 * down follow the order of reading, left and right go to what a node hangs from and to the first
 * that hangs from it, as in a tree view (ARIA Authoring Practices Guide, "Tree View Pattern").
 */
export function walk(nodes: readonly MapNode[], at: number, key: string): number | null {
  const here = nodes[at];
  const last = nodes.length - 1;
  if (!here) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'ArrowRight':
      return nodes[at + 1]?.parent === at ? at + 1 : at;
    case 'ArrowLeft':
      return here.parent ?? at;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
