import { Link } from '@remix-run/react';
import type { OwnDebateView } from '#app/protocol/debates.ts';
import type { OwnFate } from '#app/protocol/own-texts.ts';
import { Leaf } from '../frame/leaf.tsx';
import { BrokenWords } from '../thread/broken-words.tsx';
import { OwnWordsButton } from '../thread/own-words-button.tsx';
import { OwnWordsPanel } from '../thread/own-words-panel.tsx';
import { answerTo } from '../thread/own-words.ts';

/** A debate's newest version with what there is to say of it, if anything. */
type Own = OwnDebateView &
  Pick<OwnFate, 'usualWait' | 'withoutLinks' | 'takenBack' | 'appealable' | 'appeal'>;

/** To its author: what became of the newest version of a debate that others do not see. */
export function OwnDebateNote({ own, editing = false }: { own: Own; editing?: boolean }) {
  const isPublic = own.status === 'open' || own.status === 'closed' || own.status === 'archived';
  const answer = answerTo({ ...own, number: isPublic ? 0 : null });
  if (!answer) return null;
  return (
    <Leaf className="own-debate">
      <OwnWordsPanel own={own} answer={answer} id="own-debate" heading="h2">
        {own.reasons.some((reason) => reason.spans.length > 0) ? (
          <details>
            <summary>The opening, with the words in question marked</summary>
            <BrokenWords text={own.body} reasons={own.reasons} />
          </details>
        ) : null}
        <div className="row">
          {editing || !answer.can.fix ? null : (
            <Link className="button" to={`/debates/${own.slug}/edit`}>
              {answer.tone === 'change' ? 'Fix' : 'Change it'}
            </Link>
          )}
          {answer.can.ask ? (
            <OwnWordsButton
              action={`/debates/${own.slug}/edit`}
              intent="ask-moderator"
              type="debate"
              id={own.id}
              label="Ask a moderator to look"
            />
          ) : null}
        </div>
        {own.appealable || own.appeal ? (
          <p>
            <Link to={`/my-texts#text-${own.id}`}>
              {own.appealable ? 'Appeal in your texts' : 'See your appeal in your texts'}
            </Link>
          </p>
        ) : null}
      </OwnWordsPanel>
    </Leaf>
  );
}
