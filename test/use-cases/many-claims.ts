import type { Db } from '#server/db/client.ts';

interface Many {
  debateId: string;
  /** Who marks and gives everything. */
  userId: string;
  revisionId: string;
  claims: number;
  /** For each claim. */
  pieces: number;
  /** A comment that carries every third piece. */
  commentId?: string | null;
}

/**
 * Public claims on an opening with their evidence, straight into the tables: of every kind, two for
 * to one against, one in twelve an undercut of the piece before it, every second one with a source.
 */
export async function insertManyClaims(db: Db, many: Many): Promise<void> {
  const { debateId, userId, revisionId, claims, pieces, commentId = null } = many;
  await db.$executeRaw`
    CREATE TABLE many AS
    SELECT c, p,
      overlay(overlay(md5('claim ' || ${debateId} || c) placing '4' from 13) placing '8' from 17)::uuid AS claim,
      overlay(overlay(md5('piece ' || ${debateId} || c || ' ' || p) placing '4' from 13) placing '8' from 17)::uuid AS piece,
      overlay(overlay(md5('revision ' || ${debateId} || c || ' ' || p) placing '4' from 13) placing '8' from 17)::uuid AS revision,
      overlay(overlay(md5('source ' || ${debateId} || (c * p) % 97) placing '4' from 13) placing '8' from 17)::uuid AS source,
      'https://example.org/' || ${debateId} || '/' || (c * p) % 97 AS url,
      '2026-03-01T00:00:00Z'::timestamptz + (c * 100 + p) * interval '1 second' AS at
    FROM generate_series(1, ${claims}::int) c, generate_series(0, ${pieces}::int) p`;
  await db.$executeRaw`
    INSERT INTO "Claim" ("id", "debateId", "subjectType", "subjectId", "quotedRevisionId", "exact",
      "prefix", "suffix", "position", "markerId", "status", "latestRevisionId", "fingerprint",
      "ground", "sides", "evidenceCount", "askCount", "orphaned", "publishedAt", "createdAt")
    SELECT claim, ${debateId}::uuid, 'opening', ${debateId}::uuid, ${revisionId}::uuid,
      'Claim ' || c || ' says that the queue at the first desk grew shorter',
      'as we said of this, ', ', as anyone can see at', c, ${userId}::uuid, 'published',
      gen_random_uuid(), c::text, 'sourced', 'both', ${pieces}::int, c % 5, c % 40 = 0, at, at
    FROM many WHERE p = 0`;
  await db.$executeRaw`
    INSERT INTO "Source" ("id", "key", "url", "createdAt")
    SELECT DISTINCT source, url, url, '2026-03-01T00:00:00Z'::timestamptz FROM many WHERE p > 0`;
  await db.$executeRaw`
    INSERT INTO "Evidence" ("id", "debateId", "claimId", "authorId", "side", "kind", "againstId",
      "details", "sourceId", "commentId", "status", "publicRevisionId", "latestRevisionId",
      "fingerprint", "publishedAt", "createdAt")
    SELECT piece, ${debateId}::uuid, claim, ${userId}::uuid,
      (CASE WHEN p % 12 = 5 THEN 'undercuts' WHEN p % 3 = 0 THEN 'challenges' ELSE 'supports' END)
        ::"EvidenceSide",
      (ARRAY['experience', 'single-case', 'own-data', 'survey', 'comparison', 'controlled-trial',
        'review', 'expert', 'reasoning', 'value'])[1 + (c + p) % 10],
      CASE WHEN p % 12 = 5
        THEN overlay(overlay(md5('piece ' || ${debateId} || c || ' ' || (p - 1)) placing '4' from 13) placing '8' from 17)::uuid END,
      jsonb_build_object('seen', 'At desk ' || p || ' the queue was counted by the hour for a week.',
        'sector', 'hospital'),
      CASE WHEN p % 2 = 0 THEN source END,
      CASE WHEN p % 3 = 0 THEN ${commentId}::uuid END, 'published', revision, revision,
      c || ' ' || p, at, at
    FROM many WHERE p > 0`;
  await db.$executeRaw`
    INSERT INTO "Revision" ("id", "subjectType", "subjectId", "debateId", "authorId", "number",
      "body", "bodyHtml", "bodyText", "fields", "fingerprint", "status", "policyVersion",
      "createdAt")
    SELECT revision, 'evidence', piece, ${debateId}::uuid, ${userId}::uuid, 1, '', '', '',
      jsonb_build_object('source', url, 'title', 'Paper ' || url), c || ' ' || p, 'published', 1, at
    FROM many WHERE p > 0`;
  await db.$executeRaw`DROP TABLE many`;
}
