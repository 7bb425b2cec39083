import type { Outcome, Span } from '#app/domain/policy/types.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';

/** Why a form was not taken, with everything that was typed. */
export interface FormAnswer {
  intent: string;
  message: string;
  issues: Issue[];
  typed: Record<string, string>;
  /** What the policy said, where it was asked. */
  reasons: Reason[];
  outcome: Outcome | null;
  /** The closing signature of a text that was checked. */
  signature?: Span | null;
}

/** What was typed, so that a page can show it again. */
export function typedIn(form: FormData): Record<string, string> {
  const texts = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** For a form that never reached the board. */
export function unanswered(form: FormData): FormAnswer {
  const typed = typedIn(form);
  return {
    intent: typed['intent'] ?? '',
    message: 'The board could not be reached. Your text is kept here; send it again in a moment.',
    issues: [],
    typed,
    reasons: [],
    outcome: null,
  };
}
