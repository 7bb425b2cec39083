import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ClaimView, EvidenceView } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { citationsPerPage } from '#app/protocol/sources.ts';
import type { CitationView, CitedFor, SourcePage } from '#app/protocol/sources.ts';
import type { Db } from '#server/db/client.ts';
import { citationsOf, citedAs, countCitations, findSource } from '#server/db/sources.ts';
import { publicDebate } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';
import { debateTitles } from './other-claims.ts';
import { isoOrNull } from './people.ts';

/**
 * Where a source is cited: for which claims, on which side, by whom and in which debates. Public
 * citations only; a source without any is not found, whatever waits.
 */
export const readSource =
  (deps: Deps) =>
  async (_viewer: MaybeActor, query: { id: string; page?: number }): Promise<SourcePage> => {
    const [source, cited, counts] = await Promise.all([
      findSource(deps.db, query.id),
      citedAs(deps.db, query.id),
      countCitations(deps.db, query.id),
    ]);
    const pages = Math.ceil(counts.citations / citationsPerPage);
    const page = query.page ?? 1;
    if (!source || !cited || page < 1 || page > pages) {
      throw new Refusal('not-found', 'There is no such source here.');
    }
    const { id, doi, health, checkedAt, movedTo } = source;
    return {
      source: { id, ...cited, doi, health, checkedAt: isoOrNull(checkedAt), movedTo },
      counts,
      claims: await citedFor(deps.db, id, page),
      page,
      pages,
    };
  };

async function citedFor(db: Db, sourceId: string, page: number): Promise<CitedFor[]> {
  const rows = await citationsOf(db, sourceId, {
    skip: (page - 1) * citationsPerPage,
    take: citationsPerPage,
  });
  const claimIds = [...new Set(rows.map(({ claimId }) => claimId))];
  // With all their evidence: whether a piece is undercut is in what others say of it.
  const claims = await publicClaims(db, { where: { id: { in: claimIds }, debate: publicDebate } });
  const titles = await debateTitles(db, [...new Set(claims.map(({ debate }) => debate))]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claimIds.flatMap((claimId) => {
    const claim = byId.get(claimId);
    const title = titles.get(claim?.debate ?? '');
    if (!claim || title === undefined) return [];
    const here = rows.filter((row) => row.claimId === claimId).map(({ id }) => id);
    return [
      {
        claim: claimId,
        words: wordsOf(claim),
        debate: { slug: claim.debate, title },
        citations: claim.evidence.filter(({ id }) => here.includes(id)).map(citationView),
      },
    ];
  });
}

const wordsOf = ({ quote, text }: ClaimView): string | null => quote && (text ?? quote.exact);

function citationView(piece: EvidenceView): CitationView {
  const { id, side, kind, own, undercut, author, publishedAt } = piece;
  return { evidence: id, side, kind, own, undercut, by: author, publishedAt };
}
