import { knownDisagreements } from './known-disagreements.ts';
import { atLeast, atMost, note, type Line } from './lines.ts';
import type { Judged, Row } from './rows.ts';

/** How often the links of a text are counted rightly, with each disagreement and its reason. */
export function linkCounts(judged: readonly Judged[], expected: (row: Row) => number): Line[] {
  const wrong = judged.filter(({ row, check }) => check.links !== expected(row));
  const explained = wrong.map((one) => ({ one, why: reasonFor(one, expected(one.row)) }));
  const unexplained = explained.filter(({ why }) => why === undefined);
  return [
    atLeast('link counts right', 1 - wrong.length / judged.length, 0.97),
    atMost('link counts wrong without a known reason', unexplained.length, 0),
    ...explained.map(({ one: { row, check }, why }) => {
      const text = JSON.stringify(row.text.slice(0, 120));
      const addresses = check.linkList.map(({ url }) => url).join(' ');
      const counts = `${check.links} links${addresses && ` (${addresses})`}, not ${expected(row)}`;
      return note(`  ${why === undefined ? 'MISS' : 'known'} ${row.id}: ${counts}: ${why ?? text}`);
    }),
  ];
}

function reasonFor({ row, check }: Judged, expected: number): string | undefined {
  return knownDisagreements.find(({ applies }) => applies(row, check.linkList, expected))?.why;
}
