import type { ReactNode } from 'react';
import type { OwnFate, OwnReason } from '#app/protocol/own-texts.ts';
import { appealInWords, takenBackInWords, toChange } from './own-words.ts';
import type { OwnAnswer } from './own-words.ts';
import { Reasons } from './reasons.tsx';

type Fate = Pick<
  OwnFate,
  'reasons' | 'note' | 'decided' | 'revisionStatus' | 'place' | 'takenBack' | 'appeal'
>;

interface Props {
  own: Fate;
  answer: OwnAnswer;
  /** Names the heading on the page. */
  id: string;
  heading?: 'h2' | 'h3';
  /** What its author can do now. */
  children?: ReactNode;
}

/** What became of an author's text, why, and what was said to them about it. */
export function OwnWordsPanel({ own, answer, id, heading: Heading = 'h3', children }: Props) {
  const takenBack = takenBackInWords(own);
  const appeal = appealInWords(own);
  return (
    <section className={`panel panel-${answer.tone}`} aria-labelledby={id}>
      <Heading id={id} className="panel-heading">
        {answer.heading}
      </Heading>
      <p>{answer.sentence}</p>
      {takenBack ? <p>{takenBack}</p> : null}
      {own.note ? <Note text={own.note} /> : null}
      <Why own={own} />
      {appeal ? (
        <>
          <p>
            <strong>{appeal}</strong>
          </p>
          {own.appeal?.note ? <Note text={own.appeal.note} /> : null}
          <details>
            <summary>What you wrote</summary>
            <p className="typed">{own.appeal?.text}</p>
          </details>
        </>
      ) : null}
      {children}
    </section>
  );
}

function Note({ text }: { text: string }) {
  return <p className="note">The moderator writes: “{text}”</p>;
}

/** What to change comes first; what only brings a moderator is said apart from it. */
function Why({ own }: { own: Fate }) {
  const { reasons, revisionStatus, decided } = own;
  if (!decided && revisionStatus === 'published') return null;
  if (revisionStatus !== 'returned' || decided) return <Reasons reasons={reasons} />;
  const held: OwnReason[] = reasons.filter((reason) => reason.severity === 'hold');
  return (
    <>
      <Reasons reasons={toChange(reasons)} />
      {held.length > 0 ? (
        <>
          <p className="soft">Then a moderator will look, because:</p>
          <Reasons reasons={held} />
        </>
      ) : null}
    </>
  );
}
