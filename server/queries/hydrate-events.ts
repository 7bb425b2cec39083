import type { ClaimView, EvidenceView } from '#app/protocol/claims.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import type { Counts, DebateView } from '#app/protocol/debates.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import type { Db } from '#server/db/client.ts';
import type { EventRow } from '#server/db/events.ts';
import { publicClaims, publicEvidenceByIds } from './claim-views.ts';
import { publicComments, tombstoneStatus } from './comment-views.ts';
import { publicDebates } from './debate-views.ts';
import { carriersOf, claimsAboutOf, countsOf, placesOf } from './event-surroundings.ts';
import type { Place } from './event-surroundings.ts';
import { turningPoint } from './turning-point.ts';

/** Everything a batch of events shows, as everyone may see it now. */
interface Shown {
  comments: Map<string, CommentView>;
  /** Where a comment hangs, whatever became of it. */
  places: Map<string, Place>;
  claims: Map<string, ClaimView>;
  evidence: Map<string, EvidenceView>;
  debate: DebateView | null;
  counts: Counts;
  /** Comments whose answers or uses an event changed, by the event's subject. */
  carriers: Map<string, string[]>;
  /** Claims that quote a comment or count on it, by the comment. */
  claimsAbout: Map<string, string[]>;
}

/**
 * Log rows of one debate as they may be sent now: each carries its subject through the visibility
 * filter as of this moment, and `redacted` where there is nothing public to carry. A fixed number
 * of queries for a batch, however many rows it has.
 */
export async function hydrateEvents(
  db: Db,
  debate: { id: string; slug: string },
  rows: readonly EventRow[],
): Promise<LiveEvent[]> {
  if (rows.length === 0) return [];
  const shown = await readShown(db, debate.id, rows);
  const turning = shown && rows.findLast(mayTurn);
  const turnsOn = turning ? await turningPoint(db, debate.id) : null;
  return rows.map((row) => {
    const event: LiveEvent = {
      debate: debate.slug,
      sequence: row.sequence,
      type: row.type,
      at: row.at.toISOString(),
      subject: { type: row.subjectType, id: row.subjectId },
    };
    if (!shown) return { ...event, redacted: true };
    return {
      ...event,
      counts: shown.counts,
      ...(row === turning && { turnsOn }),
      ...around(shown, row),
      ...subjectOf(shown, row),
    };
  });
}

/** Whether the debate may turn on something else since. */
function mayTurn({ type }: EventRow): boolean {
  return (
    type.startsWith('claim:') ||
    type.startsWith('evidence:') ||
    type === 'comment:removed' ||
    type === 'comment:restored'
  );
}

/** What the event is about, in the shape of its GET. */
function subjectOf(shown: Shown, row: EventRow): Partial<LiveEvent> {
  const redacted = { redacted: true };
  switch (row.subjectType) {
    case 'comment': {
      const comment = shown.comments.get(row.subjectId);
      if (row.type === 'comment:removed') return tombstoneOf(shown, row.subjectId) ?? redacted;
      return comment?.status === 'published' ? { comment } : redacted;
    }
    case 'claim': {
      const claim = shown.claims.get(row.subjectId);
      return claim && row.type !== 'claim:removed' ? { claim } : redacted;
    }
    case 'evidence': {
      const evidence = shown.evidence.get(row.subjectId);
      return evidence && row.type !== 'evidence:removed' ? { evidence } : redacted;
    }
    case 'debate':
    case 'conclusion':
      return shown.debate ? { change: shown.debate } : redacted;
    default:
      return row.subjectType satisfies never;
  }
}

/** The place a removed comment leaves. None where its approval was undone: it was never there. */
function tombstoneOf(shown: Shown, id: string): Partial<LiveEvent> | null {
  const comment = shown.comments.get(id);
  if (comment && comment.status !== 'published') return { comment };
  const place = shown.places.get(id);
  if (!place || place.number === null) return null;
  // Public again by now: what follows in the log says so.
  const isBack = comment !== undefined;
  if (!isBack && place.status !== 'removed' && place.status !== 'withdrawn') return null;
  const parent = place.parentId === null ? undefined : shown.comments.get(place.parentId);
  return {
    ...(isBack ? {} : { leaves: true }),
    comment: {
      id,
      revisionId: null,
      number: place.number,
      parentId: place.parentId,
      parentNumber: parent?.number ?? null,
      depth: place.depth,
      status: place.status === 'published' ? 'removed' : tombstoneStatus(place.status),
      clause: place.clause,
      author: null,
      stance: null,
      bodyHtml: null,
      publishedAt: null,
      editedAt: null,
      answers: comment?.answers ?? [],
      answerCount: comment?.answerCount ?? 0,
      uses: [],
      sortKey: place.sortKey ?? '',
    },
  };
}

/** What else reads differently because of the event. */
function around(shown: Shown, row: EventRow): Partial<LiveEvent> {
  const parentId = shown.places.get(row.subjectId)?.parentId;
  const claims = (shown.claimsAbout.get(row.subjectId) ?? []).flatMap(
    (id) => shown.claims.get(id) ?? [],
  );
  const ids = new Set([
    ...(parentId ? [parentId] : []),
    ...(shown.carriers.get(row.subjectId) ?? []),
    ...claims.flatMap((claim) => shown.carriers.get(claim.id) ?? []),
  ]);
  const others = [...ids].flatMap((id) => shown.comments.get(id) ?? []);
  const tombstones = others.filter((comment) => comment.status !== 'published');
  const touched = others
    .filter((comment) => comment.status === 'published')
    .map(({ id, answers, answerCount, uses }) => ({ id, answers, answerCount, uses }));
  return {
    ...(touched.length > 0 && { touched }),
    ...(tombstones.length > 0 && { tombstones }),
    ...(claims.length > 0 && { claims }),
  };
}

function idsOf(rows: readonly EventRow[], subjectType: EventRow['subjectType']): string[] {
  return [
    ...new Set(rows.filter((row) => row.subjectType === subjectType).map((row) => row.subjectId)),
  ];
}

/** Null where the debate itself is not public. */
async function readShown(
  db: Db,
  debateId: string,
  rows: readonly EventRow[],
): Promise<Shown | null> {
  const [counts, places] = await Promise.all([
    countsOf(db, debateId),
    placesOf(db, idsOf(rows, 'comment')),
  ]);
  if (!counts) return null;
  const cameOrWent = rows.filter(
    (row) => row.type === 'comment:removed' || row.type === 'comment:restored',
  );
  const claimsAbout = await claimsAboutOf(db, idsOf(cameOrWent, 'comment'));
  const claimIds = [...new Set([...idsOf(rows, 'claim'), ...[...claimsAbout.values()].flat()])];
  const evidenceIds = idsOf(rows, 'evidence');
  const carriers = await carriersOf(db, claimIds, evidenceIds);

  const commentIds = new Set([
    ...places.keys(),
    ...[...places.values()].flatMap((place) => place.parentId ?? []),
    ...[...carriers.values()].flat(),
  ]);
  const isAboutDebate = rows.some(
    (row) => row.subjectType === 'debate' || row.subjectType === 'conclusion',
  );
  const [comments, claims, evidence, debates] = await Promise.all([
    commentIds.size > 0 ? publicComments(db, { where: { id: { in: [...commentIds] } } }) : [],
    claimIds.length > 0 ? publicClaims(db, { where: { id: { in: claimIds } } }) : [],
    evidenceIds.length > 0 ? publicEvidenceByIds(db, evidenceIds) : [],
    isAboutDebate ? publicDebates(db, { where: { id: debateId } }) : [],
  ]);
  return {
    comments: byId(comments),
    places,
    claims: byId(claims),
    evidence: byId(evidence),
    debate: debates[0] ?? null,
    counts,
    carriers,
    claimsAbout,
  };
}

function byId<T extends { id: string }>(things: T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
