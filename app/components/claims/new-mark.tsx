/** Beside what came while the page was open. */
export function NewMark({ count }: { count?: number }) {
  return <span className="new-mark">{count === undefined ? 'new' : `${count} new`}</span>;
}
