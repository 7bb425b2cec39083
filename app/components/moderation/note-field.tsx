import { useId, useRef } from 'react';
import type { ClauseChoice } from './clause-choices.tsx';

/** What the moderator wrote with earlier decisions, by clause. */
export type OwnNotes = Readonly<Record<string, readonly string[]>>;

interface Props {
  initial: string | undefined;
  ticked: ReadonlySet<string>;
  clauses: readonly ClauseChoice[];
  ownNotes: OwnNotes;
}

/** A note to the author; what was written before for the same clauses is one press away. */
export function NoteField({ initial, ticked, clauses, ownNotes }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const offered = [...ticked].flatMap((clause) => ownNotes[clause] ?? []);
  const fill = (note: string) => {
    const element = area.current;
    if (!element) return;
    const written = element.value.trim();
    element.value = written === '' || written === note ? note : `${written}\n${note}`;
    element.focus();
  };
  return (
    <div className="field">
      <label htmlFor={id}>Note to the author</label>
      <span className="hint" id={`${id}-hint`}>
        If there is more to say than the clauses do. Only the author sees it.
      </span>
      <textarea
        ref={area}
        className="short"
        id={id}
        name="note"
        rows={2}
        maxLength={2_000}
        defaultValue={initial}
        aria-describedby={`${id}-hint`}
      />
      {offered.length > 0 ? (
        <ul className="own-notes" aria-label="Your earlier notes">
          {[...new Set(offered)].slice(0, 5).map((note) => (
            <li key={note}>
              <button type="button" className="plain" onClick={() => fill(note)}>
                {note}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <noscript>
        <EarlierNotes clauses={clauses} ownNotes={ownNotes} />
      </noscript>
    </div>
  );
}

/** The same without a script: sent where the note itself is left empty. */
function EarlierNotes({ clauses, ownNotes }: Pick<Props, 'clauses' | 'ownNotes'>) {
  const withNotes = clauses.filter(({ id }) => ownNotes[id]?.length);
  if (withNotes.length === 0) return null;
  return (
    <label>
      Or one you wrote before
      <select name="earlierNote" defaultValue="">
        <option value="">None</option>
        {withNotes.map(({ id, title }) => (
          <optgroup key={id} label={title}>
            {ownNotes[id]?.map((note) => (
              <option key={note} value={note}>
                {note}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
