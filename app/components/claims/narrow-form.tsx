import { Form, Link } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { Reasons } from '../thread/reasons.tsx';
import { useRightsHere } from './rights-here.ts';
import type { NotTaken } from './rights-here.ts';

interface Props {
  slug: string;
  claim: ClaimView;
  refused: NotTaken | undefined;
}

/** The author keeps a shorter stretch of the words that were quoted: by selecting, or by deleting. */
export function NarrowForm({ slug, claim, refused }: Props) {
  const { action } = useRightsHere();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [runs, setRuns] = useState(false);
  const quote = claim.quote?.exact ?? '';
  // What is kept says by itself where it stands, unless it was selected: then its place is known.
  const [place, setPlace] = useState('');
  useEffect(() => {
    setRuns(true);
    area.current?.focus();
  }, []);

  const keepSelected = () => {
    const box = area.current;
    if (!box || box.selectionStart === box.selectionEnd) return box?.focus();
    const isWhole = box.value === quote;
    setPlace(isWhole ? String((claim.quote?.position ?? 0) + box.selectionStart) : '');
    box.value = box.value.slice(box.selectionStart, box.selectionEnd).trim();
    box.focus();
  };
  return (
    <Form
      method="post"
      action={action}
      className="form panel"
      id="narrow"
      aria-label="Narrow this claim"
      preventScrollReset
    >
      <input type="hidden" name="intent" value="narrow-claim" />
      <input type="hidden" name="claim" value={claim.id} />
      <input type="hidden" name="revisionId" value={claim.revisionId} />
      <input type="hidden" name="position" value={place} />
      <FormMessage message={refused?.message} />
      <Reasons reasons={refused?.reasons ?? []} />
      <div className="field">
        <label htmlFor={id}>Your words, as far as you claim them</label>
        <span className="hint" id={`${id}-hint`}>
          Keep one stretch of them as it stands: delete what goes before and after
          {runs ? ', or select what stays' : ''}. Evidence that was given stays with the claim
          {claim.text ? '; the other words for it do not' : ''}.
        </span>
        <textarea
          id={id}
          ref={area}
          name="exact"
          className="short"
          rows={3}
          maxLength={600}
          required
          defaultValue={refused?.typed['exact'] ?? quote}
          aria-describedby={`${id}-hint`}
          onInput={() => setPlace('')}
        />
      </div>
      {runs ? (
        <button type="button" className="button second" onClick={keepSelected}>
          Keep only what is selected
        </button>
      ) : null}
      <div className="row">
        <button className="button">Narrow the claim</button>
        <Link to={`/debates/${slug}/claims?claim=${claim.id}#claim-${claim.id}`} preventScrollReset>
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}
