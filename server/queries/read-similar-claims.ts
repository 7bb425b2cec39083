import { likenessFloor, likenessOf, senseOf, tellingWords } from '#app/domain/claims/likeness.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SimilarClaim, SimilarClaims, SimilarQuery } from '#app/protocol/same-claims.ts';
import type { Db } from '#server/db/client.ts';
import { claimsWithWords } from '#server/db/same-claims.ts';
import { publicClaim, publicDebate } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { quotedComments } from './claim-views.ts';
import { otherClaims } from './other-claims.ts';

/** Words that others are looked up by, and how many claims are shown in the end. */
const wordsAtMost = 10;
const shownAtMost = 5;

/** Public claims, of this and other debates, that may say the same as some words. */
export const readSimilarClaims =
  (deps: Deps) =>
  async (_viewer: MaybeActor, query: SimilarQuery): Promise<SimilarClaims> => ({
    claims: await similarClaims(deps.db, {
      text: query.text,
      debate: query.debate ?? null,
      exceptIds: [],
    }),
  });

/** The likeliest first; a fixed number of queries. */
export async function similarClaims(
  db: Db,
  query: { text: string; debate: string | null; exceptIds: readonly string[] },
): Promise<SimilarClaim[]> {
  const found = await claimsWithWords(db, tellingWords(query.text, wordsAtMost), query.exceptIds);
  if (found.length === 0) return [];
  const rows = await db.claim.findMany({
    where: { id: { in: found }, ...publicClaim, debate: publicDebate },
    select: {
      id: true,
      exact: true,
      text: true,
      textAccepted: true,
      subjectType: true,
      subjectId: true,
    },
  });
  const quoted = await quotedComments(db, rows);
  const sense = senseOf(query.text);
  const alike = new Map<string, number>();
  for (const { id, exact, text, textAccepted, subjectType, subjectId } of rows) {
    if (subjectType === 'comment' && !quoted.get(subjectId)?.isPublic) continue;
    const words = textAccepted && text ? [exact, text] : [exact];
    const likeness = Math.max(...words.map((said) => likenessOf(sense, senseOf(said))));
    if (likeness >= likenessFloor) alike.set(id, likeness);
  }
  const likeliest = [...alike]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, shownAtMost);
  const others = await otherClaims(
    db,
    likeliest.map(([id]) => id),
  );
  return likeliest.flatMap(([id, likeness]) => {
    const other = others.get(id)?.claim;
    const here = other?.debate.slug === query.debate;
    return other ? [{ ...other, here, likeness: Math.round(likeness * 100) / 100 }] : [];
  });
}
