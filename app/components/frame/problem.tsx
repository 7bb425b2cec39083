import { Link } from '@remix-run/react';
import { Leaf } from './leaf.tsx';

interface Props {
  status: number;
  /** In words for people; from a refusal where there was one. */
  message?: string | null;
  requestId?: string | null;
}

const headings: Record<number, string> = {
  401: 'Please sign in first',
  403: 'This is not open to you',
  404: 'There is nothing at this address',
  409: 'Something changed in the meantime',
  413: 'This is too long to send',
  429: 'That was a little too fast',
  503: 'The board cannot answer right now',
};

const words: Record<number, string> = {
  404: 'It may have been removed, or the address may have a slip in it.',
  503: 'Please try again in a minute. Nothing you typed here is lost while this page stays open.',
};

export function Problem({ status, message, requestId }: Props) {
  return (
    <Leaf className="list-head">
      <p className="label">{status}</p>
      <h1>{headings[status] ?? 'Something went wrong on our side'}</h1>
      <p className="lead">
        {message ?? words[status] ?? 'It has been noted. Please try again in a minute.'}
      </p>
      <p className="paging">
        {status === 401 ? <Link to="/sign-in">Sign in</Link> : null}
        <Link to="/">All debates</Link>
      </p>
      {requestId && status >= 500 ? (
        <p className="small soft">If you write to us about it, name {requestId}.</p>
      ) : null}
    </Leaf>
  );
}
