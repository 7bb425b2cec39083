import { argumentMap } from '#app/domain/debates/argument-map.ts';
import type { ArgumentMap, MapClaim } from '#app/domain/debates/argument-map.ts';
import type { ClaimOverview } from '#app/domain/debates/claims-overview.ts';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import { lineOf } from './claims-page-parts.ts';
import type { Weighed } from './claims-page-parts.ts';

/** These claims drawn: the pieces of those in `isWhole`, and only how many of all others. */
export function claimsMap(
  groups: readonly { claims: ClaimOverview<Weighed>[] }[],
  isWhole: ReadonlySet<string>,
): ArgumentMap {
  const claims = groups.flatMap(({ claims }) =>
    claims.map(({ claim, standing, label, cells }): MapClaim => {
      const { view } = claim;
      const shown = new Map(view.evidence.map((piece) => [piece.id, piece]));
      return {
        id: claim.id,
        words: lineOf(view).words,
        ground: standing.ground,
        label,
        quotes: view.subject.number,
        author: view.quotedAuthor?.name ?? null,
        evidence: claim.evidence.flatMap((piece) => {
          const whole = shown.get(piece.id);
          if (!whole) return [];
          const { id, side, kind, against, publishedAt } = piece;
          const said = saidIn(whole);
          return [
            {
              id,
              side,
              kind,
              against,
              publishedAt,
              said,
              undercut: whole.undercut,
              comment: whole.comment,
            },
          ];
        }),
        sums: isWhole.has(claim.id) ? null : cells.filter((cell) => !cell.undercut),
      };
    }),
  );
  return argumentMap(claims);
}

/** What the kind asks first, or what the source is called. */
function saidIn({ kind, details, source }: ClaimView['evidence'][number]): string {
  const [first] = detailFields[kind];
  return (first && details[first.name]) || source?.title || '';
}
