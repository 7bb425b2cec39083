import type { ReactNode } from 'react';
import { TextDiff } from '../history/text-diff.tsx';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { ClauseChoice } from './clause-choices.tsx';
import { clauseWords } from './words.ts';

interface Props {
  item: QueueItem;
  earlier: NonNullable<QueueItem['earlier']>;
  clauses: readonly ClauseChoice[];
  /** The whole text as it waits now. */
  children: ReactNode;
}

/**
 * The text as a comparison with the version before, and whole. One of the two is open at a time;
 * the browser sees to that by itself.
 */
export function EarlierText({ item, earlier, clauses, children }: Props) {
  const name = `view-${item.revisionId}`;
  const isReturn = earlier.what === 'returned';
  return (
    <>
      {isReturn ? (
        <p className="small soft">
          Sent back before
          {earlier.clauses.length > 0
            ? ` for: ${earlier.clauses.map((id) => clauseWords(id, clauses)).join(', ')}`
            : ''}
          .{earlier.note ? <q className="as-typed">{earlier.note}</q> : null}
        </p>
      ) : null}
      <details name={name} className="view" open>
        <summary>
          {isReturn ? 'What changed since it was sent back' : 'What changes of the public text'}
        </summary>
        <div className="as-written">
          {item.fields.map(({ label, text }) => {
            const before = earlier.fields.find((field) => field.label === label)?.text ?? '';
            if (before === text) return null;
            return (
              <div key={label}>
                <p className="label">{label}</p>
                <TextDiff before={before} after={text} />
              </div>
            );
          })}
          {item.body || earlier.body ? <TextDiff before={earlier.body} after={item.body} /> : null}
        </div>
      </details>
      <details name={name} className="view">
        <summary>The whole text</summary>
        {children}
      </details>
    </>
  );
}
