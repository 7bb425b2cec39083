import { Form, Link } from '@remix-run/react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { maxWording } from '#app/protocol/disputes.ts';
import type { DisputeView } from '#app/protocol/disputes.ts';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';
import { Reasons } from '../thread/reasons.tsx';
import { counted } from '../words/count.ts';
import { DisputeAct } from './dispute-act.tsx';
import { wordingDisputes } from './evidence-here.ts';
import type { EvidenceHere } from './evidence-here.ts';

interface Props {
  claim: ClaimView;
  here: EvidenceHere;
}

/** Under a claim: other wordings for those they concern, and the form to propose one. */
export function WordingDisputes({ claim, here }: Props) {
  const known = wordingDisputes(here, claim.id);
  const unknown = claim.wordingDisputes - known.length;
  const mayPropose = here.viewer !== null && here.mayWork && claim.quote !== null;
  const isOpen = here.isOpen('reword', claim.id);
  const hasProposed = known.some(({ may }) => may.withdraw);
  return (
    <>
      {known.map((dispute) => (
        <Proposed key={dispute.id} dispute={dispute} here={here} />
      ))}
      {unknown > 0 ? (
        <p className="soft small">
          {counted(unknown, 'reader')} proposed{' '}
          {unknown === 1 ? 'another wording' : 'other wordings'}; whose words they are, or a
          moderator, decides.
        </p>
      ) : null}
      {mayPropose && !isOpen && !hasProposed ? (
        <p className="acts small">
          <Link to={here.address(claim.id, 'reword', claim.id)} preventScrollReset>
            Propose another wording<span className="hidden-text"> (of this claim)</span>
          </Link>
        </p>
      ) : null}
      {mayPropose && isOpen ? <WordingForm claim={claim} here={here} /> : null}
    </>
  );
}

function Proposed({ dispute, here }: { dispute: DisputeView; here: EvidenceHere }) {
  const { by, text, may } = dispute;
  return (
    <div className="panel panel-wait small">
      <p>
        {may.withdraw ? 'You proposed' : `${by.name} proposed`} another wording: “{text}”
      </p>
      {may.answer ? (
        <p className="soft">Readers see the author’s own words until it is accepted.</p>
      ) : null}
      <div className="row">
        {may.answer ? (
          <>
            <DisputeAct
              dispute={dispute}
              intent="accept-dispute"
              label="Accept this wording"
              here={here}
            />
            <DisputeAct
              dispute={dispute}
              intent="decline-dispute"
              label="Keep it as it is"
              here={here}
            />
          </>
        ) : null}
        {may.withdraw ? (
          <DisputeAct
            dispute={dispute}
            intent="withdraw-dispute"
            label="Take it back"
            here={here}
          />
        ) : null}
      </div>
    </div>
  );
}

function WordingForm({ claim, here }: Props) {
  const refused = here.refused('dispute-wording', claim.id);
  return (
    <Form
      method="post"
      className="form panel"
      id="reword"
      aria-label="Propose another wording"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="dispute-wording" />
      <input type="hidden" name="claim" value={claim.id} />
      <input type="hidden" name="revisionId" value={claim.revisionId} />
      <h3>Propose another wording</h3>
      <FormMessage message={refused?.message} issues={refused?.issues} />
      <Reasons reasons={refused?.reasons ?? []} />
      <Field
        name="text"
        label="How it is better said"
        hint="the same claim, in one clear sentence"
        area="short"
        maxLength={maxWording}
        initial={refused?.typed['text'] ?? claim.text ?? claim.quote?.exact}
      />
      <p className="soft">
        Whose words they are and moderators read it. Everyone else sees it once it is accepted.
      </p>
      <div className="row">
        <button className="button">Propose it</button>
        <Link to={here.address(claim.id, null)} preventScrollReset>
          Not now
        </Link>
      </div>
    </Form>
  );
}
