export { foldForComparison } from './fold.ts';

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** Explicit embeddings, overrides and isolates make a line read otherwise than it is stored. */
const directionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/** With the `u` flag a pair counts as one character, so only halves without a partner match. */
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The form of a text that is stored and shown: the author's own characters in NFC, one kind of line
 * end, and nothing a database refuses or a reader cannot see the effect of.
 */
export function normaliseBody(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(loneSurrogates, '')
    .replace(controls, '')
    .replace(directionControls, '')
    .normalize('NFC')
    .trimEnd();
}
