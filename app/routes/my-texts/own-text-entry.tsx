import { Link } from '@remix-run/react';
import { BrokenWords } from '#app/components/thread/broken-words.tsx';
import { AppealForm } from '#app/components/thread/own-words-appeal.tsx';
import type { NotTaken } from '#app/components/thread/own-words-appeal.tsx';
import { OwnWordsButton } from '#app/components/thread/own-words-button.tsx';
import { OwnWordsPanel } from '#app/components/thread/own-words-panel.tsx';
import { answerTo } from '#app/components/thread/own-words.ts';
import { Moment } from '#app/components/words/moment.tsx';
import type { OwnText } from '#app/protocol/own-texts.ts';
import { nameOf, placeToFix } from './words.ts';

interface Props {
  text: OwnText;
  /** Which page of the list this is, so that acts come back to it. */
  action: string;
  answer: NotTaken | undefined;
}

/** One text with its words, where it stands, and what its author can do. */
export function OwnTextEntry({ text, action, answer }: Props) {
  const { id, type } = text;
  return (
    <article className="leaf own" id={`text-${id}`} aria-labelledby={`name-${id}`}>
      <div className="text">
        <h3 className="own-name" id={`name-${id}`}>
          {text.debate.isPublic ? <Link to={placeOf(text)}>{nameOf(text)}</Link> : nameOf(text)}
        </h3>
        <p className="byline">
          sent <Moment at={text.sentAt} withTime />
        </p>
        {text.fields.length > 0 ? (
          <dl className="own-fields">
            {text.fields.map(({ label, text: words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {type === 'claim' || type === 'conclusion' ? null : <Words text={text} />}
        <Answer text={text} action={action} answer={answer} {...{ type, id }} />
      </div>
    </article>
  );
}

/** The fields of a claim or a conclusion are all of its words; others have a body of their own. */
function Words({ text }: { text: OwnText }) {
  return text.reasons.some(({ spans }) => spans.length > 0) ? (
    <BrokenWords text={text.body} reasons={text.reasons} />
  ) : (
    <div className="prose" dangerouslySetInnerHTML={{ __html: text.bodyHtml }} />
  );
}

function Answer({ text, action, answer: refused }: Props) {
  const { id, type } = text;
  const isPublic = text.status === 'published';
  const answer = answerTo({ ...text, number: isPublic ? (text.number ?? 0) : null });
  if (!answer) return null;
  const act = { action, type, id };
  const fix = answer.can.fix ? placeToFix(text) : null;
  return (
    <OwnWordsPanel own={text} answer={answer} id={`answer-${id}`}>
      {refused && refused.intent !== 'appeal' && refused.typed['id'] === id ? (
        <p className="message" role="alert">
          {refused.message}
        </p>
      ) : null}
      <div className="row">
        {fix ? (
          <Link className="button" to={fix.to}>
            {fix.label}
          </Link>
        ) : null}
        {answer.can.ask ? (
          <OwnWordsButton {...act} intent="ask-moderator" label="Ask a moderator to look" />
        ) : null}
        {answer.can.withdraw ? (
          <OwnWordsButton {...act} intent="withdraw" label="Withdraw" />
        ) : null}
        {text.appeal?.status === 'open' ? (
          <OwnWordsButton {...act} intent="withdraw-appeal" label="Take the appeal back" />
        ) : null}
      </div>
      {text.appealable ? (
        <AppealForm {...act} revisionId={text.appealable} answer={refused} />
      ) : null}
    </OwnWordsPanel>
  );
}

function placeOf({ type, number, debate }: OwnText): string {
  const here = `/debates/${debate.slug}`;
  if (type === 'comment' && number !== null) return `${here}/comments/${number}`;
  return type === 'claim' || type === 'evidence' ? `${here}/claims` : here;
}
