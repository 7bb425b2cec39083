/** One person may mark this many claims in one text; more would be annotating, not claiming. */
export const maxMarksPerPersonAndText = 3;

/** A claim is one assertion: its quote has at most this many UTF-16 units. */
export const longestQuote = 600;
