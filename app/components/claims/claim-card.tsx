import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { counted } from '../words/count.ts';
import { PersonName } from '../words/person.tsx';
import { EvidenceItem } from './evidence-item.tsx';

interface Props {
  slug: string;
  claim: ClaimView;
  signedIn: boolean;
  /** Kept in links: the comment that a reader wants to use as evidence. */
  comment: number | null;
  children?: ReactNode;
}

const sides = [
  ['supports', 'For it'],
  ['challenges', 'Against it'],
] as const;

/** One claim: its words, where it stands and why, and both sides of its evidence. */
export function ClaimCard({ slug, claim, signedIn, comment, children }: Props) {
  const { quote, text, standing, subject, evidence } = claim;
  const marked = {
    type: 'claim',
    id: claim.id,
    revisionId: claim.revisionId,
    author: claim.marker,
  } as const;
  const origin = subject.number === null ? 'the opening' : `#${subject.number}`;
  const place =
    subject.number === null
      ? `/debates/${slug}#opening`
      : `/debates/${slug}/comments/${subject.number}`;
  const keep = comment === null ? '' : `&comment=${comment}`;
  return (
    <article className="leaf claim" id={`claim-${claim.id}`} aria-labelledby={`words-${claim.id}`}>
      <div className="text">
        <h3 id={`words-${claim.id}`}>
          {quote ? <q>{text ?? quote.exact}</q> : 'The text of this claim is no longer public.'}
        </h3>
        {text && quote ? (
          <p className="small soft">In the author’s words: “{quote.exact}”</p>
        ) : null}
        <p className="standing small">
          <span className="ground-sample" data-ground={standing.ground}>
            {standing.label}
          </span>
          {afterLabel(standing)}
        </p>
        {evidence.length > 0 ? (
          <div className="sides">
            {sides.map(([side, label]) => (
              <section key={side}>
                <h4 className="label">{label}</h4>
                <EvidenceSide side={side} {...{ slug, evidence, signedIn }} />
              </section>
            ))}
          </div>
        ) : null}
        <div className="acts">
          {signedIn ? (
            <>
              <Link to={`?add=${claim.id}${keep}#add`} preventScrollReset>
                Add evidence
              </Link>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="ask-for-evidence" />
                <input type="hidden" name="claim" value={claim.id} />
                <button className="plain">Ask for evidence</button>
              </Form>
            </>
          ) : (
            <Link to={`/sign-in?next=${encodeURIComponent(`/debates/${slug}/claims`)}`}>
              Sign in to add evidence
            </Link>
          )}
          <TextActs text={marked} about={<span className="hidden-text"> (this claim)</span>} />
        </div>
        <TextForm text={marked} />
        {children}
      </div>
      <div className="notes" role="note" aria-label="About this claim">
        <p>
          From <Link to={place}>{origin}</Link>
          {claim.orphaned ? '. The text has changed since.' : ''}
        </p>
        {claim.marker ? (
          <p>
            Marked by <PersonName person={{ ...claim.marker, line: '' }} />
          </p>
        ) : null}
        {claim.asks > 0 ? <p>{counted(claim.asks, 'reader')} asked for evidence</p> : null}
      </div>
    </article>
  );
}

/** The sentence begins with the label, which stands before it with its line. */
function afterLabel({ label, sentence }: ClaimView['standing']): string {
  return sentence.startsWith(label) ? sentence.slice(label.length) : `. ${sentence}`;
}

function EvidenceSide({
  side,
  slug,
  evidence,
  signedIn,
}: {
  side: 'supports' | 'challenges';
  slug: string;
  evidence: ClaimView['evidence'];
  signedIn: boolean;
}) {
  const here = evidence.filter((piece) => piece.side === side);
  if (here.length === 0) return <p className="evidence soft">None given yet.</p>;
  return (
    <ul>
      {here.map((piece) => (
        <EvidenceItem
          key={piece.id}
          slug={slug}
          evidence={piece}
          all={evidence}
          mayAdd={signedIn}
        />
      ))}
    </ul>
  );
}
