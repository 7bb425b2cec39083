import { foreignPraise, foreignWords, functionWords } from './lexicon.ts';
import type { OwnWords } from './read-words.ts';

const fewestTokens = 4;

/**
 * Whether a text is in a language these rules cannot read, so that a person must. English is told by
 * its small words; so few of them, or more of another language's, and it is not English.
 */
export function isOtherLanguage(own: OwnWords): boolean {
  const { tokens } = own;
  const letters = own.written.match(/\p{L}/gu)?.length ?? 0;
  const foreignLetters = own.written.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0;
  if (foreignLetters * 3 > letters && letters > 1) return true;
  if (tokens.length < fewestTokens) return false;
  const english = tokens.filter((token) => functionWords.has(token)).length;
  const foreign = tokens.filter((token) => foreignWords.has(token)).length;
  if (foreign > english) return foreign >= 2;
  return tokens.length >= 8 && english === 0;
}

/** `Guter Beitrag`, `muy buen artículo`: praise and small words, and nothing else. */
export function isForeignPraise({ tokens }: OwnWords): boolean {
  const praise = tokens.filter((token) => foreignPraise.has(token)).length;
  return praise >= 2 && tokens.every((one) => foreignPraise.has(one) || foreignWords.has(one));
}

/** Words that still mix scripts after folding: look-alikes we do not know, hiding what is said. */
export function mixedScriptWords(own: OwnWords): { start: number; end: number }[] {
  if (!/[^\u0000-\u024f\s\p{P}\p{S}\p{N}]/u.test(own.text)) return [];
  return Array.from(own.text.matchAll(/[\p{L}\p{M}\p{N}]{4,}/gu), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  })).filter(
    ({ text }) => /[a-z]{2}/.test(text) && /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u.test(text),
  );
}
