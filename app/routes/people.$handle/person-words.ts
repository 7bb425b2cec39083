import type { Typed } from '#app/http/form-fields.ts';
import type { Issue } from '#app/protocol/errors.ts';

/** What moderators can do about a person, as their forms name it. */
export type PersonIntent = 'give-trust' | 'reset-trust' | 'suspend' | 'end-suspension' | 'set-role';

/** Why a form was not taken, with what was typed into it. */
export interface NotTaken {
  intent: PersonIntent;
  message: string;
  issues: Issue[];
  typed: Typed;
}

/** What a change came to, for the status line. */
export const doneWords: Record<PersonIntent, string> = {
  'give-trust': 'Trusted: their texts appear at once.',
  'reset-trust': 'Their texts are seen first again.',
  suspend: 'Suspended: they are told why on every page.',
  'end-suspension': 'The suspension has ended: they can write again.',
  'set-role': 'The role has changed.',
};

export const isPersonIntent = (value: unknown): value is PersonIntent =>
  typeof value === 'string' && Object.hasOwn(doneWords, value);
