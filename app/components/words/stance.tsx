import type { Stance } from '#app/protocol/shared.ts';

export const stanceWords: Record<Stance, string> = {
  for: 'for',
  against: 'against',
  depends: 'it depends',
};

/** A shape and a word: full circle for, empty against, half where it depends. */
export function StanceMark({ stance }: { stance: Stance }) {
  return (
    <span className={`stance stance-${stance}`}>
      {stanceWords[stance]}
      <span className="hidden-text">{stance === 'depends' ? '' : ' the motion'}</span>
    </span>
  );
}
