import type { Stance } from '#app/protocol/shared.ts';

const choices: readonly [Stance | '', string][] = [
  ['', 'No stance'],
  ['for', 'For'],
  ['against', 'Against'],
  ['depends', 'It depends'],
];

interface Props {
  stance: Stance | '';
  onChange: (stance: Stance | '') => void;
}

/** Where the text stands towards the motion, if anywhere. */
export function StanceChoice({ stance, onChange }: Props) {
  return (
    <fieldset>
      <legend>Towards the motion</legend>
      <div className="choices">
        {choices.map(([value, words]) => (
          <label key={words} className="choice">
            <input
              type="radio"
              name="stance"
              value={value}
              checked={stance === value}
              onChange={() => onChange(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
