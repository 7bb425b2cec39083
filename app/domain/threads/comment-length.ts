/** Longest text of a comment, in UTF-16 units. */
export const maxCommentLength = 20_000;
