import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { ArgumentMapFigure } from '#app/components/map/argument-map.tsx';
import { ClaimsTable } from '#app/components/map/claims-table.tsx';
import type { ClaimsPageView } from '#app/protocol/claims-page.ts';

interface Props {
  page: ClaimsPageView;
  address: ClaimsAddress;
}

/** The map, with the table that says the same under it or (of very many claims) beside it. */
export function MapAndTable({ page: { map, view, groups, page }, address }: Props) {
  return (
    <>
      {map && map.nodes.length > 0 ? (
        <Wide>
          <p className="small soft">
            Texts, their claims, and the evidence for and against each.{' '}
            {groups.length > 0 ? (
              <a href="#table">The same as a table</a>
            ) : (
              <Link to={address.view('table', { page })}>The same as a table</Link>
            )}
          </p>
          <ArgumentMapFigure map={map} address={address} />
        </Wide>
      ) : null}
      {view !== 'state' && groups.length > 0 ? (
        <Wide>
          <ClaimsTable groups={groups} address={address} />
        </Wide>
      ) : null}
    </>
  );
}

/** The measure of a text and the margin beside it. */
function Wide({ children }: { children: ReactNode }) {
  return (
    <div className="leaf wide">
      <div className="text">{children}</div>
    </div>
  );
}
