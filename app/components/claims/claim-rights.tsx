import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { NarrowForm } from './narrow-form.tsx';
import { OtherWords } from './other-words.tsx';
import { narrowAddress, useRightsHere } from './rights-here.ts';

interface Props {
  slug: string;
  claim: ClaimView;
  viewer: { handle: string } | null;
  /** Public pieces of evidence, where the claim is shown without them. */
  pieces?: number;
}

/** Under a claim: what whose words it quotes say of it, and the acts that are the viewer's. */
export function ClaimRights({ slug, claim, viewer, pieces = claim.evidence.length }: Props) {
  const { isOpen, restatements, narrowing, answer } = useRightsHere();
  const isQuoted = viewer !== null && viewer.handle === claim.quotedAuthor?.handle;
  const isMarker = viewer !== null && viewer.handle === claim.marker?.handle;
  const restatement = restatements.find((one) => one.claim === claim.id);
  const refused = answer?.typed['claim'] === claim.id ? answer : undefined;
  const mayNarrow = isQuoted && isOpen && !claim.orphaned && claim.quote !== null;
  const mayTakeBack = isMarker && isOpen && pieces === 0;
  const isNarrowing = narrowing === claim.id || refused?.intent === 'narrow-claim';
  return (
    <>
      {claim.disowned ? (
        <p className="disowned small">The author says they do not claim this.</p>
      ) : null}
      {restatement ? (
        <OtherWords claim={claim} restatement={restatement} isMarker={isMarker} />
      ) : null}
      {refused && refused.intent in acts ? <FormMessage message={refused.message} /> : null}
      {isQuoted || mayTakeBack ? (
        <div className="acts">
          {mayNarrow ? (
            <Link to={narrowAddress(slug, claim.id)} preventScrollReset>
              Narrow it
              <OfThis />
            </Link>
          ) : null}
          {/* Who marked their own words takes them back, as long as they can. */}
          {isQuoted && !(mayTakeBack && !claim.disowned) ? (
            <Act
              claim={claim.id}
              intent={claim.disowned ? 'reclaim-claim' : 'disown-claim'}
              label={claim.disowned ? 'I do claim this after all' : 'I do not claim this'}
            />
          ) : null}
          {mayTakeBack ? (
            <Act claim={claim.id} intent="take-back-claim" label="Take this mark back" />
          ) : null}
        </div>
      ) : null}
      {isNarrowing && mayNarrow ? <NarrowForm slug={slug} claim={claim} refused={refused} /> : null}
    </>
  );
}

/** Acts of one button, which have no form of their own to say why they were not taken. */
const acts: Readonly<Record<string, true>> = {
  'disown-claim': true,
  'reclaim-claim': true,
  'take-back-claim': true,
};

const OfThis = (): ReactNode => <span className="hidden-text"> (this claim)</span>;

function Act({ claim, intent, label }: { claim: string; intent: string; label: string }) {
  const { action } = useRightsHere();
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="claim" value={claim} />
      <button className="plain">
        {label}
        <OfThis />
      </button>
    </Form>
  );
}
