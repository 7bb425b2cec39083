import { isA, wordAt } from './read-text.ts';
import type { Token } from './read-text.ts';
import { is } from './words.ts';

/** These are things as often as what somebody says: "the rules", "two states", "calls". */
const seldomSpeech = new Set(
  'rules calls called states state holds views questions points supports reported notes note needs claim report'.split(
    ' ',
  ),
);
/** What follows a verb of saying, and hardly ever a thing. */
const afterSpeech = new Set(['that', '"', '“', 'for', 'out', 'it']);

/** A verb of saying, and no noun that looks like one. */
export function speaks(tokens: readonly Token[], at: number): boolean {
  if (!isA(tokens[at], is.say)) return false;
  return !seldomSpeech.has(wordAt(tokens, at)) || afterSpeech.has(wordAt(tokens, at + 1));
}

/** What may stand between a name and what its bearer says. */
const betweenNameAndVerb = new Set([
  'also',
  'has',
  'have',
  'had',
  'once',
  'later',
  'and',
  'further',
]);

/**
 * A capital that no sentence's beginning explains: a name, or part of one. A first word is a name
 * where another follows it, or where it speaks.
 */
export function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.capital || isA(token, is.self)) return false;
  if (at > 0 && tokens[at - 1]?.word !== '"')
    return !isA(token, is.opener) || token.word.length < 2;
  if (isA(token, is.opener) || token.word.endsWith('ing')) return false;
  const next = tokens[at + 1];
  if (token.word.endsWith("'s") || next?.capital || speaks(tokens, at + 1)) return true;
  return betweenNameAndVerb.has(wordAt(tokens, at + 1)) && speaks(tokens, at + 2);
}
