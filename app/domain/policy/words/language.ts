import { foldCharacter } from '#app/domain/text/fold.ts';
import type { OwnWords } from './read-words.ts';
import { judging, kind } from './word-kinds.ts';

const fewestTokens = 4;
/** So many words without a single small one of English are no English. */
const enoughTokens = 8;

/**
 * Whether a text is in a language these rules cannot read, so that a person must. English is told by
 * its small words; so few of them, or more of another language's, and it is not English.
 */
export function isOtherLanguage(own: OwnWords, given: string): boolean {
  if (isOtherScript(own, given)) return true;
  let english = 0;
  let foreign = 0;
  let other = 0;
  for (const { kinds } of own.sentences) {
    for (const one of kinds) {
      if ((one & kind.function) !== 0) english += 1;
      else if ((one & (judging | kind.page)) !== 0) other += 1;
      if ((one & kind.foreign) !== 0) foreign += 1;
    }
  }
  const { length } = own.tokens;
  if (length < fewestTokens) return false;
  if (foreign > english) return foreign >= 2;
  return length >= enoughTokens && english === 0 && other * 2 < length;
}

const beyondLatin = /[^\u0000-\u024f\u1e00-\u20cf\p{P}\p{S}\p{N}\p{M}]/u;
const foreignLetter = /[^\p{Script=Latin}\P{L}]/gu;

/** Asked of the text as given: folding turns what looks Latin into Latin. */
function isOtherScript(own: OwnWords, given: string): boolean {
  if (!beyondLatin.test(own.written)) return false;
  const letters = own.written.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return false;
  const left = own.written.match(foreignLetter)?.length ?? 0;
  if (left * 3 > letters) return true;
  const whole =
    given
      .match(foreignWord)
      ?.filter((word) => beyondAscii(word))
      .join('').length ?? 0;
  return whole * 3 > letters;
}

const foreignWord = /[^\p{Script=Latin}\P{L}]{3,}/gu;

/** Whether a word keeps a letter that looks like no Latin one. */
const beyondAscii = (word: string): boolean =>
  Array.from(word).some((char) => /[^\u0000-\u007f]/.test(foldCharacter(char)));

/** `Guter Beitrag`, `muy buen artículo`: praise and small words, and nothing else. */
export function isForeignPraise(own: OwnWords): boolean {
  let praise = 0;
  for (const { kinds } of own.sentences) {
    for (const one of kinds) {
      if ((one & kind.foreignPraise) !== 0) praise += 1;
      else if ((one & kind.foreign) === 0) return false;
    }
  }
  return praise >= 2;
}

/** Words that still mix scripts after folding: look-alikes we do not know, hiding what is said. */
export function mixedScriptWords(own: OwnWords): { start: number; end: number }[] {
  if (!beyondLatin.test(own.text)) return [];
  return Array.from(own.text.matchAll(/[\p{L}\p{M}\p{N}]{4,}/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(
    ({ text }) => /[a-z]{2}/.test(text) && /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(text),
  );
}
