import type { ReactNode } from 'react';
import type { ManyAnswer } from '#app/components/moderation/answers.ts';
import { doneWords } from '#app/components/moderation/words.ts';
import type { DecisionView } from '#app/protocol/moderation.ts';
import { manyInWords } from './many-words.ts';
import { UndoBatch, UndoDecision } from './undo-forms.tsx';

interface Props {
  /** What was done last, as the address says. */
  did: string | null;
  many: ManyAnswer | null;
  /** The viewer's newest decision that stands. */
  last: DecisionView | null;
  /** What happens meanwhile. */
  children: ReactNode;
}

const noDecision: ReadonlySet<string> = new Set(['undo', 'note', 'host-kind']);

/** Said after each decision, with the way back. Its room is kept free, so that it moves nothing. */
export function QueueStatus({ did, many, last, children }: Props) {
  const isKnown = did !== null && Object.hasOwn(doneWords, did);
  const words = many ? manyInWords(many) : isKnown ? (doneWords[did] ?? '') : '';
  const mayUndo = !many && isKnown && !noDecision.has(did);
  return (
    <div className="leaf queue-status">
      <div className="text">
        {/* The same words said again are another node, and so heard again. */}
        <div role="status">{words ? <p key={many?.batch ?? last?.id}>{words}</p> : null}</div>
        {words && many?.batch ? (
          <UndoBatch batch={many.batch} label="Undo all of these decisions" isLast />
        ) : null}
        {words && mayUndo && last ? (
          <UndoDecision decision={last} label="Undo this decision" isLast />
        ) : null}
        {children}
      </div>
    </div>
  );
}
