import { Form, Link } from '@remix-run/react';
import { useState } from 'react';
import type { ManyAnswer } from '#app/components/moderation/answers.ts';
import { ClauseChoices } from '#app/components/moderation/clause-choices.tsx';
import type { ClauseChoice } from '#app/components/moderation/clause-choices.tsx';
import { NoteField } from '#app/components/moderation/note-field.tsx';
import type { OwnNotes } from '#app/components/moderation/note-field.tsx';

interface Props {
  /** How many are picked; null where no script counts. */
  count: number | null;
  batch: string;
  clauses: readonly ClauseChoice[];
  ownNotes: OwnNotes;
  answer: ManyAnswer | null;
  isBusy: boolean;
  onClear: () => void;
  clearAddress: string;
}

/** One decision on all that are picked. Seen while something is. */
export function ManyBar(props: Props) {
  const { count, batch, clauses, ownNotes, answer, isBusy, onClear, clearAddress } = props;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(answer?.clauses));
  const these = count === null ? 'the selected' : String(count);
  const asks = (answer?.message ?? null) !== null;
  return (
    <Form
      method="post"
      id="many"
      className="form many-bar"
      aria-label="Decide on many"
      preventScrollReset
      onSubmit={(event) => {
        if (isBusy) event.preventDefault();
      }}
    >
      <div className="leaf">
        <div className="text">
          <input type="hidden" name="intent" value="moderate-many" />
          <input type="hidden" name="batch" value={batch} />
          {answer?.message ? (
            <p className="message" role="alert">
              {answer.message}
            </p>
          ) : null}
          <details open={asks ? true : undefined}>
            <summary>Clauses and note, to return or reject</summary>
            <ClauseChoices
              legend="What is wrong with all of them"
              clauses={clauses}
              ticked={ticked}
              tick={(clause, on) =>
                setTicked((now) => {
                  const others = [...now].filter((id) => id !== clause);
                  return new Set(on ? [...others, clause] : others);
                })
              }
            />
            <NoteField
              initial={answer?.note}
              ticked={ticked}
              clauses={clauses}
              ownNotes={ownNotes}
            />
          </details>
          <div className="ways">
            <button
              className="button"
              name="verb"
              value="approve"
              aria-disabled={isBusy || undefined}
            >
              Approve {these}
            </button>
            <button
              className="button second"
              name="verb"
              value="return"
              aria-disabled={isBusy || undefined}
            >
              Return {these}
            </button>
            <button
              className="button second"
              name="verb"
              value="reject"
              aria-disabled={isBusy || undefined}
            >
              Reject {these}
            </button>
            <Link
              to={clearAddress}
              className="clear"
              preventScrollReset
              onClick={(event) => {
                event.preventDefault();
                onClear();
              }}
            >
              Select none
            </Link>
          </div>
        </div>
      </div>
    </Form>
  );
}
