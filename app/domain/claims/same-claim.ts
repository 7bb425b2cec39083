import type { ProposalStatus } from '../vocabulary.ts';

/** What is known of a pair of claims: whether they are one, and who said so last. */
export interface SameClaimState {
  status: ProposalStatus;
  proposedById: string;
}

export const sameClaimAnswers = ['agree', 'decline', 'withdraw', 'end'] as const;
export type SameClaimAnswer = (typeof sameClaimAnswers)[number];
export type SameClaimAct = 'propose' | SameClaimAnswer;

export type SameClaimStep =
  | { do: 'set'; status: ProposalStatus; proposedById: string }
  /** It is so already: saying it again changes nothing. */
  | { do: 'nothing' }
  | { do: 'refuse'; why: 'not-open' | 'not-linked' | 'declined-before' };

/** Claims linked to one claim at a time, proposals included. */
export const maxSamePerClaim = 12;

/**
 * The only place where the link of two claims changes: proposed by one person, agreed or declined by
 * another, withdrawn by who proposed it, ended by a moderator (which leaves it declined). Proposing
 * what another has proposed is agreeing. Whoever was declined does not propose the same again;
 * another may. Who may do what is asked of `can` before.
 */
export function nextSameClaim(
  state: SameClaimState | null,
  act: SameClaimAct,
  actorId: string,
): SameClaimStep {
  const by = state?.proposedById ?? actorId;
  const becomes = (status: ProposalStatus, proposedById = by): SameClaimStep =>
    state?.status === status ? { do: 'nothing' } : { do: 'set', status, proposedById };
  switch (act) {
    case 'propose':
      if (state === null || state.status === 'withdrawn') return becomes('open', actorId);
      if (state.status === 'declined') {
        return by === actorId ? { do: 'refuse', why: 'declined-before' } : becomes('open', actorId);
      }
      return state.status === 'open' && by !== actorId ? becomes('accepted') : { do: 'nothing' };
    case 'agree':
      return state?.status === 'open' || state?.status === 'accepted'
        ? becomes('accepted')
        : { do: 'refuse', why: 'not-open' };
    case 'decline':
      return state?.status === 'open' || state?.status === 'declined'
        ? becomes('declined')
        : { do: 'refuse', why: 'not-open' };
    case 'withdraw':
      return state?.status === 'open' || state?.status === 'withdrawn'
        ? becomes('withdrawn')
        : { do: 'refuse', why: 'not-open' };
    case 'end':
      return state?.status === 'accepted' || state?.status === 'declined'
        ? becomes('declined')
        : { do: 'refuse', why: 'not-linked' };
    default:
      return act satisfies never;
  }
}
