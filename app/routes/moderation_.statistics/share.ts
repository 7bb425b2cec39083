/** A share never without its counts: "3 of 40, 8 %"; "none" where there is nothing to share. */
export function shareInWords(count: number, all: number): string {
  return all === 0 ? 'none' : `${count} of ${all}, ${Math.round((count / all) * 100)}\u00a0%`;
}
