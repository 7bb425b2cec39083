import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { CommentView } from '#app/protocol/comments.ts';
import { changed } from './address.ts';
import { useDebateHere } from './debate-context.tsx';

/** Says that a comment moved the viewer, or takes that back; nobody is told who was moved. */
export function CreditAct({ comment, about }: { comment: CommentView; about: ReactNode }) {
  const { slug, search, viewer, credited } = useDebateHere();
  const { id, number, author } = comment;
  if (!viewer || author?.handle === viewer.handle) return null;
  const isCredited = credited === id;
  return (
    <Form method="post" action={changed(slug, search, {})} preventScrollReset>
      <input type="hidden" name="intent" value="credit-comment" />
      <input type="hidden" name="comment" value={id} />
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="moved" value={isCredited ? 'no' : 'yes'} />
      <button className="plain" aria-pressed={isCredited}>
        This moved me{about}
      </button>
    </Form>
  );
}
