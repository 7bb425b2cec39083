import { Link } from '@remix-run/react';
import type { OwnReason } from '#app/protocol/own-texts.ts';

const clauseless: ReadonlySet<string> = new Set(['new-author', 'moderated-debate', 'late-link']);

/** Every reason under its clause's title, where it has one, each with what to do about it. */
export function Reasons({ reasons }: { reasons: readonly OwnReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.clause + reason.message}>
          {reason.title ? <strong>{reason.title}. </strong> : null}
          {reason.message}{' '}
          {clauseless.has(reason.clause) ? null : (
            <Link to={`/policy#${reason.clause}`}>
              Why<span className="hidden-text">: the clause {reason.clause}</span>
            </Link>
          )}
          {reason.fix ? <span className="fix">{reason.fix}</span> : null}
        </li>
      ))}
    </ol>
  );
}
