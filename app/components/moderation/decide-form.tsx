import { Form } from '@remix-run/react';
import { useId } from 'react';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './answers.ts';
import { ClauseChoices } from './clause-choices.tsx';
import type { ClauseChoice } from './clause-choices.tsx';
import { NoteField } from './note-field.tsx';
import type { OwnNotes } from './note-field.tsx';
import { markValue } from './pieces.ts';
import type { EntryDraft } from './use-entry-draft.ts';
import { waysFor } from './ways.ts';

interface Props {
  item: QueueItem;
  clauses: readonly ClauseChoice[];
  ownNotes: OwnNotes;
  draft: EntryDraft;
  /** The last try on this item, if it was refused. */
  notDone: NotDone | null;
  /** A decision is under way: nothing may be sent beside it. */
  isBusy: boolean;
}

/** Decides one revision, in the words of what it waits for. */
export function DecideForm({ item, clauses, ownNotes, draft, notDone, isBusy }: Props) {
  const id = useId();
  const ways = waysFor(item);
  const losesLinks = ways.some((way) => way.value === 'approve-without-links');
  return (
    <Form
      method="post"
      className="form decide"
      preventScrollReset
      data-decides
      onSubmit={(event) => {
        if (isBusy) event.preventDefault();
      }}
    >
      <input type="hidden" name="intent" value="moderate" />
      <input type="hidden" name="type" value={item.type} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="revisionId" value={item.revisionId} />
      <input type="hidden" name="waitingFor" value={item.waitingFor} />
      {draft.marks.map((mark) => (
        <input key={markValue(mark)} type="hidden" name="marks" value={markValue(mark)} />
      ))}
      {notDone?.message ? (
        <p className="message" role="alert">
          {notDone.message}
        </p>
      ) : null}
      {item.waitingFor === 'appeal' ? null : (
        <ClauseChoices
          legend="What is wrong, if anything"
          clauses={clauses}
          ticked={draft.ticked}
          tick={draft.tick}
          withKeys
        />
      )}
      <NoteField
        initial={notDone?.note}
        ticked={draft.ticked}
        clauses={clauses}
        ownNotes={ownNotes}
      />
      <div className="ways">
        {ways.map((way, index) => (
          <button
            key={way.value}
            className={index === 0 ? 'button' : 'button second'}
            name="verb"
            value={way.value}
            aria-disabled={isBusy || undefined}
            aria-describedby={way.value === 'approve-without-links' ? `${id}-links` : undefined}
          >
            {way.words}
          </button>
        ))}
      </div>
      {losesLinks ? (
        <p className="soft" id={`${id}-links`}>
          Without the links: they become plain text, and the author is told.
        </p>
      ) : null}
    </Form>
  );
}
