import type { DebateEvidence } from '#app/domain/debates/debate-claim.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { Db } from '#server/db/client.ts';
import { publicClaim, publicEvidence } from '#server/db/visibility.ts';

/**
 * All public evidence of a debate's public claims, by claim, with no more of it than weighing
 * needs: what is shown of a piece is read apart. A comment is named by its number here.
 */
export async function weighedEvidence(
  db: Db,
  debateId: string,
): Promise<Map<string, DebateEvidence[]>> {
  const rows = await db.evidence.findMany({
    where: { AND: [publicEvidence, { debateId, claim: publicClaim }] },
    select: {
      id: true,
      claimId: true,
      side: true,
      kind: true,
      againstId: true,
      details: true,
      own: true,
      publishedAt: true,
      source: { select: { id: true } },
      comment: { select: { number: true, status: true } },
    },
  });
  const byClaim = new Map<string, DebateEvidence[]>();
  for (const row of rows) {
    const piece: DebateEvidence = {
      id: row.id,
      side: row.side,
      kind: row.kind as EvidenceKind,
      against: row.againstId,
      source: row.source && { key: row.source.id, own: row.own },
      details: row.details as Record<string, string>,
      commentId: row.comment?.status === 'published' ? String(row.comment.number) : null,
      publishedAt: row.publishedAt?.getTime() ?? 0,
    };
    const others = byClaim.get(row.claimId);
    if (others) others.push(piece);
    else byClaim.set(row.claimId, [piece]);
  }
  return byClaim;
}
