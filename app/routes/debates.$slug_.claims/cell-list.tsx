import { Link } from '@remix-run/react';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { beginningOf } from '#app/components/claims/claim-notes.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { PersonName } from '#app/components/words/person.tsx';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import type { ChartColumn } from '#app/domain/debates/evidence-cells.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { CellPieces, PieceLine } from '#app/protocol/claims-page.ts';

interface Props {
  cell: CellPieces;
  page: number;
  next: number | null;
  address: ClaimsAddress;
}

const columnWords: Readonly<Record<ChartColumn, string>> = {
  supports: 'for a claim',
  challenges: 'against a claim',
  undercuts: 'that undercuts other evidence',
  undercut: 'that does not count: an undercut stands',
};

/** What one number of the debate’s chart counts: each piece with its claim and its comment. */
export function CellList({ cell, page, next, address }: Props) {
  const { kind, column, total, lines } = cell;
  return (
    <Leaf className="cell-list">
      <h2 id="pieces" tabIndex={-1}>
        {kindWords[kind].label} {columnWords[column]}
      </h2>
      <p className="small">
        {total === 1
          ? 'One piece of evidence.'
          : `${total} pieces of evidence; those that cite one source for one claim count as one.`}{' '}
        <Link to={address.view('state')}>All claims</Link>
      </p>
      {lines.length === 0 ? (
        <p className="soft">There is nothing here any more.</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <Piece key={line.evidence.id} line={line} address={address} />
          ))}
        </ul>
      )}
      <p className="paging small">
        {page > 0 ? (
          <Link to={address.cell({ kind, column }, page - 1)} rel="prev">
            Earlier
          </Link>
        ) : null}{' '}
        {next === null ? null : (
          <Link to={address.cell({ kind, column }, next)} rel="next">
            More
          </Link>
        )}
      </p>
    </Leaf>
  );
}

function Piece({
  line: { evidence, claim },
  address,
}: {
  line: PieceLine;
  address: ClaimsAddress;
}) {
  const { id, kind, details, source, author, comment } = evidence;
  const [first] = detailFields[kind];
  const said = (first && details[first.name]) || source?.title || source?.doi || source?.url;
  return (
    <li className="evidence">
      <p className="said">
        <Link to={address.evidence(claim.id, id)}>{said || kindWords[kind].label}</Link>
      </p>
      <p>
        On:{' '}
        <Link to={address.claim(claim.id)}>
          {claim.words ? beginningOf(claim.words) : 'a claim whose text is no longer public'}
        </Link>
      </p>
      <p className="byline">
        <PersonName person={author && { ...author, line: '' }} />
        {comment === null ? null : <Link to={address.comment(comment)}>#{comment}</Link>}
      </p>
    </li>
  );
}
