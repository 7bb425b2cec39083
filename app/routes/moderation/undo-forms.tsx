import { Form } from '@remix-run/react';
import type { DecisionView } from '#app/protocol/moderation.ts';

interface Props {
  decision: DecisionView;
  /** What a screen reader says for "Undo". */
  label: string;
  /** The one the key presses. */
  isLast: boolean;
}

/** Takes back one decision. */
export function UndoDecision({ decision, label, isLast }: Props) {
  return (
    <Form method="post" preventScrollReset className="undo">
      <input type="hidden" name="intent" value="moderate" />
      <input type="hidden" name="type" value={decision.type} />
      <input type="hidden" name="id" value={decision.subjectId} />
      <input type="hidden" name="revisionId" value={decision.revisionId} />
      <input type="hidden" name="decision" value={decision.id} />
      <button
        className="plain"
        name="verb"
        value="undo"
        data-undo={isLast ? '' : undefined}
        aria-label={label}
      >
        Undo
      </button>
    </Form>
  );
}

/** Takes back what was decided in one go. */
export function UndoBatch({ batch, label, isLast }: Omit<Props, 'decision'> & { batch: string }) {
  return (
    <Form method="post" preventScrollReset className="undo">
      <input type="hidden" name="intent" value="undo-batch" />
      <input type="hidden" name="batch" value={batch} />
      <button className="plain" data-undo={isLast ? '' : undefined} aria-label={label}>
        Undo
      </button>
    </Form>
  );
}
