import { Form, Link } from '@remix-run/react';
import type { RemovedText } from '#app/protocol/reports.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { Moment } from '../words/moment.tsx';
import { clauseWords } from './clause-words.ts';

interface Props {
  removed: RemovedText;
  /** The page it is sent to, where that is not this one. */
  action?: string;
  /** Why it was not taken. */
  message?: string | null;
}

/** To a moderator: what was removed, by whom and why, and the way back. */
export function RestoreForm({ removed, action, message }: Props) {
  const { type, id, revisionId, author, bodyHtml, removal } = removed;
  const [clause] = removal.clauses;
  return (
    <Form
      method="post"
      {...(action ? { action } : {})}
      className="form panel"
      aria-label={`Removed text by ${author.name}`}
      preventScrollReset
    >
      <input type="hidden" name="intent" value="restore-text" />
      <input type="hidden" name="type" value={type} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <FormMessage message={message} />
      <p className="soft">
        By {author.name}. Removed by {removal.by.name}
        {clause ? (
          <>
            {' under '}
            <Link to={`/policy#${clause}`}>{clauseWords(clause)}</Link>
          </>
        ) : null}
        , <Moment at={removal.at} />
        {removal.note ? `: “${removal.note}”` : '.'}
      </p>
      <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      <button className="button second">Restore it</button>
    </Form>
  );
}
