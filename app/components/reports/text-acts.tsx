import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { can } from '#app/domain/permissions/can.ts';
import { useTextHandling } from './text-handling.ts';
import type { HandledText } from './text-handling.ts';

interface Props {
  text: HandledText;
  /** Which text, for those who hear one link after the other. */
  about: ReactNode;
}

/** Among the acts of a text: "Report", and for moderators "Remove". Nobody does it to their own. */
export function TextActs({ text, about }: Props) {
  const { viewer, address } = useTextHandling();
  if (viewer && viewer.handle === text.author?.handle) return null;
  const report = address('report', text.id);
  return (
    <>
      {viewer ? (
        <Link to={report} preventScrollReset>
          Report{about}
        </Link>
      ) : (
        <Link to={`/sign-in?next=${encodeURIComponent(report)}`} rel="nofollow">
          Report{about}
        </Link>
      )}
      {can(viewer, { do: 'remove' }) ? (
        <Link to={address('remove', text.id)} preventScrollReset>
          Remove{about}
        </Link>
      ) : null}
    </>
  );
}
