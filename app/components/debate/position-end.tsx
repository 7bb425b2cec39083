import { Form } from '@remix-run/react';
import { movers } from '#app/domain/positions/position.ts';
import { moverWords } from '#app/domain/positions/words.ts';
import type { Issue } from '#app/protocol/errors.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import type { OwnPosition } from '#app/protocol/positions.ts';
import { FormMessage } from '../forms/form-message.tsx';
import { Leaf } from '../frame/leaf.tsx';
import { changed } from '../thread/address.ts';
import { useDebateHere } from '../thread/debate-context.tsx';
import { PositionFigures } from './position-figures.tsx';
import { StanceButtons } from './stance-buttons.tsx';

interface Answer {
  intent: string;
  message: string;
  issues: Issue[];
  typed: Record<string, string>;
}

interface Props {
  page: DebatePageView;
  answer: Answer | undefined;
}

/** After the last comment: whether reading moved somebody, and what is known of everybody. */
export function PositionEnd({ page: { debate, position }, answer }: Props) {
  const sums = debate.positions;
  if (!position && !sums) return null;
  return (
    <Leaf className="positions-end small">
      {position ? (
        <section aria-labelledby="has-it-moved">
          <h2 id="has-it-moved">Has it moved?</h2>
          <StandNow position={position} />
          <WhatMoves
            position={position}
            refused={answer?.intent === 'set-position' ? answer : undefined}
          />
        </section>
      ) : null}
      {sums ? <PositionFigures sums={sums} /> : null}
    </Leaf>
  );
}

function StandNow({ position: { after } }: { position: OwnPosition }) {
  const { slug, search } = useDebateHere();
  return (
    <Form method="post" action={changed(slug, search, {})} preventScrollReset>
      <input type="hidden" name="intent" value="set-after" />
      <div className="stand" role="group" aria-labelledby="stand-now">
        <span id="stand-now">Where do you stand now?</span>
        <StanceButtons name="after" chosen={after} />
        {after ? (
          <button className="plain" name="after" value="">
            take it back
          </button>
        ) : null}
      </div>
    </Form>
  );
}

function WhatMoves({
  position: { wouldMove, credited },
  refused,
}: {
  position: OwnPosition;
  refused: Answer | undefined;
}) {
  const { slug, search } = useDebateHere();
  const typed = refused?.typed;
  const number = typed ? typed['number'] : credited?.number.toString();
  const isSaid = wouldMove.length > 0 || credited !== null;
  return (
    <details className="what-moves" open={refused !== undefined || isSaid}>
      <summary>What would change your mind, and which comment moved you</summary>
      <Form method="post" action={changed(slug, search, {})} className="form" preventScrollReset>
        <input type="hidden" name="intent" value="set-position" />
        <FormMessage message={refused?.message} issues={refused?.issues} />
        <fieldset>
          <legend>What would change your mind?</legend>
          <div className="choices">
            {movers.map((mover) => (
              <label key={mover} className="choice">
                <input
                  type="checkbox"
                  name={`moves.${mover}`}
                  value="yes"
                  defaultChecked={
                    typed ? typed[`moves.${mover}`] === 'yes' : wouldMove.includes(mover)
                  }
                />
                <span>{moverWords[mover]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="field number-field">
          <label htmlFor="moved-by">Number of the comment that moved you</label>
          <span className="hint" id="moved-by-hint">
            Or press “This moved me” under that comment
          </span>
          {/* Anew with each credit, so that one given in the thread is not undone from here. */}
          <input
            key={credited?.number}
            type="text"
            id="moved-by"
            name="number"
            inputMode="numeric"
            maxLength={9}
            autoComplete="off"
            defaultValue={number ?? ''}
            aria-describedby="moved-by-hint"
          />
        </div>
        <div className="row">
          <button className="button second">Keep</button>
          <span className="soft">Only you see this. Others see sums, from five people up.</span>
        </div>
      </Form>
    </details>
  );
}
