import { Link } from '@remix-run/react';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceSide } from '#app/domain/evidence/kinds.ts';
import { counted } from '#app/domain/evidence/number-words.ts';
import type { CellView, ClaimGroup, ClaimOnPage } from '#app/protocol/claims-page.ts';
import { beginningOf } from '../claims/claim-notes.tsx';
import type { ClaimsAddress } from '../claims/claims-address.ts';
import './claims-table.css';

interface Props {
  groups: readonly ClaimGroup[];
  address: ClaimsAddress;
}

const columns: readonly (readonly [EvidenceSide, string])[] = [
  ['supports', 'For'],
  ['challenges', 'Against'],
  ['undercuts', 'Undercuts'],
];

/** What the map draws, in rows: each claim, what stands on its sides, and what is missing. */
export function ClaimsTable({ groups, address }: Props) {
  return (
    // The keyboard scrolls only what can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="claims-table" id="table" role="region" aria-label="Table" tabIndex={0}>
      <table>
        <caption className="hidden-text">Claims, their evidence and what is missing</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">From</th>
            {columns.map(([side, label]) => (
              <th key={side} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Missing</th>
            <th scope="col">Asked</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.ground}>
            <tr>
              <th scope="rowgroup" colSpan={7} className="label">
                {group.title}
              </th>
            </tr>
            {group.claims.map((entry) => (
              <ClaimRow key={entry.claim.id} entry={entry} address={address} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function ClaimRow({ entry, address }: { entry: ClaimOnPage; address: ClaimsAddress }) {
  const { claim, cells, gaps } = entry;
  const words = claim.quote && (claim.text ?? claim.quote.exact);
  return (
    <tr>
      <th scope="row">
        <Link to={address.claim(claim.id)}>{words ? beginningOf(words) : 'no longer public'}</Link>
        <span className="standing">{claim.standing.label}</span>
        {claim.orphaned ? <span className="soft">The text has changed since.</span> : null}
      </th>
      <td>
        <Link to={address.comment(claim.subject.number)}>
          {claim.subject.number === null ? 'opening' : `#${claim.subject.number}`}
        </Link>
      </td>
      {columns.map(([side]) => (
        <td key={side}>
          <Pieces
            claim={claim.id}
            cells={cells.filter((cell) => cell.side === side)}
            address={address}
          />
        </td>
      ))}
      <td>{cells.length === 0 ? '' : gaps.join('; ')}</td>
      <td>{claim.asks === 0 ? '' : `by ${claim.asks}`}</td>
    </tr>
  );
}

interface PiecesProps {
  claim: string;
  cells: readonly CellView[];
  address: ClaimsAddress;
}

function Pieces({ claim, cells, address }: PiecesProps) {
  if (cells.length === 0) return <span className="soft">none</span>;
  return (
    <ul>
      {cells.map(({ kind, undercut, count, first, comments }) => (
        <li key={first}>
          <Link to={address.evidence(claim, first)}>
            {counted(count, kindWords[kind].one, kindWords[kind].many)}
          </Link>
          {undercut ? ', undercut' : ''}
          {comments.map((number) => (
            <span key={number}>
              {' '}
              <Link to={address.comment(number)}>#{number}</Link>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
