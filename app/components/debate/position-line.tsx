import { Form } from '@remix-run/react';
import { standWords, sumsInWords } from '#app/domain/positions/words.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { OwnPosition } from '#app/protocol/positions.ts';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { StanceButtons } from './stance-buttons.tsx';
import './position.css';

/** Under the motion: where readers stand, and one line that asks who is signed in. */
export function PositionLine({ page: { debate, position } }: { page: DebatePageView }) {
  const words = debate.positions && sumsInWords(debate.positions);
  return (
    <>
      {words ? (
        <p className="positions small">
          Readers: {words}. <a href="#positions">All figures</a>
        </p>
      ) : null}
      {position ? <WhereYouStand position={position} /> : null}
    </>
  );
}

function WhereYouStand({ position }: { position: OwnPosition }) {
  const { slug, search } = useDebateHere();
  const { before, after, wouldMove, credited } = position;
  const isUnsaid = !before && !after && wouldMove.length === 0 && !credited;
  return (
    <Form method="post" action={changed(slug, search, {})} preventScrollReset>
      <input type="hidden" name="intent" value="set-before" />
      <div className="stand small" role="group" aria-labelledby="where-you-stand">
        {after ? (
          <>
            <span id="where-you-stand">
              {before ? `You stood ${standWords[before]} before reading; now: ` : 'You stand: '}
              {standWords[after]}.
            </span>
            <a href="#has-it-moved">Change</a>
          </>
        ) : (
          <>
            <span id="where-you-stand">Where do you stand?</span>
            <StanceButtons name="before" chosen={before} />
          </>
        )}
        <button className="plain unsaid" name="before" value="" aria-pressed={isUnsaid}>
          rather not say
          {isUnsaid ? null : <span className="hidden-text"> (takes back all you said here)</span>}
        </button>
      </div>
    </Form>
  );
}
