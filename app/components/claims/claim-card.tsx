import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import type { ClaimView, EvidenceView } from '#app/protocol/claims.ts';
import type { ClaimOnPage } from '#app/protocol/claims-page.ts';
import { claimRows } from '../charts/chart-rows.ts';
import { KindChart } from '../charts/kind-chart.tsx';
import { TextActs } from '../reports/text-acts.tsx';
import { TextForm } from '../reports/text-form.tsx';
import { counted } from '../words/count.ts';
import { PersonName } from '../words/person.tsx';
import type { ClaimsAddress } from './claims-address.ts';
import { EvidenceItem } from './evidence-item.tsx';
import { FoldedClaim } from './folded-claim.tsx';
import { NewMark } from './new-mark.tsx';
import { StandingLine } from './standing-line.tsx';

interface Props {
  slug: string;
  entry: ClaimOnPage;
  address: ClaimsAddress;
  signedIn: boolean;
  /** Whether the viewer may add evidence here; nobody may while the debate is closed. */
  mayWork: boolean;
  /** Whether its evidence is unfolded at first. */
  isOpen: boolean;
  /** It came while the page was open. */
  isNew: boolean;
  /** Pieces of its evidence that came while the page was open. */
  newPieces: number;
  /** Forms and parts about this claim. */
  children?: ReactNode;
}

/** One claim: its words, where it stands and why, and both sides of its evidence. */
export function ClaimCard(props: Props) {
  const { slug, entry, address, isNew, newPieces, children } = props;
  const { claim, pieces, gaps } = entry;
  const { quote, text, standing, evidence } = claim;
  const marked = {
    type: 'claim',
    id: claim.id,
    revisionId: claim.revisionId,
    author: claim.marker,
  } as const;
  if (entry.folded) return <FoldedClaim {...{ entry, address, isNew, newPieces }} />;
  const about = <span className="hidden-text"> (this claim)</span>;
  return (
    <article
      className="leaf claim"
      id={`claim-${claim.id}`}
      aria-labelledby={`words-${claim.id}`}
      tabIndex={-1}
    >
      <div className="text">
        <h3 id={`words-${claim.id}`}>
          {quote ? <q>{text ?? quote.exact}</q> : 'The text of this claim is no longer public.'}
        </h3>
        {isNew ? <NewMark /> : null}
        {text && quote ? (
          <p className="small soft">In the author’s words: “{quote.exact}”</p>
        ) : null}
        <StandingLine standing={standing} />
        {pieces > 0 ? (
          <>
            <KindChart
              caption="Evidence by kind and side"
              isSmall
              rows={claimRows(entry, address)}
            />
            {gaps.length > 0 ? <p className="gaps small">Missing: {gaps.join('; ')}.</p> : null}
          </>
        ) : null}
        {evidence.length > 0 ? (
          <details className="pieces" open={props.isOpen}>
            <summary className="small">
              {counted(evidence.length, 'piece')} of evidence
              {newPieces > 0 ? <NewMark count={newPieces} /> : null}
            </summary>
            <Sides {...{ slug, evidence }} mayAdd={props.mayWork} />
          </details>
        ) : null}
        <div className="acts">
          <Adding {...props} />
          <TextActs text={marked} about={about} />
        </div>
        <TextForm text={marked} />
        {children}
      </div>
      <ClaimMargin claim={claim} address={address} />
    </article>
  );
}

function Adding({ entry: { claim }, address, signedIn, mayWork }: Props) {
  if (!signedIn) {
    const next = encodeURIComponent(address.claim(claim.id));
    return <Link to={`/sign-in?next=${next}`}>Sign in to add evidence</Link>;
  }
  if (!mayWork) return null;
  return (
    <>
      <Link to={address.add(claim.id)} preventScrollReset>
        Add evidence
      </Link>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="ask-for-evidence" />
        <input type="hidden" name="claim" value={claim.id} />
        <button className="plain">Ask for evidence</button>
      </Form>
    </>
  );
}

function ClaimMargin({ claim, address }: { claim: ClaimView; address: ClaimsAddress }) {
  const { subject, marker, asks } = claim;
  const origin = subject.number === null ? 'the opening' : `#${subject.number}`;
  return (
    <div className="notes" role="note" aria-label="About this claim">
      <p>
        From <Link to={address.comment(subject.number)}>{origin}</Link>
        {claim.orphaned ? '. The text has changed since.' : ''}
      </p>
      {marker ? (
        <p>
          Marked by <PersonName person={{ ...marker, line: '' }} />
        </p>
      ) : null}
      {asks > 0 ? <p>{counted(asks, 'reader')} asked for evidence</p> : null}
    </div>
  );
}

const sides = [
  ['supports', 'For it'],
  ['challenges', 'Against it'],
] as const;

interface SidesProps {
  slug: string;
  evidence: readonly EvidenceView[];
  mayAdd: boolean;
}

/** Each side by kind, so that a number of the chart leads to where its kind begins. */
function Sides({ slug, evidence, mayAdd }: SidesProps) {
  const byKind = [...evidence].sort(
    (left, right) => evidenceKinds.indexOf(left.kind) - evidenceKinds.indexOf(right.kind),
  );
  return (
    <div className="sides">
      {sides.map(([side, label]) => {
        const here = byKind.filter((piece) => piece.side === side);
        return (
          <section key={side}>
            <h4 className="label">{label}</h4>
            {here.length === 0 ? (
              <p className="evidence soft">None given yet.</p>
            ) : (
              <ul>
                {here.map((piece) => (
                  <EvidenceItem
                    key={piece.id}
                    slug={slug}
                    evidence={piece}
                    all={evidence}
                    mayAdd={mayAdd}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
