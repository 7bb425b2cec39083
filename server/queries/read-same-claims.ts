import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { PieceElsewhere, SameClaimsHere, SameOfClaim } from '#app/protocol/same-claims.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { pairsOf } from '#server/db/same-claims.ts';
import { publicClaim, publicDebate, publicEvidence } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';
import { otherClaims } from './other-claims.ts';
import { iso, personColumns, personView } from './people.ts';
import { similarClaims } from './read-similar-claims.ts';

/**
 * Links of a debate's claims to the same claim elsewhere with the evidence given there, proposals for
 * those who may answer them, and for the one claim asked about (`look`) those that may be the same.
 * A fixed number of queries, however many claims.
 */
export const readSameClaims =
  (deps: Deps) =>
  async (
    viewer: MaybeActor,
    query: { slug: string; look?: string | null },
  ): Promise<SameClaimsHere> => {
    const debate = await deps.db.debate.findFirst({
      where: { slug: query.slug, ...publicDebate },
      select: { id: true },
    });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const claims = await sameOf(deps.db, viewer, { debateId: debate.id }, query.look ?? null);
    return { claims: Object.fromEntries(claims) };
  };

/** The same of one claim, with those that may be the same. */
export const readSameOfClaim =
  (deps: Deps) =>
  async (viewer: MaybeActor, claimId: string): Promise<SameOfClaim> => {
    const claim = await deps.db.claim.findFirst({
      where: { id: claimId, ...publicClaim, debate: publicDebate },
      select: { id: true },
    });
    if (!claim) throw new Refusal('not-found', 'There is no such claim.');
    const claims = await sameOf(deps.db, viewer, { id: claim.id }, claim.id);
    return claims.get(claim.id) ?? nothing();
  };

/** Pieces of one claim elsewhere that are shown beside another; the rest are where they were given. */
const piecesAtMost = 20;

const nothing = (): SameOfClaim => ({ links: [], proposals: [], similar: null });

async function sameOf(
  db: Db,
  viewer: MaybeActor,
  of: Prisma.ClaimWhereInput,
  look: string | null,
): Promise<Map<string, SameOfClaim>> {
  const maySeeProposals = can(viewer, { do: 'answer-same-claim', on: { proposedById: '' } });
  const pairs = await pairsOf(db, of, maySeeProposals ? ['accepted', 'open'] : ['accepted']);
  const ids = new Set(pairs.flatMap(({ leftId, rightId }) => [leftId, rightId]));
  const [others, locals, people] = await Promise.all([
    otherClaims(db, [...ids]),
    localClaims(db, of, ids),
    proposers(db, pairs),
  ]);
  const found = new Map<string, SameOfClaim>();
  const at = (id: string) => {
    const known = found.get(id) ?? nothing();
    found.set(id, known);
    return known;
  };
  for (const { leftId, rightId, status, proposedById, createdAt } of pairs) {
    for (const [id, otherId] of [
      [leftId, rightId],
      [rightId, leftId],
    ] as const) {
      const local = locals.get(id);
      const other = others.get(otherId);
      if (!local || !other) continue;
      if (status === 'accepted') {
        const given = other.evidence.filter((piece) => piece.side !== 'undercuts');
        const pieces = given
          .slice(0, piecesAtMost)
          .map((evidence): PieceElsewhere => ({ evidence, here: hereAs(local, evidence) }));
        at(id).links.push({ claim: other.claim, pieces, more: given.length - pieces.length });
      } else {
        const by = people.get(proposedById);
        if (!by) continue;
        const own = proposedById === viewer?.id;
        at(id).proposals.push({ claim: other.claim, by, own, at: iso(createdAt) });
      }
    }
  }
  const looked = look ? await similarTo(db, of, look) : null;
  if (look && looked) at(look).similar = without(looked, at(look));
  return found;
}

interface LocalPiece {
  id: string;
  claimId: string;
  side: string;
  sourceId: string | null;
  broughtFromId: string | null;
}

/** The claims asked about among these, with what their evidence was brought from and cites. */
async function localClaims(
  db: Db,
  of: Prisma.ClaimWhereInput,
  ids: ReadonlySet<string>,
): Promise<Map<string, LocalPiece[]>> {
  const claims = await db.claim.findMany({
    where: { AND: [of, publicClaim, { id: { in: [...ids] } }] },
    select: {
      id: true,
      evidence: {
        where: publicEvidence,
        orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, claimId: true, side: true, sourceId: true, broughtFromId: true },
      },
    },
  });
  return new Map(claims.map(({ id, evidence }) => [id, evidence]));
}

function hereAs(local: LocalPiece[], piece: PieceElsewhere['evidence']): string | null {
  const same = local.find(
    (own) =>
      own.broughtFromId === piece.id ||
      piece.broughtFrom?.evidence === own.id ||
      (piece.source !== null && own.sourceId === piece.source.id && own.side === piece.side),
  );
  return same?.id ?? null;
}

async function proposers(db: Db, pairs: { status: string; proposedById: string }[]) {
  const open = pairs.filter(({ status }) => status === 'open');
  const rows = await db.user.findMany({
    where: { id: { in: open.map(({ proposedById }) => proposedById) } },
    select: { id: true, ...personColumns },
  });
  return new Map(rows.map((row) => [row.id, personView(row)]));
}

async function similarTo(db: Db, of: Prisma.ClaimWhereInput, id: string) {
  const [claim] = await publicClaims(db, {
    where: { AND: [of, { id }] },
    evidence: { id: { in: [] } },
  });
  if (!claim) return null;
  if (!claim.quote) return [];
  const text = claim.text ?? claim.quote.exact;
  return similarClaims(db, { text, debate: claim.debate, exceptIds: [id] });
}

/** Those that are linked or proposed already need not be guessed. */
function without(similar: NonNullable<SameOfClaim['similar']>, known: SameOfClaim) {
  const ids = new Set([...known.links, ...known.proposals].map(({ claim }) => claim.id));
  return similar.filter(({ id }) => !ids.has(id));
}
