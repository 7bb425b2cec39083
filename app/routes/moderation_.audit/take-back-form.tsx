import { Form } from '@remix-run/react';
import { useId } from 'react';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import type { AuditItem } from '#app/protocol/audit.ts';
import type { NotTakenBack } from './take-back.ts';

const canBeTakenBack: ReadonlySet<string> = new Set([
  'approve',
  'return',
  'reject',
  'remove',
  'restore',
  'keep',
  'grant',
  'deny',
]);

interface Props {
  item: AuditItem;
  /** The viewer's own handle. */
  viewer: string;
  notTaken: NotTakenBack | null;
}

/**
 * Takes a decision back. A colleague's asks for a note, which they are shown; whether it still
 * stands, and whether it takes an administrator, is answered when it is tried.
 */
export function TakeBackForm({ item, viewer, notTaken }: Props) {
  const id = useId();
  const { text, by } = item;
  const isOpen =
    text?.revisionId && !item.takenBackBy && canBeTakenBack.has(item.action) && by !== null;
  if (!isOpen || text.author.handle === viewer) return null;
  const isOwn = by.handle === viewer;
  return (
    <details open={notTaken !== null}>
      <summary>Take back</summary>
      <Form method="post" className="form take-back" preventScrollReset>
        {notTaken ? <FormMessage message={notTaken.message} /> : null}
        <input type="hidden" name="type" value={text.type} />
        <input type="hidden" name="id" value={text.id} />
        <input type="hidden" name="revisionId" value={text.revisionId ?? ''} />
        <input type="hidden" name="decision" value={item.id} />
        <div className="field">
          <label htmlFor={id}>{isOwn ? 'Why, if you like' : `Why, for ${by.name}`}</label>
          <span className="hint" id={`${id}-hint`}>
            {isOwn ? 'Only moderators see it.' : 'They will read it. Only moderators see it.'}
          </span>
          <textarea
            className="short"
            id={id}
            name="note"
            rows={2}
            maxLength={2_000}
            required={!isOwn}
            defaultValue={notTaken?.note}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <p className="row">
          <button className="button second">Take this decision back</button>
        </p>
      </Form>
    </details>
  );
}
