import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { CommentView } from '#app/protocol/comments.ts';
import { counted } from '../words/count.ts';
import { changed } from './address.ts';
import { useDebateHere } from './debate-context.tsx';

/** Thanks the author of a comment, who alone is told; nobody does it for their own. */
export function ThankAct({ comment, about }: { comment: CommentView; about: ReactNode }) {
  const { slug, search, viewer, thanks } = useDebateHere();
  const { id, number, author } = comment;
  if (!viewer || !author || author.handle === viewer.handle) return null;
  const given = thanks.given.includes(id);
  return (
    <Form method="post" action={changed(slug, search, {})} preventScrollReset>
      <input type="hidden" name="intent" value="thank" />
      <input type="hidden" name="comment" value={id} />
      <input type="hidden" name="number" value={number} />
      {/* Stays a button, so that the focus stays where it was pressed. */}
      <button
        className="plain"
        type={given ? 'button' : 'submit'}
        aria-disabled={given || undefined}
      >
        <span aria-live="polite">{given ? 'Thanked' : 'Thank'}</span>
        {about}
      </button>
    </Form>
  );
}

/** Names shown; nobody counts the rest on their fingers. */
const namesShown = 20;

/** "3 people thanked you: Ana, Ben, Cem", under one's own comment and nowhere else. */
export function ThanksNote({ comment }: { comment: string }) {
  const { thanks } = useDebateHere();
  const people = thanks.received.find((received) => received.comment === comment)?.people ?? [];
  const others = people.length - namesShown;
  const names = people.slice(0, namesShown).map(({ name }) => name);
  return (
    <div aria-live="polite">
      {people.length === 0 ? null : (
        <p className="soft small">
          {counted(people.length, 'person', 'people')} thanked you: {names.join(', ')}
          {others > 0 ? ` and ${others} more` : ''}. Only you see this.
        </p>
      )}
    </div>
  );
}
