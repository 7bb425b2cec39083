import { stances } from '../vocabulary.ts';
import type { Stance } from '../vocabulary.ts';
import type { Mover } from './position.ts';
import { smallestGroup } from './sums.ts';
import type { PositionSums, StanceSums } from './sums.ts';

/** Where somebody stands, inside a sentence. */
export const standWords: Readonly<Record<Stance, string>> = {
  for: 'for',
  against: 'against',
  depends: 'it depends',
};

/** What would change a mind, after "a reader says:". */
export const moverWords: Readonly<Record<Mover, string>> = {
  experience: 'first-hand experience',
  'single-case': 'one clear case',
  'own-data': 'figures from a firm',
  survey: 'a survey',
  comparison: 'a comparison',
  'controlled-trial': 'a controlled trial',
  review: 'a review of studies',
  expert: 'an expert or a standard',
  reasoning: 'a better argument',
  value: 'what others value',
  nothing: 'nothing',
};

/** A figure as shown: "10+" stands for ten to fourteen people, "under 5" for any group down to none. */
export const atLeast = (people: number): string =>
  people === 0 ? `under ${smallestGroup}` : `${people}+`;

/** Where readers stand, in one line; empty where that is not known, whatever else is. */
export function sumsInWords({ before, after }: PositionSums): string {
  return [
    before.people > 0 ? `before reading, ${sidesInWords(before)}` : '',
    after.people > 0 ? `since, ${sidesInWords(after)}` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function sidesInWords(sums: StanceSums): string {
  const sides = stances
    .filter((stance) => sums[stance] > 0)
    .map((stance) => `${atLeast(sums[stance])} ${standWords[stance]}`);
  return sides.length > 0 ? sides.join(', ') : `${atLeast(sums.people)}, no side of them five`;
}

/** "5+ moved from “for” to “it depends”", or only how many moved at all. */
export function movesInWords({ people, moves }: PositionSums['moved']): string {
  if (moves.length === 0) return `${atLeast(people)} moved, no five of them the same way`;
  const each = moves.map(({ people: some, from, to }, index) => {
    const moved = index === 0 ? ' moved' : '';
    return `${atLeast(some)}${moved} from “${standWords[from]}” to “${standWords[to]}”`;
  });
  return each.join(', ');
}
