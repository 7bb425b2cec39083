import type { ClaimOnPage } from '#app/protocol/claims-page.ts';
import { Bar } from '../charts/bar.tsx';
import { counted } from '../words/count.ts';
import type { ClaimsAddress } from './claims-address.ts';
import { NewMark } from './new-mark.tsx';
import { StandingLine } from './standing-line.tsx';

interface Props {
  entry: ClaimOnPage;
  address: ClaimsAddress;
  isNew: boolean;
  newPieces: number;
}

/** Bars of one claim may be this long, in CSS pixels. */
const unit = 8;
const longest = 96;

/** One of very many claims: its words, where it stands, and the way to its evidence. */
export function FoldedClaim({ entry, address, isNew, newPieces }: Props) {
  const { claim, sums, pieces, gaps } = entry;
  const { id, quote, text, subject, asks } = claim;
  const most = Math.max(...sums.map(({ count }) => count));
  return (
    <article className="leaf claim folded" id={`claim-${id}`} aria-labelledby={`words-${id}`}>
      <div className="text">
        <h3 id={`words-${id}`}>
          {quote ? <q>{text ?? quote.exact}</q> : 'The text of this claim is no longer public.'}
        </h3>
        {isNew ? <NewMark /> : null}
        <StandingLine standing={claim.standing} />
        <p className="sums small">
          {sums.map(({ column, count, first }) => (
            <a
              key={column}
              href={address.evidence(id, first)}
              className={`of-${column}`}
              data-plain
            >
              {`${count} ${column === 'supports' ? 'for' : 'against'}`}
              <Bar length={count * Math.min(unit, longest / most)} />
            </a>
          ))}
        </p>
        {gaps.length > 0 ? <p className="gaps small">{`Missing: ${gaps.join('; ')}.`}</p> : null}
        <p className="unfold small">
          <a href={address.claim(id)} data-plain>
            {`Show ${pieces === 1 ? 'its one piece' : `its ${pieces} pieces`} of evidence`}
          </a>
          {newPieces > 0 ? <NewMark count={newPieces} /> : null}
          <a href={address.comment(subject.number)} data-plain>
            {subject.number === null ? 'Opening' : `#${subject.number}`}
          </a>
          {claim.orphaned ? <span className="soft">The text has changed since.</span> : null}
          {asks > 0 ? <span className="soft">{`${counted(asks, 'reader')} asked`}</span> : null}
        </p>
      </div>
    </article>
  );
}
