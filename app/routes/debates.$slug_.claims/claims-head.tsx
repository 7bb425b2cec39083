import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { StateLine } from '#app/components/words/state-line.tsx';
import { claimsViews } from '#app/protocol/claims-page.ts';
import type { ClaimsPageView, ClaimsViewName } from '#app/protocol/claims-page.ts';

interface Props {
  page: ClaimsPageView;
  address: ClaimsAddress;
  children: ReactNode;
}

const viewWords: Readonly<Record<ClaimsViewName, string>> = {
  state: 'By standing',
  map: 'Map',
  table: 'Table',
};

/** What the page is about, and the three ways to see it. */
export function ClaimsHead({ page: { debate, view, total, cell }, address, children }: Props) {
  return (
    <header className="leaf debate-head">
      <div className="text">
        <p className="label title">
          <Link to={`/debates/${debate.slug}`}>{debate.title}</Link>
          {debate.status === 'open' ? null : ` — ${debate.status}`}
        </p>
        <h1 className="long">Claims and evidence</h1>
        <p className="motion">{debate.motion}</p>
        <div className="state small">
          <StateLine counts={debate.counts} slug={debate.slug} />
        </div>
        {debate.status === 'open' ? null : (
          <p className="panel small">
            This debate is {debate.status}, and its claims rest: nothing is added or asked for
            unless a moderator opens it again.
          </p>
        )}
        {total.claims === 0 ? null : (
          <nav className="order small" aria-label="Ways to see the claims">
            {claimsViews.map((name) => (
              <Link
                key={name}
                to={address.view(name)}
                aria-current={name === view && !cell ? 'page' : undefined}
              >
                {viewWords[name]}
              </Link>
            ))}
          </nav>
        )}
        {children}
      </div>
    </header>
  );
}
