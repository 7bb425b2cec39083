import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimView } from '#app/protocol/claims.ts';
import type {
  SameClaimLink,
  SameClaimProposal,
  SameOfClaim,
  SimilarClaim,
} from '#app/protocol/same-claims.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { counted } from '../words/count.ts';
import { PersonName } from '../words/person.tsx';
import { PiecesElsewhere } from './pieces-elsewhere.tsx';
import { lookAddress, useSameHere } from './same-here.ts';
import type { SameHere } from './same-here.ts';
import { OtherClaimName } from './similar-list.tsx';
import './same-claims.css';

const none: SameOfClaim = { links: [], proposals: [], similar: null };

/**
 * Under a claim: the same claim elsewhere with the evidence given there, apart; who says that two
 * are one; and, where somebody looked, claims that may be the same.
 */
export function SameClaims({ claim }: { claim: ClaimView }) {
  const here = useSameHere();
  if (!here || !claim.quote) return null;
  const { links, proposals, similar } = here.claims[claim.id] ?? none;
  return (
    <section className="same small" id={`same-${claim.id}`} aria-label="The same claim elsewhere">
      <Refused here={here} claim={claim} />
      {proposals.map((proposal) => (
        <Proposal key={proposal.claim.id} {...{ here, claim, proposal }} />
      ))}
      {links.map((link) => (
        <Linked key={link.claim.id} {...{ here, claim, link }} />
      ))}
      {similar ? (
        <Similar {...{ here, claim, similar }} />
      ) : (
        <p className="acts">
          <Link to={lookAddress(here.slug, claim.id)} preventScrollReset>
            Is it argued elsewhere?<span className="hidden-text"> (this claim)</span>
          </Link>
        </p>
      )}
    </section>
  );
}

const intents = new Set(['propose-same-claim', 'answer-same-claim', 'bring-evidence']);

function Refused({ here: { answer }, claim }: { here: SameHere; claim: ClaimView }) {
  if (!answer || !intents.has(answer.intent) || answer.typed['claim'] !== claim.id) return null;
  return <FormMessage message={answer.message} issues={answer.issues} />;
}

interface Act {
  here: SameHere;
  claim: ClaimView;
  /** The other claim. */
  other: string;
  answer: 'agree' | 'decline' | 'withdraw' | 'end' | null;
  children: ReactNode;
}

/** One act on a pair of claims; without an answer it says that they are one. */
function PairAct({ here, claim, other, answer, children }: Act) {
  const intent = answer === null ? 'propose-same-claim' : 'answer-same-claim';
  return (
    <Form method="post" action={lookAddress(here.slug, claim.id)} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="claim" value={claim.id} />
      <input type="hidden" name="other" value={other} />
      {answer === null ? null : <input type="hidden" name="answer" value={answer} />}
      <button className="plain">{children}</button>
    </Form>
  );
}

function Proposal({
  here,
  claim,
  proposal,
}: {
  here: SameHere;
  claim: ClaimView;
  proposal: SameClaimProposal;
}) {
  const { claim: other, by, own } = proposal;
  const act = { here, claim, other: other.id };
  return (
    <div className="proposal">
      <p>
        {own ? 'You say' : <PersonName person={{ ...by, line: '' }} />}
        {own ? '' : ' says'} this is the same claim as <OtherClaimName claim={other} />.{' '}
        {own ? 'Somebody else has to agree.' : 'Do you agree?'}
      </p>
      <div className="acts">
        {own ? (
          <PairAct {...act} answer="withdraw">
            Take it back
          </PairAct>
        ) : (
          <>
            <PairAct {...act} answer="agree">
              It is the same claim
            </PairAct>
            <PairAct {...act} answer="decline">
              They differ
            </PairAct>
          </>
        )}
      </div>
    </div>
  );
}

function Linked({ here, claim, link }: { here: SameHere; claim: ClaimView; link: SameClaimLink }) {
  const { claim: other, pieces, more } = link;
  const total = pieces.length + more;
  const isHere = other.debate.slug === here.slug;
  return (
    <details className="linked">
      <summary>
        The same claim in {isHere ? 'this debate' : other.debate.title} ({other.standing.label}
        {total > 0 ? `, ${counted(total, 'piece')} of evidence` : ''})
      </summary>
      <p>
        <OtherClaimName claim={other} here={isHere} />
      </p>
      {total > 0 ? <PiecesElsewhere {...{ here, claim, link }} /> : null}
      {here.moderates ? (
        <div className="acts">
          <PairAct {...{ here, claim }} other={other.id} answer="end">
            They differ: end the link
          </PairAct>
        </div>
      ) : null}
    </details>
  );
}

function Similar({
  here,
  claim,
  similar,
}: {
  here: SameHere;
  claim: ClaimView;
  similar: readonly SimilarClaim[];
}) {
  if (similar.length === 0) return <p className="soft">No other claim like it was found.</p>;
  return (
    <>
      <p className="label">Argued before</p>
      <ul className="similar">
        {similar.map((other) => (
          <li key={other.id}>
            <OtherClaimName claim={other} here={other.here} />
            {here.signedIn ? (
              <div className="acts">
                <PairAct {...{ here, claim }} other={other.id} answer={null}>
                  This is the same claim
                </PairAct>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
