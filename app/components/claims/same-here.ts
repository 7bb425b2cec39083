import { createContext, useContext } from 'react';
import type { SameClaimsHere } from '#app/protocol/same-claims.ts';
import { Id } from '#app/protocol/shared.ts';
import type { NotTaken } from './rights-here.ts';

/** What a page of claims needs to know to show the same claims elsewhere, for its viewer. */
export interface SameHere extends SameClaimsHere {
  slug: string;
  signedIn: boolean;
  /** Whether evidence may be brought here; it may not while the debate is closed. */
  mayWork: boolean;
  /** Whether the viewer may end a link. */
  moderates: boolean;
  answer: NotTaken | undefined;
}

const Context = createContext<SameHere | null>(null);

export const SameProvider = Context.Provider;

/** Null on a page where claims are shown by themselves. */
export const useSameHere = (): SameHere | null => useContext(Context);

/** A claim with those that may be the same looked up. */
export const lookAddress = (slug: string, claimId: string): string =>
  `/debates/${slug}/claims?same=${claimId}#same-${claimId}`;

/** A claim where it stands. */
export const claimAddress = (slug: string, claimId: string): string =>
  `/debates/${slug}/claims?claim=${claimId}#claim-${claimId}`;

/** The claim whose likes the page's address asks for: by name, or because it was just marked. */
export function claimLookedUp(search: URLSearchParams): string | null {
  return Id.safeParse(search.get('same') ?? search.get('add')).data ?? null;
}
