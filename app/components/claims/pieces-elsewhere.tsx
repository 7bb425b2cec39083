import { Form, Link } from '@remix-run/react';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import type { PieceElsewhere, SameClaimLink } from '#app/protocol/same-claims.ts';
import { PersonName } from '../words/person.tsx';
import { claimAddress } from './same-here.ts';
import type { SameHere } from './same-here.ts';

const sides = [
  ['supports', 'For it there'],
  ['challenges', 'Against it there'],
] as const;

interface Props {
  here: SameHere;
  claim: ClaimView;
  link: SameClaimLink;
}

/** Evidence given for the same claim elsewhere: it does not count here until somebody brings it. */
export function PiecesElsewhere({ here, claim, link }: Props) {
  const { claim: other, pieces, more } = link;
  return (
    <>
      <p className="soft">This does not count here until somebody counts it here.</p>
      <div className="sides">
        {sides.map(([side, label]) => {
          const given = pieces.filter(({ evidence }) => evidence.side === side);
          return (
            <section key={side}>
              <h4 className="label">{label}</h4>
              {given.length === 0 ? <p className="evidence soft">None given.</p> : null}
              <ul>
                {given.map((piece) => (
                  <Piece key={piece.evidence.id} {...{ here, claim, piece }} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {more > 0 ? (
        <p>
          <Link to={claimAddress(other.debate.slug, other.id)}>{more} more there</Link>
        </p>
      ) : null}
    </>
  );
}

function Piece({
  here,
  claim,
  piece,
}: {
  here: SameHere;
  claim: ClaimView;
  piece: PieceElsewhere;
}) {
  const { evidence } = piece;
  const { kind, details, source, author, undercut } = evidence;
  const first = detailFields[kind].find((field) => details[field.name]);
  return (
    <li className={undercut ? 'evidence undercut' : 'evidence'}>
      <p>
        <span className="kind">{kindWords[kind].label}</span>
        {undercut ? <span className="soft"> · does not count there</span> : null}
      </p>
      {first ? <p className="said">{details[first.name]}</p> : null}
      {source ? (
        <p>
          Source:{' '}
          <Link to={`/sources/${source.id}`}>{source.title || source.doi || source.url}</Link>
          {evidence.own ? <span className="soft"> (their own)</span> : null}
        </p>
      ) : null}
      <p className="byline">
        <PersonName person={author && { ...author, line: '' }} />
        {piece.here ? (
          <Link to={`/debates/${here.slug}/claims?claim=${claim.id}#evidence-${piece.here}`}>
            Counts here
          </Link>
        ) : null}
      </p>
      {here.mayWork && !piece.here ? (
        <Form
          method="post"
          action={`/debates/${here.slug}/claims?claim=${claim.id}`}
          preventScrollReset
        >
          <input type="hidden" name="intent" value="bring-evidence" />
          <input type="hidden" name="claim" value={claim.id} />
          <input type="hidden" name="evidence" value={evidence.id} />
          <button className="plain">Count it here</button>
        </Form>
      ) : null}
    </li>
  );
}
