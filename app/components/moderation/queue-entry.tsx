import { Link } from '@remix-run/react';
import { useLayoutEffect, useRef } from 'react';
import { Moment } from '../words/moment.tsx';
import { StanceMark } from '../words/stance.tsx';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './answers.ts';
import type { ClauseChoice } from './clause-choices.tsx';
import { DecideForm } from './decide-form.tsx';
import { EarlierText } from './earlier-text.tsx';
import { LinkList } from './link-list.tsx';
import type { HostKindChoice } from './link-list.tsx';
import { MarkedText } from './marked-text.tsx';
import type { OwnNotes } from './note-field.tsx';
import { ModeratorNotes, SecondOpinion } from './second-opinion.tsx';
import { useEntryDraft } from './use-entry-draft.ts';
import { Appeal, NotYours, Reports } from './waiting-reports.tsx';
import { clauseWords, recordInWords, spanInWords, typeWords } from './words.ts';

interface Props {
  item: QueueItem;
  clauses: readonly ClauseChoice[];
  ownNotes: OwnNotes;
  hostKinds: readonly HostKindChoice[];
  notDone: NotDone | null;
  now: string;
  isBusy: boolean;
  /** Who is looking at it just now, or decided it meanwhile; said in one line. */
  elsewhere: { isGone: boolean; words: string } | null;
  /** Its box for deciding many; null where it can only be decided by itself. */
  pick: { isPicked: boolean; onPick: (on: boolean) => void } | null;
}

/** One waiting text with everything needed to decide on it. */
export function QueueEntry(props: Props) {
  const { item, clauses, ownNotes, hostKinds, notDone, now, isBusy, elsewhere, pick } = props;
  const heading = `queue-${item.revisionId}`;
  const draft = useEntryDraft(item, notDone);
  const isGone = elsewhere?.isGone ?? false;
  const mayDecide = !item.viewer.isAuthor && (item.appeal?.mayAnswer ?? true);
  const text = item.body ? (
    <MarkedText item={item} clauses={clauses} draft={draft} mayMark={mayDecide && !isGone} />
  ) : null;
  const place = useRef<HTMLElement>(null);
  // What is switched off lets go of the focus, and the keys would begin at the top again.
  useLayoutEffect(() => {
    const article = place.current;
    if (isGone && article?.contains(document.activeElement)) article.focus({ preventScroll: true });
  }, [isGone]);
  return (
    <article
      ref={place}
      className={isGone ? 'leaf queue-entry gone' : 'leaf queue-entry'}
      aria-labelledby={heading}
      tabIndex={-1}
      data-queue-item={item.revisionId}
    >
      <div className="text">
        {elsewhere ? <p className="elsewhere small">{elsewhere.words}</p> : null}
        <header>
          <h2 id={heading}>
            {typeWords[item.type]} by <Author person={item.author} />
            {item.edit ? ', edited' : ''}
          </h2>
          {pick && !isGone ? <Pick item={item} {...pick} /> : null}
        </header>
        <p className="byline">
          {item.author.line ? <span>{item.author.line}</span> : null}
          <span>{recordInWords(item.author.record)}</span>
          <span>
            here since <Moment at={item.author.record.since} />
          </span>
        </p>
        <p className="byline">
          <span>waits {spanInWords(item.waitingSince, now)}</span>
          {item.asked ? <span>its author asked for a look</span> : null}
          {item.edit ? <span>the version before stays public meanwhile</span> : null}
          {item.stance ? <StanceMark stance={item.stance} /> : null}
          <span>
            in <Link to={`/debates/${item.debate.slug}`}>{item.debate.motion}</Link>
          </span>
        </p>
        {item.answers ? <Answered answers={item.answers} /> : null}
        <Fields item={item} />
        {item.earlier ? (
          <EarlierText item={item} earlier={item.earlier} clauses={clauses}>
            {text}
          </EarlierText>
        ) : (
          text
        )}
        <Reports reports={item.reports} clauses={clauses} isHidden={item.status === 'hidden'} />
        {item.appeal ? <Appeal appeal={item.appeal} clauses={clauses} /> : null}
        <ModeratorNotes notes={item.notes} />
      </div>
      <div className="notes small">
        {item.reasons.length > 0 ? <Reasons item={item} clauses={clauses} /> : null}
        {item.links.length > 0 ? (
          <LinkList revisionId={item.revisionId} links={item.links} hostKinds={hostKinds} />
        ) : null}
        {item.viewer.tookPart && !item.viewer.isAuthor ? (
          <p className="soft">You took part in this debate.</p>
        ) : null}
      </div>
      <div className="under">
        {item.viewer.isAuthor ? (
          <p className="panel panel-wait">You wrote this, so another moderator decides on it.</p>
        ) : null}
        {item.appeal && !mayDecide && !item.viewer.isAuthor ? (
          <NotYours appeal={item.appeal} />
        ) : null}
        {item.viewer.isAuthor ? null : (
          <fieldset className="plain-set" disabled={isGone}>
            {mayDecide ? (
              <DecideForm {...{ item, clauses, ownNotes, draft, notDone, isBusy }} />
            ) : null}
            <SecondOpinion item={item} notDone={notDone} />
          </fieldset>
        )}
      </div>
    </article>
  );
}

/** Someone erased has no page to go to. */
function Author({ person }: { person: QueueItem['author'] }) {
  if (person.handle === 'deleted') return <>{person.name}</>;
  return <Link to={`/people/${person.handle}`}>{person.name}</Link>;
}

/** Picks a text for a decision on many. */
function Pick({ item, isPicked, onPick }: { item: QueueItem } & NonNullable<Props['pick']>) {
  return (
    <label className="pick small">
      <input
        type="checkbox"
        form="many"
        name="items"
        value={`${item.type}:${item.id}:${item.revisionId}`}
        checked={isPicked}
        onChange={(event) => onPick(event.target.checked)}
        data-pick
      />
      Select<span className="hidden-text"> this text by {item.author.name}</span>
    </label>
  );
}

function Fields({ item }: { item: QueueItem }) {
  // A claim's restatement is its body as well.
  const fields = item.fields.filter((field) => field.text !== item.body);
  if (fields.length === 0) return null;
  return (
    <dl className="fields small">
      {fields.map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>{field.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Answered({ answers }: { answers: NonNullable<QueueItem['answers']> }) {
  const who = answers.author?.name ?? 'deleted';
  return (
    <details className="answered small">
      <summary>
        Answers {answers.number === null ? 'the opening' : `#${answers.number}`} by {who}
      </summary>
      <div className="prose" dangerouslySetInnerHTML={{ __html: answers.bodyHtml }} />
    </details>
  );
}

function Reasons({ item, clauses }: { item: QueueItem; clauses: readonly ClauseChoice[] }) {
  return (
    <ul className="why" aria-label="Why it waits">
      {item.reasons.map((reason) => (
        <li key={reason.clause + reason.message}>
          <b>{clauseWords(reason.clause, clauses)}.</b> {reason.message}
        </li>
      ))}
    </ul>
  );
}
