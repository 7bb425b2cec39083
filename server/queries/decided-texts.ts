import type { DecisionView } from '#app/protocol/moderation.ts';
import type { DebateFields } from '#server/db/debates.ts';
import type { Db } from '#server/db/client.ts';

/** Characters of the text that was decided on. */
const excerptLength = 120;

/** What decisions were about, in a line each: by decision. */
export async function decidedTexts(
  db: Db,
  ids: string[],
): Promise<Map<string, Pick<DecisionView, 'debate' | 'excerpt'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { id: string; slug: string; fields: unknown; excerpt: string | null }[]
  >`
    SELECT decision."id", d."slug", opening."fields",
           left(decided."bodyText", ${excerptLength}::int) AS "excerpt"
    FROM "Decision" decision
    JOIN "Debate" d ON d."id" = decision."debateId"
    JOIN "Revision" opening ON opening."id" = coalesce(d."publicRevisionId", d."latestRevisionId")
    LEFT JOIN "Revision" decided ON decided."id" = decision."revisionId"
    WHERE decision."id" = ANY(${ids}::uuid[])`;
  return new Map(
    rows.map(({ id, slug, fields, excerpt }) => [
      id,
      { debate: { slug, title: (fields as DebateFields).title }, excerpt: excerpt ?? '' },
    ]),
  );
}
