import { Link } from '@remix-run/react';
import type { Counts } from '#app/protocol/debates.ts';
import { commentOrders } from '#app/protocol/pages.ts';
import type { CommentOrder } from '#app/protocol/pages.ts';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';

const words: Record<CommentOrder, string> = {
  thread: 'Thread',
  newest: 'Newest first',
  for: 'For',
  against: 'Against',
  depends: 'It depends',
};

/** Thread, newest first, or one stance at a time; a stance nobody took is not offered. */
export function OrderSwitch({ order, counts }: { order: CommentOrder; counts: Counts }) {
  const { slug } = useDebateHere();
  const offered = commentOrders.filter(
    (name) => name === 'thread' || name === 'newest' || name === order || counts[name] > 0,
  );
  return (
    <nav aria-label="Order of the comments">
      <ul className="order small">
        {offered.map((name) => (
          <li key={name}>
            <Link
              to={changed(slug, '', { order: name === 'thread' ? null : name }, 'comments')}
              aria-current={name === order ? 'page' : undefined}
            >
              {words[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
