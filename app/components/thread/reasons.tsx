import { Link } from '@remix-run/react';
import type { Reason } from '#app/protocol/shared.ts';

const clauseless: ReadonlySet<string> = new Set(['new-author', 'moderated-debate']);

/** Every reason, each with what to do about it. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ol className="reasons">
      {reasons.map((reason) => (
        <li key={reason.clause + reason.message}>
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
