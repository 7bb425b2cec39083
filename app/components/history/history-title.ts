/** For a comment's number, or null for the opening. */
export function historyTitle(number: number | null): string {
  return number === null ? 'Versions of the opening' : `Versions of comment #${number}`;
}
