import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { ChartColumn } from '#app/domain/debates/evidence-cells.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { Bar } from './bar.tsx';
import './kind-chart.css';

export interface ChartRow {
  kind: EvidenceKind;
  /** Where each number leads; columns without anything may be left out. */
  cells: Partial<Record<ChartColumn, { count: number; to: string }>>;
}

interface Props {
  caption: string;
  /** Of one claim among many, where the heading above says what it is. */
  isSmall: boolean;
  rows: readonly ChartRow[];
}

const columns = [
  ['supports', 'For', 'for'],
  ['kind', 'Kind', ''],
  ['challenges', 'Against', 'against'],
] as const;

const beside = [
  ['undercut', 'Undercut, and so not counted', 'undercut'],
  ['undercuts', 'Undercuts of other evidence', 'that undercut others'],
] as const;

/** The longest bar, in CSS pixels, and the length of one piece where there are few. */
const longest = { small: 56, large: 84 } as const;
const unit = 12;

/**
 * Evidence by kind and side: for to the left, against to the right, each number a link to what it
 * counts. A table with bars in it, so that it needs no other words beside it. What does not count
 * on a side is said below.
 */
export function KindChart({ caption, isSmall, rows }: Props) {
  const count = (row: ChartRow, column: ChartColumn) => row.cells[column]?.count ?? 0;
  const counting = rows.filter((row) => count(row, 'supports') + count(row, 'challenges') > 0);
  const numbers = counting.flatMap((row) => [count(row, 'supports'), count(row, 'challenges')]);
  const each = Math.min(unit, (isSmall ? longest.small : longest.large) / Math.max(1, ...numbers));
  return (
    <div className={isSmall ? 'kind-chart small-chart' : 'kind-chart'}>
      {counting.length === 0 ? null : (
        <table>
          <caption className={isSmall ? 'hidden-text' : 'label'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map(([column, head]) => (
                <th key={column} scope="col" className={`of-${column}`}>
                  {column === 'kind' ? <span className="hidden-text">{head}</span> : head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counting.map((row) => (
              <tr key={row.kind}>
                {columns.map(([column, , aloud]) =>
                  column === 'kind' ? (
                    <th key={column} scope="row">
                      {kindWords[row.kind].label}
                    </th>
                  ) : (
                    <td key={column} className={`of-${column}`}>
                      <Cell row={row} column={column} aloud={aloud} each={each} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {beside.map(([column, words, aloud]) => {
        const here = rows.filter((row) => count(row, column) > 0);
        return here.length === 0 ? null : (
          <p key={column}>
            {words}:{' '}
            {here.map((row, index) => (
              <Fragment key={row.kind}>
                {index === 0 ? '' : ', '}
                <Link
                  to={row.cells[column]?.to ?? ''}
                  aria-label={`${inWords(row.kind, count(row, column))} ${aloud}`}
                >
                  {inWords(row.kind, count(row, column))}
                </Link>
              </Fragment>
            ))}
          </p>
        );
      })}
    </div>
  );
}

function inWords(kind: EvidenceKind, count: number): string {
  return `${count} ${count === 1 ? kindWords[kind].one : kindWords[kind].many}`;
}

interface CellProps {
  row: ChartRow;
  column: 'supports' | 'challenges';
  aloud: string;
  each: number;
}

function Cell({ row, column, aloud, each }: CellProps) {
  const { count, to } = row.cells[column] ?? { count: 0, to: '' };
  if (count === 0) return <span className="none">0</span>;
  return (
    <Link to={to} aria-label={`${inWords(row.kind, count)} ${aloud}`}>
      <Bar length={count * each} />
      {count}
    </Link>
  );
}
