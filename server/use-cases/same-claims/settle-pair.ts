import { maxSamePerClaim, nextSameClaim } from '#app/domain/claims/same-claim.ts';
import type { SameClaimAct, SameClaimState, SameClaimStep } from '#app/domain/claims/same-claim.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { SameClaimReceipt } from '#app/protocol/same-claims.ts';
import { openClaim } from '#server/db/claims.ts';
import { inTransaction } from '#server/db/client.ts';
import { lockDebates, recordClaimsChanged } from '#server/db/events.ts';
import { countPairs, lockPair, pairOf, writePair } from '#server/db/same-claims.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireOpen, requirePermission, spend } from '../guards.ts';

type Claim = NonNullable<Awaited<ReturnType<typeof openClaim>>>;

/**
 * One step in the life of a pair of claims. Both debates are locked first, in a fixed order: of two
 * people who answer at once the slower one sees the other's answer, and neither waits for the other.
 * A link that comes or goes is a public change of both claims.
 */
export async function settlePair(
  deps: Deps,
  actor: Actor,
  act: SameClaimAct,
  ids: { claimId: string; otherId: string },
): Promise<SameClaimReceipt> {
  const [claim, other] = await bothClaims(deps, ids);
  if (act === 'propose' || act === 'agree') requireOneOpen(actor, claim, other);
  await spend(deps, actor, limits.claim);
  const debates = [...new Set([claim.debateId, other.debateId])];
  const pair = pairOf(claim.id, other.id);
  const at = deps.now();

  const done = await inTransaction(deps.db, async (tx) => {
    await lockDebates(tx, debates);
    // Asked again: what was public a moment ago may be gone, and stays as it is from here on.
    await bothClaims({ ...deps, db: tx }, ids);
    const before = await lockPair(tx, pair);
    requireAllowed(actor, act, before);
    const step = nextSameClaim(before, act, actor.id);
    if (step.do === 'refuse') throw refused(step);
    if (step.do === 'nothing') return { status: before?.status ?? 'open', isPublic: false };
    const { status, proposedById } = step;
    if (status === 'open' && (await countPairs(tx, pair)) >= maxSamePerClaim) throw tooMany();
    const answeredById = status === 'open' ? null : actor.id;
    await writePair(tx, pair, { status, proposedById, answeredById, at });
    const isPublic = status === 'accepted' || before?.status === 'accepted';
    if (isPublic) await recordClaimsChanged(tx, [claim, other], at);
    return { status, isPublic };
  });
  if (done.isPublic) {
    for (const debateId of debates) deps.wake.send({ about: 'debate', debateId });
  }
  return { same: { claim: claim.id, other: other.id, status: done.status } };
}

async function bothClaims(
  deps: { db: Parameters<typeof openClaim>[0] },
  { claimId, otherId }: { claimId: string; otherId: string },
): Promise<[Claim, Claim]> {
  if (claimId === otherId) {
    throw new Refusal('invalid', 'This is one claim already. Choose another.', {
      issues: [{ path: 'claim', message: 'Choose another claim.' }],
    });
  }
  const claim = await openClaim(deps.db, claimId);
  const other = await openClaim(deps.db, otherId);
  if (!claim || !other) throw notFound('claim');
  return [claim, other];
}

/** What was argued in a closed debate helps an open one: only where both rest, nothing is linked. */
function requireOneOpen(actor: Actor, claim: Claim, other: Claim): void {
  requireOpen(actor, other.debate.phase === 'open' ? other.debate : claim.debate);
}

function requireAllowed(actor: Actor, act: SameClaimAct, before: SameClaimState | null): void {
  const proposedById = before?.proposedById ?? '';
  switch (act) {
    case 'agree':
    case 'decline':
      return requirePermission(
        actor,
        { do: 'answer-same-claim', on: { proposedById } },
        'You said so yourself: it takes somebody else to answer.',
      );
    case 'withdraw':
      return requirePermission(
        actor,
        { do: 'withdraw', on: { authorId: proposedById } },
        'Only who proposed it takes it back.',
      );
    case 'end':
      return requirePermission(actor, { do: 'remove' }, 'A moderator can end this.');
    case 'propose':
      return;
    default:
      act satisfies never;
  }
}

const refusals: Record<(SameClaimStep & { do: 'refuse' })['why'], string> = {
  'not-open': 'Nobody says so of these two claims now. Look at them again.',
  'not-linked': 'These two claims are not linked now.',
  'declined-before': 'Somebody has looked and thinks they differ. Another person may propose it.',
};

const refused = ({ why }: SameClaimStep & { do: 'refuse' }) =>
  new Refusal('conflict', refusals[why]);

const tooMany = () =>
  new Refusal('conflict', `A claim is linked with at most ${maxSamePerClaim} others.`);
