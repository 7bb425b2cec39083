import { Form } from '@remix-run/react';
import { maxAppealLength } from '#app/protocol/appeals.ts';
import type { SubjectType } from '#app/protocol/shared.ts';
import { Field } from '../forms/field.tsx';
import { FormMessage } from '../forms/form-message.tsx';

/** Why a form here was not taken, with what was typed. */
export interface NotTaken {
  intent: string;
  message: string;
  typed: Record<string, string>;
}

interface Props {
  /** The page that takes the form. */
  action: string;
  type: SubjectType;
  id: string;
  /** The revision that was rejected or removed. */
  revisionId: string;
  answer?: NotTaken | undefined;
}

/** An author's objection to a moderator's decision: closed until they open it. */
export function AppealForm({ action, type, id, revisionId, answer }: Props) {
  const refused = answer?.intent === 'appeal' && answer.typed['id'] === id ? answer : undefined;
  return (
    <details open={refused !== undefined}>
      <summary>Appeal</summary>
      <Form method="post" action={action} className="form" preventScrollReset>
        <input type="hidden" name="intent" value="appeal" />
        <input type="hidden" name="type" value={type} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revisionId" value={revisionId} />
        <FormMessage message={refused?.message} />
        <Field
          name="text"
          label="Why is this decision wrong?"
          hint="Only moderators read this. Another one than the moderator who decided answers, and you can appeal once."
          area="short"
          initial={refused?.typed['text']}
          maxLength={maxAppealLength}
          required
        />
        <button className="button second">Send the appeal</button>
      </Form>
    </details>
  );
}
