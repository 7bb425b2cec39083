import { Form, Link, NavLink } from '@remix-run/react';
import type { Viewer } from '#app/protocol/accounts.ts';

interface Props {
  viewer: Viewer | null;
  /** How many texts wait for a moderator; null for everyone else. */
  waiting: number | null;
  /** Where to come back to after signing in. */
  here: string;
}

export function Masthead({ viewer, waiting, here }: Props) {
  const next = here === '/' ? '' : `?next=${encodeURIComponent(here)}`;
  return (
    <header className="masthead">
      <div className="leaf">
        <div className="text">
          <Link className="wordmark" to="/">
            Grounds
          </Link>
          <nav aria-label="Main">
            <NavLink to="/" end>
              Debates
            </NavLink>
            <NavLink to="/policy">Policy</NavLink>
            {viewer ? <NavLink to="/my-texts">Your texts</NavLink> : null}
            {waiting === null ? null : (
              <NavLink to="/moderation">
                Queue <span className="count">{waiting}</span>
                <span className="hidden-text"> waiting</span>
              </NavLink>
            )}
          </nav>
          <div className="who">
            {viewer ? (
              <>
                <Link to={`/people/${viewer.handle}`}>{viewer.name}</Link>
                <Form method="post" action="/sign-out">
                  <button className="plain">Sign out</button>
                </Form>
              </>
            ) : (
              <Link to={`/sign-in${next}`}>Sign in</Link>
            )}
          </div>
        </div>
      </div>
    </header>
  );
}
