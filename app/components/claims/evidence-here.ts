import { createContext, useContext } from 'react';
import type { DisputeView } from '#app/protocol/disputes.ts';
import type { EvidenceWork } from '#app/protocol/evidence-form.ts';
import type { NotTaken } from './rights-here.ts';

/** A form about evidence or its disputes; it is open where the address names it with an id. */
export type EvidenceFormName =
  /** Changes one's own evidence: its id. */
  | 'edit'
  /** Says that evidence is of another kind: its id. */
  | 'dispute'
  /** Proposes another wording of a claim: its id. */
  | 'reword'
  /** Says what the kind of an accepted dispute asks for: the dispute's id. */
  | 'answer';

/** What a page of claims needs to know to offer each viewer the work on evidence that is theirs. */
export interface EvidenceHere extends EvidenceWork {
  viewer: { handle: string } | null;
  /** Whether the viewer may work on claims here; nobody may while the debate is closed. */
  mayWork: boolean;
  /** Whether the form about this id is open. */
  isOpen: (form: EvidenceFormName, id: string) => boolean;
  /** The address of a claim with one of its forms open, or (null) with none. */
  address: (claim: string, form: EvidenceFormName | null, id?: string) => string;
  /** Why the form of this intent about this id was not taken. */
  refused: (intent: string, id: string) => NotTaken | null;
}

const Context = createContext<EvidenceHere | null>(null);

export const EvidenceProvider = Context.Provider;

/** Null on a page where evidence is only read. */
export const useEvidenceHere = (): EvidenceHere | null => useContext(Context);

/** The field by which the form of each intent says what it is about. */
const aboutField: Readonly<Record<string, string>> = {
  'edit-evidence': 'evidence',
  'withdraw-evidence': 'evidence',
  'dispute-kind': 'evidence',
  'dispute-wording': 'claim',
  'accept-dispute': 'dispute',
  'decline-dispute': 'dispute',
  'withdraw-dispute': 'dispute',
};

/** What the claims of the page at `/debates/:slug/claims` need to know, for the viewer. */
export function evidenceHereOf(
  page: EvidenceWork & {
    slug: string;
    query: URLSearchParams;
    viewer: { handle: string } | null;
    mayWork: boolean;
    answer: NotTaken | undefined;
  },
): EvidenceHere {
  const { slug, query, answer, ...shared } = page;
  return {
    ...shared,
    isOpen: (form, id) => query.get(form) === id,
    address: (claim, form, id = '') => {
      const path = `/debates/${slug}/claims?claim=${claim}`;
      return form ? `${path}&${form}=${id}#${form}` : `${path}#claim-${claim}`;
    },
    refused: (intent, id) =>
      answer?.intent === intent && answer.typed[aboutField[intent] ?? ''] === id ? answer : null,
  };
}

/** Disputes of the kind of one piece, as far as they concern the viewer. */
export const kindDisputes = (here: EvidenceHere, evidence: string): DisputeView[] =>
  here.disputes.filter((dispute) => dispute.evidence === evidence);

/** Other wordings proposed for one claim, as far as they concern the viewer. */
export const wordingDisputes = (here: EvidenceHere, claim: string): DisputeView[] =>
  here.disputes.filter((dispute) => dispute.claim === claim && dispute.evidence === null);
