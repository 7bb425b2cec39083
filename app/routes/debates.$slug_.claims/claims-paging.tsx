import { Link } from '@remix-run/react';
import type { ClaimsAddress } from '#app/components/claims/claims-address.ts';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { ClaimsPageView } from '#app/protocol/claims-page.ts';

interface Props {
  page: ClaimsPageView;
  address: ClaimsAddress;
}

/** The way through more claims than one page shows. */
export function ClaimsPaging({ page: { view, page, next }, address }: Props) {
  if (page === 0 && next === null) return null;
  return (
    <Leaf className="paging small">
      {page > 0 ? (
        <Link to={address.view(view, { page: page - 1 })} rel="prev">
          Earlier claims
        </Link>
      ) : null}{' '}
      {next === null ? null : (
        <Link to={address.view(view, { page: next })} rel="next">
          More claims
        </Link>
      )}
    </Leaf>
  );
}
