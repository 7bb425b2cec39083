import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './decide.ts';

export interface ClauseChoice {
  id: string;
  title: string;
}

interface Props {
  item: QueueItem;
  clauses: readonly ClauseChoice[];
  /** The last try on this item, if it was refused. */
  notDone: NotDone | null;
}

/** Approve, return or reject one revision. Return and reject name a clause. */
export function DecideForm({ item, clauses, notDone }: Props) {
  const id = useId();
  const broken = new Set(notDone?.clauses ?? item.reasons.map((reason) => reason.clause));
  return (
    <Form method="post" className="form decide" preventScrollReset>
      <input type="hidden" name="type" value={item.type} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="revisionId" value={item.revisionId} />
      {notDone ? (
        <p className="message" role="alert">
          {notDone.message}
        </p>
      ) : null}
      <fieldset>
        <legend>What is wrong, if anything</legend>
        <div className="choices">
          {clauses.map((clause, index) => (
            <label key={clause.id} className="choice">
              <input
                type="checkbox"
                name="clauses"
                value={clause.id}
                defaultChecked={broken.has(clause.id)}
              />
              <span>
                {clause.title} <kbd aria-hidden="true">{index + 1}</kbd>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={id}>Note to the author</label>
        <span className="hint" id={`${id}-hint`}>
          If there is more to say than the clauses do. Only the author sees it.
        </span>
        <textarea
          className="short"
          id={id}
          name="note"
          rows={2}
          maxLength={2_000}
          defaultValue={notDone?.note}
          aria-describedby={`${id}-hint`}
        />
      </div>
      <p className="row">
        <button className="button" name="verb" value="approve">
          Approve
        </button>
        <button className="button second" name="verb" value="return">
          Return to its author
        </button>
        <button className="button second" name="verb" value="reject">
          Reject
        </button>
      </p>
    </Form>
  );
}
