import { Form } from '@remix-run/react';
import type { OpenRestatement } from '#app/protocol/claim-rights.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { useRightsHere } from './rights-here.ts';

interface Props {
  claim: ClaimView;
  restatement: OpenRestatement;
  /** Whether the viewer proposed the words. */
  isMarker: boolean;
}

/** Other words for a claim that wait, for who may answer them and for who proposed them. */
export function OtherWords({ claim, restatement: { text, mayAnswer }, isMarker }: Props) {
  const { action, answer } = useRightsHere();
  const isAbout = answer?.intent === 'answer-restatement' && answer.typed['claim'] === claim.id;
  const who = isMarker ? 'You' : (claim.marker?.name ?? 'Who marked this');
  return (
    <Form method="post" action={action} className="panel panel-wait" preventScrollReset>
      <FormMessage message={isAbout ? answer.message : null} />
      <p>
        {who} proposed other words for this claim: “{text}”
      </p>
      <p className="soft">
        Readers see the author’s own words until the author or a moderator accepts these.
      </p>
      {mayAnswer ? (
        <div className="row">
          <input type="hidden" name="intent" value="answer-restatement" />
          <input type="hidden" name="claim" value={claim.id} />
          <button className="button" name="accept" value="yes">
            Accept these words
          </button>
          <button className="button second" name="accept" value="no">
            Decline them
          </button>
        </div>
      ) : null}
    </Form>
  );
}
