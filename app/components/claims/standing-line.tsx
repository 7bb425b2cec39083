import type { StandingView } from '#app/protocol/claims.ts';

/** Where a claim stands, under its line, and how that was reached. */
export function StandingLine({
  standing: { ground, label, sentence },
}: {
  standing: StandingView;
}) {
  // The sentence begins with the label, which stands before it.
  const rest = sentence.startsWith(label) ? sentence.slice(label.length) : `. ${sentence}`;
  return (
    <p className="standing small">
      <span className="ground-sample" data-ground={ground}>
        {label}
      </span>
      {rest}
    </p>
  );
}
