import type { PolicyChanges } from '#app/domain/policy/draft-changes.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { readTyped } from './draft-fields.ts';
import type { TypedDraft } from './draft-fields.ts';

/** Why a form was not taken, with everything that was typed into it. */
export interface DraftAnswer {
  /** Another for each answer, so that the form is shown anew. */
  id: string;
  intent: string;
  message: string;
  issues: Issue[];
  typed: TypedDraft;
  /** The day typed beside the button to publish. */
  from: string;
  /** The draft that stands there now, and what the typed one says otherwise. */
  conflict: { basedOn: number; revision: number; differences: PolicyChanges } | null;
}

/** An answer that says nothing yet. */
export function answerTo(form: FormData, id: string): DraftAnswer {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    id,
    intent: text('intent'),
    message: '',
    issues: [],
    typed: readTyped(form),
    from: text('from'),
    conflict: null,
  };
}
