/** One person may mark this many claims in one text; more would be annotating, not claiming. */
export const maxMarksPerPersonAndText = 3;
