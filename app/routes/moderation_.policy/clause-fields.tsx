import { Field } from '#app/components/forms/field.tsx';
import { clauseBounds, maxExamples, ruleClauses } from '#app/domain/policy/bounds.ts';
import type { Decides, TypedClause } from './draft-fields.ts';

interface Props {
  /** Its place in the form. */
  index: number;
  clause: TypedClause;
  /** What is wrong, by the name of the field; null where nothing is. */
  wrong: (name: string) => string | undefined;
  isOpen: boolean;
  /** Heard and seen on what folds away. */
  heading: string;
}

const choices: readonly { decides: Decides; words: string }[] = [
  { decides: 'return', words: 'Rules: what is plain goes back to its author' },
  { decides: 'hold', words: 'Rules point it out; a moderator looks' },
  { decides: 'hand', words: 'Only moderators, by reading' },
];

/** One clause of the draft, folded away until somebody works on it. */
export function ClauseFields({ index, clause, wrong, isOpen, heading }: Props) {
  const at = `clauses.${index}`;
  const hasRules = ruleClauses.has(clause.id);
  const examples =
    clause.examples.length < maxExamples
      ? [...clause.examples, { good: '', bad: '' }]
      : clause.examples;
  return (
    <details className="clause-fields" open={isOpen}>
      <summary>{heading}</summary>
      {clause.isNew ? (
        <>
          <input type="hidden" name={`${at}.isNew`} value="on" />
          <Field
            name={`${at}.id`}
            label="Short name"
            hint="As in addresses: say-who-you-are. Made from the title unless you give one; it stays."
            wrong={wrong(`${at}.id`)}
            initial={clause.id}
            maxLength={clauseBounds.id}
          />
        </>
      ) : (
        <input type="hidden" name={`${at}.id`} value={clause.id} />
      )}
      <Field
        name={`${at}.title`}
        label="Title"
        wrong={wrong(`${at}.title`)}
        initial={clause.title}
        maxLength={clauseBounds.title}
      />
      <Field
        name={`${at}.short`}
        label="In one sentence"
        hint="What to do, for whoever writes"
        wrong={wrong(`${at}.short`)}
        initial={clause.short}
        maxLength={clauseBounds.short}
      />
      <Field
        name={`${at}.long`}
        label="At length"
        wrong={wrong(`${at}.long`)}
        initial={clause.long}
        maxLength={clauseBounds.long}
        area="short"
      />
      {hasRules ? (
        <fieldset>
          <legend>Who decides</legend>
          <div className="choices">
            {choices.map(({ decides, words }) => (
              <label className="choice" key={decides}>
                <input
                  type="radio"
                  name={`${at}.decides`}
                  value={decides}
                  defaultChecked={clause.decides === decides}
                />
                {words}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <input type="hidden" name={`${at}.decides`} value="hand" />
      )}
      {examples.map(({ good, bad }, pair) => (
        <ExampleFields
          key={pair}
          name={`${at}.examples.${pair}`}
          number={pair + 1}
          good={good}
          bad={bad}
          wrong={
            wrong(`${at}.examples.${pair}`) ??
            wrong(`${at}.examples.${pair}.good`) ??
            wrong(`${at}.examples.${pair}.bad`)
          }
        />
      ))}
      {hasRules || clause.isNew ? null : (
        <label className="choice">
          <input type="checkbox" name={`${at}.isTakenOut`} defaultChecked={clause.isTakenOut} />
          Take this clause out
        </label>
      )}
    </details>
  );
}

interface ExampleProps {
  name: string;
  number: number;
  good: string;
  bad: string;
  wrong: string | undefined;
}

function ExampleFields({ name, number, good, bad, wrong }: ExampleProps) {
  return (
    <fieldset className="example">
      <legend>Example {number}</legend>
      <Field
        name={`${name}.good`}
        label="Fine"
        initial={good}
        wrong={wrong}
        maxLength={clauseBounds.example}
        area="short"
      />
      <Field
        name={`${name}.bad`}
        label="Not fine"
        initial={bad}
        maxLength={clauseBounds.example}
        area="short"
      />
    </fieldset>
  );
}
