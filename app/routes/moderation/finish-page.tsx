import { Link } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import type { DecisionView, SittingView } from '#app/protocol/moderation.ts';
import { DecidedList } from './decided-list.tsx';
import { Sitting } from './sitting.tsx';

interface Props {
  sitting: SittingView | null;
  decisions: readonly DecisionView[];
  now: string;
}

/** On leaving: what this sitting came to. */
export function FinishPage({ sitting, decisions, now }: Props) {
  return (
    <>
      <Leaf className="list-head">
        <h1>Done for now</h1>
        <div className="lead">
          {sitting && sitting.decided > 0 ? (
            <Sitting sitting={sitting} now={now} />
          ) : (
            <p>You decided nothing in this sitting.</p>
          )}
        </div>
        <p className="row small queue-tools">
          <Link to="/moderation">Back to the queue</Link>
          <Link to="/">Debates</Link>
        </p>
      </Leaf>
      <DecidedList decisions={decisions} />
    </>
  );
}
