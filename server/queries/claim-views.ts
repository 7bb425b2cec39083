import { gapsOf } from '#app/domain/evidence/details.ts';
import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import {
  explainStanding,
  standingLabel,
  standingOf,
  undercutIds,
} from '#app/domain/evidence/standing.ts';
import type { StandingEvidence } from '#app/domain/evidence/standing.ts';
import type { ClaimView, EvidenceView, StandingView } from '#app/protocol/claims.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { withheldQuotes } from '#server/db/quotable.ts';
import { publicClaim, publicEvidence } from '#server/db/visibility.ts';
import { isoOrNull, personColumns, personView } from './people.ts';

const evidenceColumns = {
  id: true,
  claimId: true,
  publicRevisionId: true,
  latestRevisionId: true,
  side: true,
  kind: true,
  againstId: true,
  details: true,
  own: true,
  status: true,
  publishedAt: true,
  source: { select: { id: true, key: true, doi: true, health: true } },
  comment: { select: { number: true, status: true } },
  author: { select: personColumns },
  disputes: { where: { status: 'open', kind: { not: null } }, select: { kind: true } },
  broughtFrom: {
    select: {
      id: true,
      status: true,
      claim: { select: { id: true, status: true } },
      debate: { select: { slug: true, status: true, publicRevisionId: true } },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceColumns }>;

function toStanding(row: EvidenceRow): StandingEvidence {
  return {
    id: row.id,
    side: row.side,
    kind: row.kind as EvidenceKind,
    against: row.againstId,
    source: row.source ? { key: row.source.key, own: row.own } : null,
  };
}

/** A source in the words of the evidence that cites it, which were reviewed with it. */
interface Citation {
  source: string;
  title: string;
}

function evidenceView(
  row: EvidenceRow,
  texts: ReadonlyMap<string, Citation>,
  undercut: boolean,
): EvidenceView {
  const citation = texts.get(row.publicRevisionId ?? '');
  const origin = texts.get(row.broughtFrom?.debate.publicRevisionId ?? '')?.title;
  const details = row.details as Record<string, string>;
  const kind = row.kind as EvidenceKind;
  return {
    id: row.id,
    revisionId: row.publicRevisionId ?? row.latestRevisionId,
    claim: row.claimId,
    side: row.side,
    kind,
    against: row.againstId,
    details,
    gaps: gapsOf(kind, details, row.source !== null),
    source:
      row.source && citation
        ? {
            id: row.source.id,
            doi: row.source.doi,
            url: citation.source,
            title: citation.title,
            health: row.source.health,
          }
        : null,
    own: row.own,
    comment: row.comment?.status === 'published' ? row.comment.number : null,
    broughtFrom: broughtFrom(row, origin),
    author: personView(row.author),
    disputedAs: disputedAs(row),
    status: row.status,
    undercut,
    publishedAt: isoOrNull(row.publishedAt),
  };
}

/** Where it was given first, while the piece, its claim and its debate are all public there. */
function broughtFrom(
  { broughtFrom: first }: EvidenceRow,
  title: string | undefined,
): EvidenceView['broughtFrom'] {
  if (!first || title === undefined) return null;
  const { id, claim, debate } = first;
  const isPublic = [first, claim, debate].every(({ status }) => status === 'published');
  return isPublic ? { debate: debate.slug, title, claim: claim.id, evidence: id } : null;
}

/** Each kind that someone says it is of, in the order of the picker, with how many say so. */
function disputedAs({ disputes }: EvidenceRow): EvidenceView['disputedAs'] {
  return evidenceKinds.flatMap((kind) => {
    const people = disputes.filter((dispute) => dispute.kind === kind).length;
    return people === 0 ? [] : [{ kind, people }];
  });
}

export function standingView(evidence: StandingEvidence[]): StandingView {
  const standing = standingOf(evidence);
  return {
    ground: standing.ground,
    sides: standing.sides,
    label: standingLabel(standing),
    sentence: explainStanding(standing),
  };
}

/**
 * Public claims with their public evidence, in order of marking. A claim whose quoted text is no
 * longer public shows no quote.
 */
export async function publicClaims(
  db: Db,
  query: {
    where: Prisma.ClaimWhereInput;
    take?: number;
    /** Reads these pieces only; what the standing and the undercuts say is then of these alone. */
    evidence?: Prisma.EvidenceWhereInput;
  },
): Promise<ClaimView[]> {
  const rows = await db.claim.findMany({
    where: { AND: [publicClaim, query.where] },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    ...(query.take ? { take: query.take } : {}),
    select: {
      id: true,
      publicRevisionId: true,
      latestRevisionId: true,
      subjectType: true,
      subjectId: true,
      quotedRevisionId: true,
      exact: true,
      prefix: true,
      suffix: true,
      position: true,
      orphaned: true,
      text: true,
      textAccepted: true,
      disownedAt: true,
      askCount: true,
      status: true,
      publishedAt: true,
      marker: { select: personColumns },
      debate: { select: { slug: true, status: true, author: { select: personColumns } } },
      _count: { select: { disputes: { where: { status: 'open', text: { not: null } } } } },
      evidence: {
        where: query.evidence ? { AND: [publicEvidence, query.evidence] } : publicEvidence,
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: evidenceColumns,
      },
    },
  });
  const [quoted, withheld, citations] = await Promise.all([
    quotedComments(db, rows),
    withheldQuotes(db, rows),
    citationsOf(
      db,
      rows.flatMap((row) => row.evidence),
    ),
  ]);

  return rows.map((row): ClaimView => {
    const comment = row.subjectType === 'comment' ? quoted.get(row.subjectId) : undefined;
    const isTextPublic =
      row.subjectType === 'opening' ? row.debate.status === 'published' : comment?.isPublic;
    const quotedAuthor = comment?.author ?? row.debate.author;
    const isQuotePublic = isTextPublic && quotedAuthor.erasedAt === null && !withheld.has(row.id);
    const evidence = row.evidence.map(toStanding);
    const undercut = undercutIds(evidence);
    const { exact, prefix, suffix, position } = row;
    return {
      id: row.id,
      revisionId: row.publicRevisionId ?? row.latestRevisionId,
      debate: row.debate.slug,
      subject: {
        type: row.subjectType,
        id: row.subjectId,
        number: comment?.number ?? null,
        revisionId: row.quotedRevisionId,
      },
      quote: isQuotePublic ? { exact, prefix, suffix, position } : null,
      orphaned: row.orphaned,
      text: isQuotePublic && row.textAccepted ? row.text : null,
      quotedAuthor: isQuotePublic ? personView(quotedAuthor) : null,
      disowned: row.disownedAt !== null,
      wordingDisputes: row._count.disputes,
      marker: personView(row.marker),
      status: row.status,
      standing: standingView(evidence),
      asks: row.askCount,
      evidence: row.evidence.map((piece) => evidenceView(piece, citations, undercut.has(piece.id))),
      publishedAt: isoOrNull(row.publishedAt),
    };
  });
}

interface QuotedComment {
  number: number | null;
  author: Prisma.UserGetPayload<{ select: typeof personColumns }>;
  isPublic: boolean;
}

/** The comments among the texts that claims quote, and whether their words may be shown. */
export async function quotedComments(
  db: Db,
  claims: { subjectType: 'opening' | 'comment'; subjectId: string }[],
): Promise<Map<string, QuotedComment>> {
  const ids = claims.filter((claim) => claim.subjectType === 'comment');
  const rows = await db.comment.findMany({
    where: { id: { in: ids.map((claim) => claim.subjectId) } },
    select: { id: true, number: true, status: true, author: { select: personColumns } },
  });
  return new Map(
    rows.map(({ id, status, ...comment }) => [
      id,
      { ...comment, isPublic: status === 'published' },
    ]),
  );
}

/** Sources as they were cited, and titles of the debates that evidence was brought from. */
async function citationsOf(db: Db, evidence: EvidenceRow[]): Promise<Map<string, Citation>> {
  const ids = evidence.flatMap((row) => [
    ...(row.source && row.publicRevisionId ? [row.publicRevisionId] : []),
    ...(row.broughtFrom?.debate.publicRevisionId ? [row.broughtFrom.debate.publicRevisionId] : []),
  ]);
  const rows = await db.revision.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, fields: true },
  });
  return new Map(rows.map(({ id, fields }) => [id, fields as unknown as Citation]));
}

/** Public evidence by id, wherever it belongs; with what its claim's other evidence does to it. */
export async function publicEvidenceByIds(db: Db, ids: string[]): Promise<EvidenceView[]> {
  const claims = await publicClaims(db, { where: { evidence: { some: { id: { in: ids } } } } });
  const wanted = new Set(ids);
  return claims.flatMap((claim) => claim.evidence).filter((piece) => wanted.has(piece.id));
}
