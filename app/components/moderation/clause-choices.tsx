export interface ClauseChoice {
  id: string;
  title: string;
}

interface Props {
  legend: string;
  clauses: readonly ClauseChoice[];
  ticked: ReadonlySet<string>;
  tick: (clause: string, on: boolean) => void;
  /** Whether number keys tick them. */
  withKeys?: boolean;
}

/** The policy's clauses as boxes to tick. */
export function ClauseChoices({ legend, clauses, ticked, tick, withKeys = false }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {clauses.map((clause, index) => (
          <label key={clause.id} className="choice">
            <input
              type="checkbox"
              name="clauses"
              value={clause.id}
              checked={ticked.has(clause.id)}
              onChange={(event) => tick(clause.id, event.target.checked)}
            />
            <span>
              {clause.title}
              {withKeys && index < 9 ? (
                <>
                  {' '}
                  <kbd aria-hidden="true">{index + 1}</kbd>
                </>
              ) : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
