import type { ClauseChoice as Choice } from '#app/protocol/reports.ts';

interface Props {
  legend: string;
  clauses: readonly Choice[];
  chosen: string | undefined;
}

/** The policy's clauses with their short texts, one to be chosen. */
export function ClauseChoice({ legend, clauses, chosen }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {clauses.map(({ id, title, short }) => (
        <label className="choice" key={id}>
          <input type="radio" name="clause" value={id} defaultChecked={id === chosen} required />
          <span>
            {title}
            <small>{short}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
