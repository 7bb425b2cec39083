import type { ClaimView } from '#app/protocol/claims.ts';
import { FocusHere } from '../forms/focus-here.tsx';
import { DisputeAnswerForm } from './dispute-answer-form.tsx';
import { WordingDisputes } from './dispute-wording.tsx';
import { EvidenceEditForm } from './evidence-edit-form.tsx';
import { useEvidenceHere } from './evidence-here.ts';
import type { EvidenceHere } from './evidence-here.ts';

/**
 * Under a claim: other wordings of it, and the form that is open to change a piece of its evidence,
 * which may not be public itself.
 */
export function ClaimWork({ claim }: { claim: ClaimView }) {
  const here = useEvidenceHere();
  if (!here) return null;
  const { editing, viewer } = here;
  return (
    <>
      <WordingDisputes claim={claim} here={here} />
      {editing && editing.claim === claim.id && here.mayWork && viewer ? (
        <FocusHere>
          <EvidenceEditForm key={editing.id} evidence={editing} here={here} />
        </FocusHere>
      ) : null}
      <Answering claim={claim} here={here} />
    </>
  );
}

function Answering({ claim, here }: { claim: ClaimView; here: EvidenceHere }) {
  const dispute = here.disputes.find(
    ({ id, may }) =>
      may.answer &&
      (here.isOpen('answer', id) || here.refused('accept-dispute', id)?.issues.length),
  );
  const evidence = claim.evidence.find(({ id }) => id === dispute?.evidence);
  if (!dispute?.kind || !evidence) return null;
  return (
    <FocusHere>
      <DisputeAnswerForm
        key={dispute.id}
        dispute={{ ...dispute, kind: dispute.kind }}
        evidence={evidence}
        here={here}
      />
    </FocusHere>
  );
}
