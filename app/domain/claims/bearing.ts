import { isSlip } from './shared-words.ts';

/**
 * Few letters can turn a claim into its opposite: "is" and "is not", "all" and "some", "effective"
 * and "ineffective". A text that differs in one of these does not say what was claimed, however
 * alike it looks. The lists are English; in other languages numbers, names and the floor remain.
 */
const turningWords = new Set(
  (
    'no not never none nobody nothing neither nor without cannot hardly rarely seldom barely ' +
    'all every each any most many some few several only always often sometimes usually both ' +
    'more less fewer better worse higher lower before after than unless except until if ' +
    'may might must can could should would will ' +
    'doubled halved tripled rose fell grew shrank gained lost won improved worsened raised lowered ' +
    'increase increases increased decrease decreases decreased faster slower longer shorter cheaper ' +
    'dearer larger smaller stronger weaker earlier later up down good bad true false right wrong'
  ).split(' '),
);

const turningPrefixes =
  'un in im il ir dis mis non non- anti anti- de over under pre post re up down out off'.split(' ');

interface Word {
  folded: string;
  turning: boolean;
  /** Written with a capital where no sentence begins. */
  name: boolean;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let sentenceBegins = true;
  for (const [token] of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|[.!?]/gu)) {
    if (/^[.!?]$/.test(token)) {
      sentenceBegins = true;
      continue;
    }
    const folded = token.toLowerCase().replaceAll('’', "'");
    words.push({
      folded,
      turning: turningWords.has(folded) || folded.endsWith("n't") || /\p{N}/u.test(folded),
      name: !sentenceBegins && /^\p{Lu}/u.test(token),
    });
    sentenceBegins = false;
  }
  return words;
}

/** The words of `left` that `right` does not have as often. */
function missing(left: readonly Word[], right: readonly Word[]): Word[] {
  const spare = new Map<string, number>();
  for (const { folded } of right) spare.set(folded, (spare.get(folded) ?? 0) + 1);
  return left.filter(({ folded }) => {
    const there = spare.get(folded) ?? 0;
    spare.set(folded, there - 1);
    return there <= 0;
  });
}

/** A word as it is and without each beginning that can turn it round. */
function bodiesOf(word: string): string[] {
  const bodies = turningPrefixes
    .filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 3)
    .map((prefix) => word.slice(prefix.length));
  return [word, ...bodies];
}

/** "possible" and "impossible", "increase" and "decrease". */
function areOpposites(left: string, right: string): boolean {
  const bodies = new Set(bodiesOf(left));
  return bodiesOf(right).some((body) => bodies.has(body));
}

/** Words that stand once in both texts, in the order of the first. */
function sharedOnce(left: readonly Word[], right: readonly Word[]): string[] {
  const once = (words: readonly Word[]) => {
    const times = new Map<string, number>();
    for (const { folded } of words) times.set(folded, (times.get(folded) ?? 0) + 1);
    return times;
  };
  const [here, there] = [once(left), once(right)];
  return left
    .map((word) => word.folded)
    .filter((folded) => here.get(folded) === 1 && there.get(folded) === 1);
}

/** "Design serves the process" and "the process serves design" have the same words. */
function sameOrder(left: readonly Word[], right: readonly Word[]): boolean {
  return sharedOnce(left, right).join(' ') === sharedOnce(right, left).join(' ');
}

/** Whether two wordings that look alike could still be the same claim. */
export function sameBearing(before: string, after: string): boolean {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (!sameOrder(old, fresh)) return false;
  const gone = missing(old, fresh);
  const come = missing(fresh, old);
  if (gone.some((word) => word.turning) || come.some((word) => word.turning)) return false;
  const unpaired = (words: readonly Word[], others: readonly Word[]) =>
    words.some((word) => word.name && !others.some((other) => isSlip(word.folded, other.folded)));
  if (unpaired(gone, come) || unpaired(come, gone)) return false;
  return !gone.some((left) => come.some((right) => areOpposites(left.folded, right.folded)));
}
