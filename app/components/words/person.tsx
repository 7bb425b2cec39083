import { Link } from '@remix-run/react';
import type { Person } from '#app/protocol/shared.ts';

/** Who wrote, with the plain line under their name. Someone erased has no page to go to. */
export function PersonName({ person }: { person: Person | null }) {
  if (!person || person.handle === 'deleted') return <span className="name">deleted</span>;
  return (
    <span className="person">
      <Link className="name" to={`/people/${person.handle}`}>
        {person.name}
      </Link>
      {person.line ? <span className="line">{person.line}</span> : null}
    </span>
  );
}
