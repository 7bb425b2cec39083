import { Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';

/** In place of the claims of a debate without any: how to mark one, where that is open. */
export function NoClaims({ slug, isOpen }: { slug: string; isOpen: boolean }) {
  return (
    <Leaf className="claim">
      <p className="soft">
        No claim is marked yet.{' '}
        {isOpen ? (
          <>
            Select the words of one in <Link to={`/debates/${slug}`}>the debate</Link>, or choose
            “Mark a claim” under a text.
          </>
        ) : null}
      </p>
    </Leaf>
  );
}
