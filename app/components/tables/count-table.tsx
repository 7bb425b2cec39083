import type { ReactNode } from 'react';
import './count-table.css';

interface Props {
  caption: string;
  /** Headings of the columns; the first column names the row. */
  head: readonly string[];
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[];
}

/** Numbers to compare, in rows. Where they do not fit, they scroll by themselves, also by keyboard. */
export function CountTable({ caption, head, rows }: Props) {
  return (
    // The keyboard scrolls only what can have the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="count-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="label">{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
