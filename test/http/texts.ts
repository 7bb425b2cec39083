import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';

const places = [
  'At a freight depot in the north',
  'On a children’s ward with 24 beds',
  'In a call centre with 90 seats',
  'At a plant that makes pump housings',
  'In the claims office of a small insurer',
  'At a bakery with three night shifts',
  'In a municipal permit office',
  'At a regional rail operator',
  'In a laboratory that tests water',
  'At a maker of hearing aids',
  'In a school kitchen for 600 children',
  'At a repair shop for lifts',
];

const changes = [
  'we let the crew set the order of the jobs',
  'we wrote the standard with the people who use it',
  'we stopped measuring the length of a call',
  'we moved the stock next to the first station',
  'we asked every third customer what had gone wrong',
  'we gave each desk a limit of four open cases',
  'we dropped the weekly report and walked the floor',
  'we put one person in charge of an order from end to end',
  'we timed each step with the staff, twice a month',
  'we let the night shift keep its own way of working',
  'we posted yesterday’s mistakes on a board by the door',
];

const results = [
  'because waiting was the main complaint, we counted it: it fell from nine days to five within a quarter',
  'and returns went from 41 to 29 a month, which the finance team confirmed',
  'but errors on paper forms stayed at 6 percent, because nobody had changed the forms',
  'so 17 of 22 orders left on time, against 11 of 20 in May, because the truck no longer waited',
  'and sick days rose from 3 to 5 per head, because the load moved to two people',
  'and complaints went from 80 to 40 a year, because the opening hours had been behind most of them',
  'but the gain was gone after 14 months, because the two people who ran it had left',
];

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** A comment unlike every other with a number below 900. */
function account(n: number): string {
  const change = pick(changes, Math.floor(n / places.length) + n);
  return `${pick(places, n)} ${change}, ${pick(results, n)}. That was in ${1990 + (n % 33)}.`;
}

const isFine = (text: string) =>
  checkDraft({ kind: 'comment', text }, defaultPolicy, { boardOrigins: [] }).outcome === 'publish';

let given = 0;

/** A comment that adds something, unlike every other in this process. */
export function freshAccount(): string {
  do given += 1;
  while (!isFine(account(given)));
  return account(given);
}
