import { useLocation, useNavigate } from '@remix-run/react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { ArgumentMap, MapNode } from '#app/domain/debates/argument-map.ts';
import type { ClaimsAddress } from '../claims/claims-address.ts';
import { edgePaths } from './map-edges.ts';
import { walk } from './walk.ts';
import './argument-map.css';

interface Props {
  map: ArgumentMap;
  address: ClaimsAddress;
}

const room = 2;

/**
 * The debate drawn. Each node is a link, with or without scripts; with them the whole map is one
 * stop of the tab key, and the arrow keys walk in it.
 */
export function ArgumentMapFigure({ map, address }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [isWalked, setWalked] = useState(false);
  const [current, setCurrent] = useState(map.nodes[0]?.id);
  const at = Math.max(
    0,
    map.nodes.findIndex(({ id }) => id === current),
  );
  const edges = useMemo(() => edgePaths(map), [map]);
  const reach = (index: number) =>
    svg.current?.querySelectorAll<SVGAElement>('a')[index]?.focus({ preventScroll: false });

  useEffect(() => setWalked(true), []);
  // Whoever opened a sum stands on its claim again, which now has the pieces behind it.
  useEffect(() => {
    const index = map.nodes.findIndex(({ id }) => `#map-${id}` === hash);
    if (index >= 0) reach(index);
    // Only an address that was followed moves the focus, never what others add to the map.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hash]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = walk(map.nodes, at, event.key);
    if (to === null) return;
    event.preventDefault();
    reach(to);
  };
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const to = link?.getAttribute('href');
    if (!to || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <div className="map-area">
      {/* It has a role in both cases: a group of links, and a tree once keys walk in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <svg
        ref={svg}
        className="map"
        width={map.width + 2 * room}
        height={map.height + 2 * room}
        viewBox={`${-room} ${-room} ${map.width + 2 * room} ${map.height + 2 * room}`}
        role={isWalked ? 'tree' : 'group'}
        aria-label="Argument map"
        onKeyDown={onKeyDown}
        onClick={follow}
      >
        {edges.map(({ kind, path }) => (
          <path key={kind} className={`edge edge-${kind}`} d={path} aria-hidden />
        ))}
        {map.nodes.map((node, index) => (
          <Node
            key={node.id}
            node={node}
            to={addressOf(node, address)}
            isWalked={isWalked}
            isCurrent={index === at}
            onReach={setCurrent}
          />
        ))}
      </svg>
    </div>
  );
}

function addressOf(node: MapNode, address: ClaimsAddress): string {
  switch (node.type) {
    case 'text':
    case 'carrier':
      return address.comment(node.comment);
    case 'claim':
      return address.claim(node.claim);
    case 'evidence':
      return address.evidence(node.claim, node.evidence);
    case 'sum':
      return address.view('map', { claim: node.claim });
    default:
      return node satisfies never;
  }
}

/** What the look of a node tells, besides its words. */
function classOf(node: MapNode): string {
  if (node.type === 'claim') return `node node-claim ground-${node.ground}`;
  if (node.type === 'sum') return `node node-${node.side}`;
  if (node.type !== 'evidence') return `node node-${node.type}`;
  return `node node-${node.side}${node.undercut ? ' node-undercut' : ''}`;
}

interface NodeProps {
  node: MapNode;
  to: string;
  isWalked: boolean;
  isCurrent: boolean;
  onReach: (id: string) => void;
}

const Node = memo(function Node({ node, to, isWalked, isCurrent, onReach }: NodeProps) {
  const { id, x, y, width, height, lines } = node;
  const inTree = isWalked
    ? {
        role: 'treeitem',
        'aria-level': node.level,
        'aria-posinset': node.position,
        'aria-setsize': node.of,
        tabIndex: isCurrent ? 0 : -1,
      }
    : {};
  return (
    <a href={to} id={`map-${id}`} className={classOf(node)} onFocus={() => onReach(id)} {...inTree}>
      <title>{node.name}</title>
      <rect x={x} y={y} width={width} height={height} rx="3" />
      <text>
        {lines.map((line, index) => (
          <tspan key={index} x={x + 10} y={y + 22 + index * 18}>
            {line}
          </tspan>
        ))}
      </text>
    </a>
  );
});
