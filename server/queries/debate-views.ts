import type { ConclusionView, Counts, DebateSummary, DebateView } from '#app/protocol/debates.ts';
import type { Db } from '#server/db/client.ts';
import { debateStatus } from '#server/db/debates.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { positionSums } from '#server/db/positions.ts';
import { publicClaim, publicDebate } from '#server/db/visibility.ts';
import { iso, isoOrNull, personColumns, personView } from './people.ts';

const debateColumns = {
  id: true,
  slug: true,
  status: true,
  phase: true,
  mode: true,
  sequence: true,
  publicRevisionId: true,
  commentCount: true,
  forCount: true,
  againstCount: true,
  dependsCount: true,
  publishedAt: true,
  activeAt: true,
  author: { select: personColumns },
  methods: {
    orderBy: { method: { name: 'asc' } },
    select: { method: { select: { slug: true, name: true } } },
  },
} as const satisfies Prisma.DebateSelect;

type DebateRow = Prisma.DebateGetPayload<{ select: typeof debateColumns }>;

interface Opening {
  title: string;
  motion: string;
  bodyHtml: string;
  publishedAt: Date | null;
}

/** Public debates in the order asked for, each with its counts: a fixed number of queries. */
export async function publicDebates(
  db: Db,
  query: {
    where: Prisma.DebateWhereInput;
    orderBy?: Prisma.DebateOrderByWithRelationInput[];
    take?: number;
    /** A list shows no sums of positions, which are counted anew each time. */
    forList?: boolean;
  },
): Promise<DebateView[]> {
  const rows = await db.debate.findMany({
    where: { AND: [publicDebate, query.where] },
    ...(query.orderBy ? { orderBy: query.orderBy } : {}),
    ...(query.take ? { take: query.take } : {}),
    select: debateColumns,
  });
  const [openings, claims, conclusions, positions] = await Promise.all([
    openingsOf(db, rows),
    claimCounts(db, rows),
    conclusionsOf(db, rows),
    positionSums(db, query.forList ? [] : rows.map((row) => row.id)),
  ]);
  return rows.map((row) => {
    const opening = openings.get(row.publicRevisionId ?? '');
    if (!opening) throw new Error(`Debate ${row.id} is public without a public revision.`);
    const written = conclusions.get(row.id) ?? [];
    return {
      ...summary(row, opening, claims.get(row.id)),
      revisionId: row.publicRevisionId ?? '',
      mode: row.mode,
      bodyHtml: opening.bodyHtml,
      editedAt: editedAt(row, opening),
      conclusion: written.find((conclusion) => conclusion.final)?.view ?? null,
      proposal: written.find((conclusion) => !conclusion.final)?.view ?? null,
      positions: positions.get(row.id) ?? null,
      sequence: row.sequence,
    };
  });
}

/** When readers first saw this text, where they had seen another before. */
function editedAt(debate: DebateRow, opening: Opening): string | null {
  const { publishedAt } = opening;
  return publishedAt && debate.publishedAt && publishedAt > debate.publishedAt
    ? iso(publishedAt)
    : null;
}

/** What a list shows of a debate. */
export function toSummary(debate: DebateView): DebateSummary {
  const { id, slug, title, motion, status, methods, author, publishedAt, activeAt, counts } =
    debate;
  return { id, slug, title, motion, status, methods, author, publishedAt, activeAt, counts };
}

function summary(
  row: DebateRow,
  opening: Opening,
  claims: Counts['claims'] = { asserted: 0, experience: 0, sourced: 0 },
): DebateSummary {
  return {
    id: row.id,
    slug: row.slug,
    title: opening.title,
    motion: opening.motion,
    status: debateStatus(row),
    methods: row.methods.map(({ method }) => method),
    author: personView(row.author),
    publishedAt: isoOrNull(row.publishedAt),
    activeAt: iso(row.activeAt),
    counts: {
      comments: row.commentCount,
      for: row.forCount,
      against: row.againstCount,
      depends: row.dependsCount,
      claims,
    },
  };
}

async function openingsOf(db: Db, rows: DebateRow[]): Promise<Map<string, Opening>> {
  const revisions = await db.revision.findMany({
    where: { id: { in: rows.flatMap((row) => row.publicRevisionId ?? []) } },
    select: { id: true, fields: true, bodyHtml: true, publishedAt: true },
  });
  return new Map(
    revisions.map(({ id, fields, ...revision }) => [
      id,
      { ...revision, ...(fields as { title: string; motion: string }) },
    ]),
  );
}

async function claimCounts(db: Db, rows: DebateRow[]): Promise<Map<string, Counts['claims']>> {
  const groups = await db.claim.groupBy({
    by: ['debateId', 'ground'],
    where: { debateId: { in: rows.map((row) => row.id) }, ...publicClaim },
    _count: true,
  });
  const counts = new Map<string, Counts['claims']>();
  for (const group of groups) {
    const claims = counts.get(group.debateId) ?? { asserted: 0, experience: 0, sourced: 0 };
    claims[group.ground] = group._count;
    counts.set(group.debateId, claims);
  }
  return counts;
}

async function conclusionsOf(
  db: Db,
  rows: DebateRow[],
): Promise<Map<string, { final: boolean; view: ConclusionView }[]>> {
  const conclusions = await db.conclusion.findMany({
    where: { debateId: { in: rows.map((row) => row.id) }, status: 'published' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      debateId: true,
      final: true,
      publicRevisionId: true,
      publishedAt: true,
      createdAt: true,
      author: { select: personColumns },
    },
  });
  const revisions = await db.revision.findMany({
    where: { id: { in: conclusions.flatMap((conclusion) => conclusion.publicRevisionId ?? []) } },
    select: { id: true, fields: true },
  });
  const texts = new Map(
    revisions.map(({ id, fields }) => [id, fields as { agreedHtml: string; openHtml: string }]),
  );
  const byDebate = new Map<string, { final: boolean; view: ConclusionView }[]>();
  for (const conclusion of conclusions) {
    const revisionId = conclusion.publicRevisionId ?? '';
    const text = texts.get(revisionId);
    if (!text) continue;
    const list = byDebate.get(conclusion.debateId) ?? [];
    list.push({
      final: conclusion.final,
      view: {
        id: conclusion.id,
        revisionId,
        agreedHtml: text.agreedHtml,
        openHtml: text.openHtml,
        author: personView(conclusion.author),
        at: iso(conclusion.publishedAt ?? conclusion.createdAt),
      },
    });
    byDebate.set(conclusion.debateId, list);
  }
  return byDebate;
}
