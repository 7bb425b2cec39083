import {
  explainStanding,
  standingLabel,
  standingOf,
  undercutIds,
} from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import type { EventType } from '#app/domain/vocabulary.ts';
import type { ClaimView, EvidenceView } from './claims.ts';
import type { CommentView } from './comments.ts';
import type { LiveEvent } from './live.ts';
import { byOrder, isInWindow } from './live-view.ts';
import type { LiveView } from './live-view.ts';

export interface Applied {
  view: LiveView;
  /** `ignored`: of another debate, or contained already. `gap`: something before it is missing. */
  status: 'applied' | 'ignored' | 'gap';
}

/**
 * The only place where an event changes what a reader has. The next number is applied, the same
 * or an older one ignored, and a later one is a gap to be filled from the log first. Unknown
 * types advance and change nothing else.
 */
export function applyEvent(view: LiveView, event: LiveEvent): Applied {
  if (event.debate !== view.slug || event.sequence <= view.sequence) {
    return { view, status: 'ignored' };
  }
  if (event.sequence > view.sequence + 1) return { view, status: 'gap' };
  return { view: advance(change(view, event), event), status: 'applied' };
}

/** Shows one event ahead of those before it, which are still to be applied in order. */
export function applyAhead(view: LiveView, event: LiveEvent): LiveView {
  return { ...advance(change(view, event), event), sequence: view.sequence };
}

function advance(view: LiveView, event: LiveEvent): LiveView {
  return {
    ...view,
    sequence: event.sequence,
    debate: {
      ...view.debate,
      sequence: event.sequence,
      activeAt: event.at,
      ...(event.counts && { counts: event.counts }),
    },
    ...(event.turnsOn !== undefined && { turnsOn: event.turnsOn }),
  };
}

function change(view: LiveView, event: LiveEvent): LiveView {
  const known = event.type as EventType;
  switch (known) {
    case 'comment:published':
    case 'comment:edited':
    case 'comment:removed':
    case 'comment:restored':
      return withClaims(withComments(view, event), event.claims ?? []);
    case 'claim:marked':
    case 'claim:changed':
    case 'claim:removed':
      return withUses(withClaim(view, event), event);
    case 'evidence:added':
    case 'evidence:changed':
    case 'evidence:removed':
      return withUses(withEvidence(view, event), event);
    case 'debate:changed':
      if (event.change) return { ...view, debate: event.change };
      return event.redacted ? { ...view, gone: true } : view;
    default:
      known satisfies never;
      return view;
  }
}

function withComments(view: LiveView, event: LiveEvent): LiveView {
  const own = event.comment && !event.redacted && !event.leaves ? [event.comment] : [];
  const arriving = new Map(
    [...own, ...(event.tombstones ?? [])].map((comment) => [comment.id, comment]),
  );
  const comments = view.comments
    .filter((comment) => comment.id !== event.subject?.id && !arriving.has(comment.id))
    .concat([...arriving.values()].filter((comment) => isInWindow(view.window, comment)))
    .sort(byOrder(view.window.order));
  return withUses({ ...view, comments }, event);
}

function withUses(view: LiveView, event: LiveEvent): LiveView {
  const touched = new Map(event.touched?.map((patch) => [patch.id, patch]));
  if (touched.size === 0) return view;
  const patch = (comment: CommentView): CommentView => ({
    ...comment,
    ...touched.get(comment.id),
  });
  return { ...view, comments: view.comments.map(patch) };
}

function isQuotedHere(view: LiveView, claim: ClaimView): boolean {
  const { type, id } = claim.subject;
  return type === 'opening' || view.comments.some((comment) => comment.id === id);
}

/** Takes these claims over, and keeps those that quote something on this page. */
function withClaims(view: LiveView, changed: ClaimView[]): LiveView {
  const replaced = new Set(changed.map((claim) => claim.id));
  const claims = view.claims
    .filter((claim) => !replaced.has(claim.id))
    .concat(changed)
    .filter((claim) => isQuotedHere(view, claim))
    .sort(byPublication);
  return { ...view, claims };
}

function withClaim(view: LiveView, event: LiveEvent): LiveView {
  if (event.claim) return withClaims(view, [event.claim]);
  return { ...view, claims: view.claims.filter((claim) => claim.id !== event.subject?.id) };
}

function withEvidence(view: LiveView, event: LiveEvent): LiveView {
  const { evidence } = event;
  const id = evidence?.id ?? event.subject?.id;
  const claims = view.claims.map((claim) => {
    const others = claim.evidence.filter((known) => known.id !== id);
    const belongs = evidence?.claim === claim.id;
    if (!belongs && others.length === claim.evidence.length) return claim;
    return withStanding(claim, evidence && belongs ? [...others, evidence] : others);
  });
  return { ...view, claims };
}

/** The stored source's id stands for its key: one source, one id. */
function forStanding(evidence: EvidenceView): StandingEvidence {
  const { id, side, kind, against, source, own } = evidence;
  return { id, side, kind, against, source: source && { key: source.id, own } };
}

/** The claim with this evidence, its standing computed anew. */
export function withStanding(claim: ClaimView, evidence: EvidenceView[]): ClaimView {
  const facts = evidence.map(forStanding);
  const standing = standingOf(facts);
  const undercut = undercutIds(facts);
  return {
    ...claim,
    standing: {
      ground: standing.ground,
      sides: standing.sides,
      label: standingLabel(standing),
      sentence: explainStanding(standing),
    },
    evidence: evidence
      .map((piece) => ({ ...piece, undercut: undercut.has(piece.id) }))
      .sort(byPublication),
  };
}

function byPublication(
  left: { publishedAt: string | null; id: string },
  right: { publishedAt: string | null; id: string },
): number {
  const at = [left.publishedAt ?? '', right.publishedAt ?? ''] as const;
  if (at[0] !== at[1]) return at[0] < at[1] ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
