import { decidedInWords } from '#app/domain/policy/draft-changes.ts';
import type { Clause } from '#app/domain/policy/types.ts';

/** One clause to read; its id is the anchor that reasons and tombstones lead to. */
export function ClauseEntry({ clause, number }: { clause: Clause; number: number }) {
  return (
    <li className="leaf clause" id={clause.id}>
      <p className="number-margin" aria-hidden="true">
        <b>{number}</b>
      </p>
      <div className="text">
        <h2>{clause.title}</h2>
        <ClauseText clause={clause} />
      </div>
    </li>
  );
}

/** What a clause says, without its title. */
export function ClauseText({ clause }: { clause: Clause }) {
  return (
    <>
      <p className="short">{clause.short}</p>
      {clause.long ? <p className="long-text">{clause.long}</p> : null}
      {clause.examples.length > 0 ? (
        <dl className="examples small">
          {clause.examples.map(({ good, bad }) => (
            <div key={good + bad}>
              <dt>Fine</dt>
              <dd>{good}</dd>
              <dt>Not fine</dt>
              <dd>{bad}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="small soft">{decidedInWords(clause)}</p>
    </>
  );
}
