import type { ReactNode } from 'react';
import type { Reason } from '#app/protocol/shared.ts';

interface Props {
  text: string;
  reasons: readonly Reason[];
  titleOf: (clause: string) => string | null;
  /** Selects these words where they are typed; absent where nothing can be selected. */
  onShow?: ((span: readonly [number, number]) => void) | undefined;
  /** Another way to what the author wanted, beside the reason that names it. */
  offerFor: (reason: Reason) => ReactNode;
}

const shown = 3;
const longest = 60;

/** Every clause the text breaks by name, the words it is about, and how to put it right. */
export function CheckAnswer({ text, reasons, titleOf, onShow, offerFor }: Props) {
  if (reasons.length === 0) return null;
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.clause + reason.message}>
          <p>
            {titleOf(reason.clause) ? <b>{titleOf(reason.clause)}. </b> : null}
            {reason.message}
          </p>
          {reason.spans.length > 0 ? (
            <p className="words">
              {reason.spans.slice(0, shown).map((span) => (
                <Words key={span.join('-')} text={text} span={span} onShow={onShow} />
              ))}
              {reason.spans.length > shown ? (
                <span>and {reason.spans.length - shown} more</span>
              ) : null}
            </p>
          ) : null}
          {reason.fix ? <p className="fix">{reason.fix}</p> : null}
          {offerFor(reason)}
        </li>
      ))}
    </ol>
  );
}

function Words({
  text,
  span,
  onShow,
}: Pick<Props, 'text' | 'onShow'> & { span: readonly [number, number] }) {
  const words = text.slice(...span);
  const short = words.length > longest ? `${words.slice(0, longest)}…` : words;
  const marked = <mark className="broken">{short}</mark>;
  if (!onShow) return marked;
  return (
    <button type="button" className="plain" onClick={() => onShow(span)}>
      <span className="hidden-text">Show in my text: </span>
      {marked}
    </button>
  );
}
