import { Form } from '@remix-run/react';
import type { SubjectType } from '#app/protocol/shared.ts';

interface Props {
  /** The page that takes the form. */
  action: string;
  intent: string;
  type: SubjectType;
  id: string;
  label: string;
}

/** One act of an author on a text of theirs. */
export function OwnWordsButton({ action, intent, type, id, label }: Props) {
  return (
    <Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="type" value={type} />
      {/* Forms of a debate page name what they are about by its type. */}
      <input type="hidden" name={type} value={id} />
      <input type="hidden" name="id" value={id} />
      <button className="button second">{label}</button>
    </Form>
  );
}
