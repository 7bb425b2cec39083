import { Form } from '@remix-run/react';
import { useId } from 'react';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './answers.ts';

/** What moderators wrote to each other about a text. */
export function ModeratorNotes({ notes }: { notes: QueueItem['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <div className="panel">
      <h3>A second opinion is asked for</h3>
      <ul className="colleagues">
        {notes.map((note) => (
          <li key={note.at + note.author.handle}>
            <p className="as-typed">{note.text}</p>
            <p className="byline">
              <PersonName person={note.author} /> <Moment at={note.at} withTime />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leaves a text open, with a note that only moderators read. */
export function SecondOpinion({ item, notDone }: { item: QueueItem; notDone: NotDone | null }) {
  const id = useId();
  return (
    <details className="second-opinion small" open={notDone?.opinion ? true : undefined}>
      <summary>
        Ask for a second opinion <kbd aria-hidden="true">s</kbd>
      </summary>
      <Form method="post" className="form" preventScrollReset>
        <input type="hidden" name="intent" value="add-moderator-note" />
        <input type="hidden" name="revisionId" value={item.revisionId} />
        <div className="field">
          <label htmlFor={id}>What should a colleague look at?</label>
          <textarea
            className="short"
            id={id}
            name="text"
            rows={2}
            required
            maxLength={2_000}
            defaultValue={notDone?.opinion}
            data-opinion
          />
        </div>
        <button className="button second">Leave it open with this note</button>
      </Form>
    </details>
  );
}
