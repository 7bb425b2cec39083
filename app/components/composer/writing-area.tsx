import { forwardRef } from 'react';
import type { Reason } from '#app/protocol/shared.ts';
import { BrokenWords } from '../thread/broken-words.tsx';

interface Props {
  id: string;
  body: string;
  reasons: readonly Reason[];
  describedBy: string;
  /** Scripts run: the area grows with its text and shows the marks. */
  alive: boolean;
  onChange: (body: string) => void;
  onFocus: () => void;
  onSend: () => void;
}

/**
 * The textarea, with a copy of its text behind it that carries the marks. The copy also gives the
 * place its height, so that the text is never scrolled out from under its marks.
 */
export const WritingArea = forwardRef<HTMLTextAreaElement, Props>(function WritingArea(
  { id, body, reasons, describedBy, alive, onChange, onFocus, onSend },
  ref,
) {
  return (
    <div className={alive ? 'writing alive' : 'writing'}>
      {alive ? (
        <div className="mirror" aria-hidden="true">
          <BrokenWords text={`${body}\n`} reasons={reasons} />
        </div>
      ) : null}
      <textarea
        ref={ref}
        id={id}
        name="body"
        rows={6}
        value={body}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
        aria-describedby={describedBy}
        autoComplete="off"
        required
      />
    </div>
  );
});
