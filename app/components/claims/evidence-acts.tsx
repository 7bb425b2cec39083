import { Form, Link } from '@remix-run/react';
import type { EvidenceView } from '#app/protocol/claims.ts';
import { FormMessage } from '../forms/form-message.tsx';
import type { EvidenceHere } from './evidence-here.ts';

interface Props {
  evidence: EvidenceView;
  here: EvidenceHere;
}

/** Among the acts of a piece: change it or take it back where it is one's own, else its kind. */
export function OwnActs({ evidence, here }: Props) {
  const { id, claim, author } = evidence;
  const about = <span className="hidden-text"> (this evidence)</span>;
  if (!here.viewer || here.viewer.handle !== author?.handle) {
    return (
      <Link to={here.address(claim, 'dispute', id)} preventScrollReset>
        Another kind?{about}
      </Link>
    );
  }
  return (
    <>
      <Link to={here.address(claim, 'edit', id)} preventScrollReset>
        Change it{about}
      </Link>
      <Form method="post" action={here.address(claim, null)} preventScrollReset>
        <input type="hidden" name="intent" value="withdraw-evidence" />
        <input type="hidden" name="claim" value={claim} />
        <input type="hidden" name="evidence" value={id} />
        <FormMessage message={here.refused('withdraw-evidence', id)?.message} />
        <button className="plain">Take it back{about}</button>
      </Form>
    </>
  );
}
