import { createContext, useContext } from 'react';
import type { OpenRestatement } from '#app/protocol/claim-rights.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';

/** Why a form was not taken, with what was typed. */
export interface NotTaken {
  intent: string;
  typed: Record<string, string>;
  message: string;
  issues: readonly Issue[];
  reasons: readonly Reason[];
}

/** What the claims of a page need to know to offer each viewer the acts that are theirs. */
export interface RightsHere {
  /** The page that takes the forms. */
  action: string;
  /** Whether claims of this debate can be worked on. */
  isOpen: boolean;
  /** Other words for claims that wait for an answer, as far as the viewer may read them. */
  restatements: readonly OpenRestatement[];
  /** The claim whose form to narrow it is open: its id. */
  narrowing: string | null;
  answer: NotTaken | undefined;
}

const Context = createContext<RightsHere | null>(null);

export const RightsProvider = Context.Provider;

export function useRightsHere(): RightsHere {
  const here = useContext(Context);
  if (!here) throw new Error('The rights over a claim belong on a page that takes their forms.');
  return here;
}

/** Where a claim is narrowed: the page of claims, with this one shown and its form open. */
export function narrowAddress(slug: string, claimId: string): string {
  return `/debates/${slug}/claims?claim=${claimId}&narrow=${claimId}#narrow`;
}
