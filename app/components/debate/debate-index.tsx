import { Link } from '@remix-run/react';
import type { DebateList, MethodView } from '#app/protocol/debates.ts';
import { Leaf } from '../frame/leaf.tsx';
import { Methods } from '../words/methods.tsx';
import { DebateEntries } from './debate-entries.tsx';

interface Props {
  heading: string;
  lead: string;
  list: DebateList;
  methods: MethodView[];
  /** The method whose debates these are. */
  method?: string;
  signedIn: boolean;
}

/** A list of debates with the methods to choose from. */
export function DebateIndex({ heading, lead, list, methods, method, signedIn }: Props) {
  const base = method ? `/methods/${method}` : '/';
  return (
    <>
      <header className="leaf list-head">
        <div className="text">
          {method ? <p className="label">Method</p> : null}
          <h1>{heading}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
          <p className="jump small">
            <Link to="/debates/new">{signedIn ? 'Open a debate' : 'Sign in to open a debate'}</Link>
            {method ? <Link to="/">All debates</Link> : null}
          </p>
        </div>
        <nav className="notes" aria-label="Methods">
          <p className="label">By method</p>
          <Methods methods={methods} current={method} />
        </nav>
      </header>
      {list.debates.length > 0 ? (
        <DebateEntries debates={list.debates} />
      ) : (
        <Leaf>
          <p className="soft">
            Nothing is being debated here yet. Opening one takes a motion, one sentence that can be
            argued for and against, and a text to begin with.
          </p>
        </Leaf>
      )}
      {list.cursor ? (
        <Leaf className="paging small">
          <Link to={`${base}?cursor=${encodeURIComponent(list.cursor)}`} rel="next">
            Earlier debates
          </Link>
        </Leaf>
      ) : null}
    </>
  );
}
