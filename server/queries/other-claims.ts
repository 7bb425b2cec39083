import type { EvidenceView } from '#app/protocol/claims.ts';
import type { OtherClaim } from '#app/protocol/same-claims.ts';
import type { Db } from '#server/db/client.ts';
import { publicDebate } from '#server/db/visibility.ts';
import { publicClaims } from './claim-views.ts';

/** A claim as it is shown elsewhere, with its public evidence. */
interface Other {
  claim: OtherClaim;
  evidence: EvidenceView[];
}

/** Claims to be shown elsewhere, while their words and their debates are public; by id. */
export async function otherClaims(db: Db, ids: readonly string[]): Promise<Map<string, Other>> {
  if (ids.length === 0) return new Map();
  const claims = await publicClaims(db, { where: { id: { in: [...ids] }, debate: publicDebate } });
  const titles = await debateTitles(db, [...new Set(claims.map(({ debate }) => debate))]);
  return new Map(
    claims.flatMap(({ id, debate: slug, text, quote, standing, evidence }) => {
      const title = titles.get(slug);
      // A text that is no longer public takes its words along, restated or not.
      if (!quote || title === undefined) return [];
      const claim = { id, debate: { slug, title }, words: text ?? quote.exact, standing };
      return [[id, { claim, evidence }] as const];
    }),
  );
}

/** Titles of public debates as readers see them, by slug. */
export async function debateTitles(db: Db, slugs: string[]): Promise<Map<string, string>> {
  const debates = await db.debate.findMany({
    where: { slug: { in: slugs }, ...publicDebate },
    select: { slug: true, publicRevisionId: true },
  });
  const revisions = await db.revision.findMany({
    where: { id: { in: debates.flatMap(({ publicRevisionId }) => publicRevisionId ?? []) } },
    select: { id: true, fields: true },
  });
  const titles = new Map(
    revisions.map(({ id, fields }) => [id, (fields as { title: string }).title]),
  );
  return new Map(
    debates.flatMap(({ slug, publicRevisionId }) => {
      const title = titles.get(publicRevisionId ?? '');
      return title === undefined ? [] : [[slug, title] as const];
    }),
  );
}
