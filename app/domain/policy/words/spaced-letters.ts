import { kind, kindsOf } from './word-kinds.ts';

const spaced = /(?<![a-z\d])[a-z](?:[ .*_-]{1,2}[a-z](?![a-z\d])){4,}/g;
const longestWord = 14;

/** `g o o d p o s t`, `g-o-o-d`: letters set apart are put together and, where they can be, split into words. */
export function joinSpacedLetters(text: string): string {
  return text.replace(spaced, (run) => split(run.replace(/[^a-z]/g, '')));
}

/** The longest known word first; what is left unknown stays as it is. */
function split(letters: string): string {
  const words: string[] = [];
  for (let at = 0; at < letters.length;) {
    let length = Math.min(longestWord, letters.length - at);
    while (length > 1 && !isKnown(letters.slice(at, at + length))) length -= 1;
    if (length === 1 && !isKnown(letters.slice(at, at + 1))) return letters;
    words.push(letters.slice(at, at + length));
    at += length;
  }
  return words.join(' ');
}

function isKnown(word: string): boolean {
  return (kindsOf(word) & ~kind.content) !== 0;
}
