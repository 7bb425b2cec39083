import { turnsOn } from '#app/domain/debates/turns-on.ts';
import type { DebateClaim } from '#app/domain/debates/turns-on.ts';
import type { ClaimView, TurnsOn } from '#app/protocol/claims.ts';
import type { Db } from '#server/db/client.ts';
import { publicClaim } from '#server/db/visibility.ts';
import { publicClaims } from './claim-views.ts';

/** Claims weighed for it: those with most evidence, so that the cost does not grow with a debate. */
const candidates = 20;

/** The claim a debate turns on, with the number of each side's best comment. */
export async function turningPoint(db: Db, debateId: string): Promise<TurnsOn | null> {
  const contested = await db.claim.findMany({
    where: { debateId, ...publicClaim, sides: 'both', orphaned: false },
    orderBy: [{ evidenceCount: 'desc' }, { publishedAt: 'asc' }, { id: 'asc' }],
    take: candidates,
    select: { id: true },
  });
  if (contested.length === 0) return null;
  const claims = await publicClaims(db, { where: { id: { in: contested.map(({ id }) => id) } } });
  const found = turnsOn(claims.filter((claim) => claim.quote !== null).map(weighed));
  if (!found) return null;
  return {
    claim: { ...found.claim.view, evidence: [] },
    bestFor: found.bestFor === null ? null : Number(found.bestFor),
    bestAgainst: found.bestAgainst === null ? null : Number(found.bestAgainst),
  };
}

/** A claim as the rule weighs it. A comment is named by its number here. */
function weighed(view: ClaimView): DebateClaim & { view: ClaimView } {
  return {
    view,
    id: view.id,
    publishedAt: Date.parse(view.publishedAt ?? ''),
    asks: view.asks,
    evidence: view.evidence.map((piece) => ({
      id: piece.id,
      side: piece.side,
      kind: piece.kind,
      against: piece.against,
      source: piece.source && { key: piece.source.id, own: piece.own },
      details: piece.details,
      commentId: piece.comment === null ? null : String(piece.comment),
      publishedAt: Date.parse(piece.publishedAt ?? ''),
    })),
  };
}
