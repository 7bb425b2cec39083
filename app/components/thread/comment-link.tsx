import { Link } from '@remix-run/react';
import { commentAddress } from './address.ts';
import { useDebateHere } from './debate-context.tsx';

/** "#14", leading to that comment; the card that shows it listens for `data-comment`. */
export function CommentLink({ number, label }: { number: number; label?: string }) {
  const { slug, numbers } = useDebateHere();
  const to = commentAddress(slug, number, numbers);
  const words = label ?? `#${number}`;
  return to.startsWith('#') ? (
    <a className="ref" href={to} data-comment={number}>
      {words}
    </a>
  ) : (
    <Link className="ref" to={to} data-comment={number}>
      {words}
    </Link>
  );
}
