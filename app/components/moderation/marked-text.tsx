import { useRef } from 'react';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { ClauseChoice } from './clause-choices.tsx';
import { MarkBar } from './mark-bar.tsx';
import { piecesOf, spansOf } from './pieces.ts';
import { selectByKeys } from './select-by-keys.ts';
import type { EntryDraft } from './use-entry-draft.ts';
import { useSelectedSpan } from './use-selected-span.ts';

interface Props {
  item: QueueItem;
  clauses: readonly ClauseChoice[];
  draft: EntryDraft;
  mayMark: boolean;
}

/** The text as it was typed, with the words a rule or the moderator pointed at. */
export function MarkedText({ item, clauses, draft, mayMark }: Props) {
  const place = useRef<HTMLQuoteElement>(null);
  const selected = useSelectedSpan(place, item.body);
  const pieces = piecesOf(
    item.body,
    spansOf(item.reasons),
    draft.marks.map((mark) => mark.span),
  );
  const mark = (clause: string) => {
    if (!selected) return;
    draft.mark(clause, selected.span);
    getSelection()?.removeAllRanges();
  };
  return (
    <>
      {/* It is read as a text, and yet its words can be selected by keys: that needs the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <blockquote
        ref={place}
        className="as-written"
        aria-label="The text as written"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={mayMark ? selectByKeys : undefined}
      >
        {pieces.map(({ start, text, byRule, byHand }) =>
          byRule || byHand ? (
            <mark key={start} className={`${byRule ? 'broken' : ''} ${byHand ? 'by-hand' : ''}`}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
      {selected && mayMark ? <MarkBar selected={selected} clauses={clauses} onMark={mark} /> : null}
      <OwnMarks body={item.body} draft={draft} clauses={clauses} />
    </>
  );
}

interface MarksProps {
  body: string;
  draft: EntryDraft;
  clauses: readonly ClauseChoice[];
}

/** What the moderator marked, each with its way back. */
function OwnMarks({ body, draft, clauses }: MarksProps) {
  return (
    <ul className="own-marks small" aria-label="Marked by you" aria-live="polite">
      {draft.marks.map(({ clause, span }, index) => (
        <li key={`${clause} ${span.join(' ')}`}>
          <q>{body.slice(...span)}</q>{' '}
          <span className="soft">{clauses.find(({ id }) => id === clause)?.title ?? clause}</span>{' '}
          <button type="button" className="plain" onClick={() => draft.unmark(index)}>
            Take the mark away<span className="hidden-text">: {body.slice(...span)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
