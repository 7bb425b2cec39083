import { evidenceKinds, kindWords } from '../evidence/kinds.ts';
import type { EvidenceKind, EvidenceSide } from '../evidence/kinds.ts';
import { counted } from '../evidence/number-words.ts';
import type { Ground } from '../evidence/standing.ts';
import { byPublication } from './debate-claim.ts';
import { drawnLines } from './drawn-lines.ts';

export interface MapEvidence {
  id: string;
  side: EvidenceSide;
  kind: EvidenceKind;
  /** The piece an undercut attacks. */
  against: string | null;
  undercut: boolean;
  /** What was said, or what its source is called. */
  said: string;
  /** Number of the comment that carries it. */
  comment: number | null;
  /** Milliseconds since 1970. */
  publishedAt: number;
}

export interface MapClaim {
  id: string;
  /** Null where the quoted text is no longer public. */
  words: string | null;
  ground: Ground;
  /** "experience on both sides" */
  label: string;
  /** Number of the comment it quotes; null for the opening. */
  quotes: number | null;
  /** Whose text that is; null where that is not said. */
  author: string | null;
  evidence: readonly MapEvidence[];
  /** Drawn in place of `evidence`: how many pieces of a kind count on each side. */
  sums: readonly { side: EvidenceSide; kind: EvidenceKind; count: number }[] | null;
}

interface Drawn {
  /** Unique in the map. */
  id: string;
  /** What a screen reader says. */
  name: string;
  lines: string[];
}

/**
 * `text` is the opening (`comment` null) or a comment that claims quote, `carrier` a comment that
 * carries a piece, `sum` all pieces of a claim on one side in one node.
 */
export type MapSubject =
  | { type: 'text' | 'carrier'; comment: number | null }
  | { type: 'claim'; claim: string; ground: Ground }
  | { type: 'evidence'; claim: string; evidence: string; side: EvidenceSide; undercut: boolean }
  | { type: 'sum'; claim: string; side: EvidenceSide };

export type MapNode = Drawn &
  MapSubject & {
    /** Index of the node it hangs from; null for a text. */
    parent: number | null;
    /** From 1. */
    level: number;
    /** Its place among those that hang from the same node, from 1, and how many these are. */
    position: number;
    of: number;
    /** In CSS pixels, from the upper left corner of the map. */
    x: number;
    y: number;
    width: number;
    height: number;
  };

export type EdgeKind = 'quotes' | EvidenceSide | 'carries';

/** Drawn from a node to what hangs from it; indices into `nodes`. */
export interface MapEdge {
  from: number;
  to: number;
  kind: EdgeKind;
}

export interface ArgumentMap {
  width: number;
  height: number;
  /** What hangs from a node follows it, so that their order is the order of reading. */
  nodes: MapNode[];
  edges: MapEdge[];
}

/** Widths of the columns: texts, claims, and everything further right. */
const widths = [72, 256] as const;
const furtherWidth = 212;
const columnGap = 28;
const rowGap = 10;
const bandGap = 14;
const padding = 8;
const lineHeight = 18;
/** Letters that fit in a line of each column, at the size the map is drawn. */
const letters = { text: 8, claim: 37, further: 31 } as const;

const sideLabels: Readonly<Record<EvidenceSide, string>> = {
  supports: 'For',
  challenges: 'Against',
  undercuts: 'Does not show that',
};

interface Planned {
  drawn: Drawn;
  subject: MapSubject;
  edge: EdgeKind | null;
  children: Planned[];
}

function carrierOf(piece: MapEvidence): Planned[] {
  if (piece.comment === null) return [];
  return [
    {
      drawn: {
        id: `carrier-${piece.id}`,
        name: `Carried by comment #${piece.comment}`,
        lines: [`#${piece.comment}`],
      },
      subject: { type: 'carrier', comment: piece.comment },
      edge: 'carries',
      children: [],
    },
  ];
}

const byKind = (left: MapEvidence, right: MapEvidence) =>
  evidenceKinds.indexOf(left.kind) - evidenceKinds.indexOf(right.kind) ||
  byPublication(left, right);

function plannedPiece(claim: string, piece: MapEvidence): Planned {
  const { id, side, undercut, said } = piece;
  const { label } = kindWords[piece.kind];
  const out = undercut ? ' Does not count: an undercut stands.' : '';
  return {
    drawn: {
      id: `evidence-${id}`,
      name: `${sideLabels[side]}: ${label}${said ? `, “${said}”` : ''}.${out}`,
      lines: [
        side === 'undercuts' ? sideLabels.undercuts : `${sideLabels[side]} · ${label}`,
        ...drawnLines(
          [undercut ? 'Does not count.' : '', side === 'undercuts' ? `${label}:` : '', said].join(
            ' ',
          ),
          letters.further,
          1,
        ),
      ],
    },
    subject: { type: 'evidence', claim, evidence: id, side, undercut },
    edge: side,
    children: carrierOf(piece),
  };
}

/** The pieces of a claim as trees: undercuts hang from what they attack. */
function plannedEvidence({ id: claim, evidence }: MapClaim): Planned[] {
  const pieces = [...evidence].sort(byKind);
  const planned = new Map(pieces.map((piece) => [piece.id, plannedPiece(claim, piece)]));
  const roots: Record<'supports' | 'challenges', Planned[]> = { supports: [], challenges: [] };
  for (const piece of pieces) {
    const node = planned.get(piece.id);
    if (!node) continue;
    // An undercut of something that is not here attacks nothing, and is not drawn.
    if (piece.side === 'undercuts') planned.get(piece.against ?? '')?.children.push(node);
    else roots[piece.side].push(node);
  }
  return [...roots.supports, ...roots.challenges];
}

function plannedSums({ id: claim, sums }: MapClaim): Planned[] {
  return (['supports', 'challenges', 'undercuts'] as const).flatMap((side) => {
    const here = (sums ?? []).filter((sum) => sum.side === side);
    const all = here.reduce((total, { count }) => total + count, 0);
    if (all === 0) return [];
    const kinds = here
      .map(({ kind, count }) => counted(count, kindWords[kind].one, kindWords[kind].many))
      .join(', ');
    return [
      {
        drawn: {
          id: `sum-${claim}-${side}`,
          name: `${sideLabels[side]}: ${kinds}. Opens them here.`,
          lines: [`${sideLabels[side]} · ${all}`, ...drawnLines(kinds, letters.further, 2)],
        },
        subject: { type: 'sum', claim, side },
        edge: side,
        children: [],
      },
    ];
  });
}

function plannedClaim(claim: MapClaim): Planned {
  const words = claim.words ?? 'The text of this claim is no longer public.';
  return {
    drawn: {
      id: `claim-${claim.id}`,
      name: `Claim: “${words}” ${claim.label}.`,
      lines: [...drawnLines(words, letters.claim, 3), ...drawnLines(claim.label, letters.claim, 1)],
    },
    subject: { type: 'claim', claim: claim.id, ground: claim.ground },
    edge: 'quotes',
    children: claim.sums === null ? plannedEvidence(claim) : plannedSums(claim),
  };
}

/** The opening first, then comments by number; claims in the order given. */
function plannedTexts(claims: readonly MapClaim[]): Planned[] {
  const texts = new Map<number | null, MapClaim[]>();
  for (const claim of claims) {
    const others = texts.get(claim.quotes);
    if (others) others.push(claim);
    else texts.set(claim.quotes, [claim]);
  }
  return [...texts]
    .sort(([left], [right]) => (left ?? -1) - (right ?? -1))
    .map(([comment, quoting]) => {
      const author = quoting[0]?.author;
      const label = comment === null ? 'Opening' : `#${comment}`;
      const name = comment === null ? 'Opening' : `Comment #${comment}`;
      return {
        drawn: {
          id: comment === null ? 'opening' : `comment-${comment}`,
          name: author ? `${name} by ${author}` : name,
          lines: [label],
        },
        subject: { type: 'text', comment },
        edge: null,
        children: quoting.map(plannedClaim),
      };
    });
}

function columnOf(level: number): { x: number; width: number } {
  const [text, claim] = widths;
  if (level === 1) return { x: 0, width: text };
  if (level === 2) return { x: text + columnGap, width: claim };
  const further = (furtherWidth + columnGap) * (level - 3);
  return { x: text + claim + 2 * columnGap + further, width: furtherWidth };
}

/** Nodes in order of reading, without their heights in the map. A chain of undercuts may be long. */
function placedAcross(roots: readonly Planned[]): { nodes: MapNode[]; edges: MapEdge[] } {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const next: { planned: Planned; parent: number | null; position: number; of: number }[] = [];
  const push = (children: readonly Planned[], parent: number | null) => {
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const planned = children[at];
      if (planned) next.push({ planned, parent, position: at + 1, of: children.length });
    }
  };
  push(roots, null);
  for (let entry = next.pop(); entry; entry = next.pop()) {
    const { planned, ...place } = entry;
    const { drawn, subject, edge, children } = planned;
    const to = nodes.length;
    const level = place.parent === null ? 1 : (nodes[place.parent]?.level ?? 0) + 1;
    const { x, width } = columnOf(level);
    const isSmall = subject.type === 'carrier' || subject.type === 'text';
    nodes.push({
      ...drawn,
      ...subject,
      ...place,
      level,
      x,
      y: 0,
      width: isSmall ? widths[0] : width,
      height: drawn.lines.length * lineHeight + 2 * padding,
    });
    if (place.parent !== null && edge) edges.push({ from: place.parent, to, kind: edge });
    push(children, to);
  }
  return { nodes, edges };
}

/** Gives every node its own band, as high as what hangs from it, and puts it at the band's top. */
function placedDown(nodes: MapNode[]): number {
  const below = nodes.map(() => 0);
  const band = (index: number) => {
    const node = nodes[index];
    if (!node) return 0;
    const gap = node.level <= 2 ? bandGap : rowGap;
    return Math.max(node.height + gap, below[index] ?? 0);
  };
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const parent = nodes[index]?.parent;
    if (typeof parent === 'number') below[parent] = (below[parent] ?? 0) + band(index);
  }
  const filled = nodes.map(() => 0);
  let end = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.parent === null) {
      node.y = end;
      end += band(index);
    } else {
      node.y = (nodes[node.parent]?.y ?? 0) + (filled[node.parent] ?? 0);
      filled[node.parent] = (filled[node.parent] ?? 0) + band(index);
    }
  }
  return end;
}

/**
 * Draws a debate from left to right: the texts, the claims they make, the evidence of each claim
 * (for before against, by kind), and what attacks or carries a piece. Each thing has one place and
 * lines never cross. Linear in the number of pieces but for their sorting, and the same for every
 * reader.
 */
export function argumentMap(claims: readonly MapClaim[]): ArgumentMap {
  const { nodes, edges } = placedAcross(plannedTexts(claims));
  const height = placedDown(nodes);
  const width = nodes.reduce((widest, node) => Math.max(widest, node.x + node.width), 0);
  return { width, height, nodes, edges };
}
