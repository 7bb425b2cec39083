import type { Reason } from '#app/protocol/shared.ts';

/** A text as it was typed, with the words that broke a clause marked. */
export function BrokenWords({ text, reasons }: { text: string; reasons: readonly Reason[] }) {
  const spans = reasons
    .flatMap((reason) => reason.spans)
    .filter(([start, end]) => start < end && end <= text.length)
    .sort((a, b) => a[0] - b[0]);
  const parts = [];
  let from = 0;
  for (const [start, end] of spans) {
    // A stretch two clauses name is marked once.
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push(text.slice(from, begin));
    parts.push(
      <mark className="broken" key={begin}>
        {text.slice(begin, end)}
      </mark>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return <div className="typed">{parts}</div>;
}
