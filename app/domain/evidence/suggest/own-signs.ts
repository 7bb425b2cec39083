import { isA, wordAt } from './read-text.ts';
import type { Token } from './read-text.ts';
import type { Reading } from './sign.ts';
import { is } from './words.ts';

/** Where somebody works or whom they work for: "our plant", "my team". */
const places = new Set(
  (
    'plant company firm team organisation organization hospital office shop department business factory ' +
    'site warehouse school agency store ward clinic branch bank practice line lab unit case group ' +
    'customers clients employer employees staff users experience'
  ).split(' '),
);
const ofExperience = new Set(['my', 'our', 'personal', 'from', 'own']);
const atFirstHand = new Set(['experienced', 'personally', 'firsthand', 'first-hand']);
/** Between "I" and what I did: "I have also never". */
const verbReach = 3;

/** The writer's own eyes: what they had, did and were told. */
export function readOwnAccount({ tokens, add }: Reading, at: number): void {
  const token = tokens[at];
  if (!token) return;
  if (isA(token, is.self | is.we)) return readSubject({ tokens, add }, at, token);
  if (isA(token, is.mine)) return readOwned({ tokens, add }, at);
  const before = wordAt(tokens, at - 1);
  if (isA(token, is.me)) {
    if (isA(tokens[at - 1], is.past)) add('toMe', at - 1, at);
    else add('me', at);
  } else if (token.word === 'experience' && ofExperience.has(before)) {
    add('experience', at - 1, at);
  } else if (atFirstHand.has(token.word)) {
    add('experience', at);
  } else if (token.word === 'as' && (at === 0 || isA(tokens[at - 1], is.self))) {
    if (['a', 'an', 'someone'].includes(wordAt(tokens, at + 1))) add('asRole', at, at + 2);
  }
}

/** "I" and "we": what follows tells an account from an opinion. */
function readSubject({ tokens, add }: Reading, at: number, token: Token): void {
  // The abbreviation, cut at its full stop.
  if (token.word === 'i' && wordAt(tokens, at + 1) === 'e') return;
  if (wordAt(tokens, at - 1) === 'if') add('ifOwn', at - 1, at);
  add(isA(token, is.self) ? 'self' : 'we', at);
  for (let ahead = at + 1; ahead <= at + verbReach; ahead += 1) {
    const next = tokens[ahead];
    const then = tokens[ahead + 1];
    if (isA(next, is.opine)) return add('ownView', at, ahead);
    if (isA(next, is.past)) return add('ownDeed', at, ahead);
    if (isA(next, is.ownDaily)) {
      if (isA(then, is.opine)) return add('ownView', at, ahead + 1);
      if (isA(then, is.past)) return add('ownDeed', at, ahead + 1);
      return add('ownDaily', at, ahead);
    }
    if (isA(next, is.maybe | is.duty | is.self | is.we)) return;
  }
  if (/'(?:ve|d|m|re)$/.test(token.word)) add('ownDeed', at);
}

/** "My", "our": a place of work, a thing, or only a view. */
function readOwned({ tokens, add }: Reading, at: number): void {
  if (!tokens[at + 1]) return add('ownThing', at);
  if (isA(tokens[at + 1], is.viewNoun)) return add('ownView', at, at + 1);
  for (const far of [1, 2]) {
    if (places.has(wordAt(tokens, at + far))) return add('ownPlace', at, at + far);
  }
  add('ownThing', at, at + 1);
}
