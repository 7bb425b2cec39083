import { Link } from '@remix-run/react';
import { BrokenWords } from '#app/components/thread/broken-words.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { PersonName } from '#app/components/words/person.tsx';
import { StanceMark } from '#app/components/words/stance.tsx';
import type { LinkView, QueueItem } from '#app/protocol/moderation.ts';
import type { NotDone } from './decide.ts';
import { DecideForm } from './decide-form.tsx';
import type { ClauseChoice } from './decide-form.tsx';
import { ageInWords, recordInWords, typeWords } from './words.ts';

interface Props {
  item: QueueItem;
  clauses: readonly ClauseChoice[];
  notDone: NotDone | null;
  now: string;
}

/** One waiting text with everything needed to decide on it. */
export function QueueEntry({ item, clauses, notDone, now }: Props) {
  const heading = `queue-${item.revisionId}`;
  // A claim's restatement is its body as well.
  const fields = item.fields.filter((field) => field.text !== item.body);
  return (
    <article
      className="leaf queue-entry"
      aria-labelledby={heading}
      tabIndex={-1}
      data-queue-item={item.revisionId}
    >
      <div className="text">
        <h2 id={heading}>
          {typeWords[item.type]} by {item.author.name}
          {item.edit ? ', edited' : ''}
        </h2>
        <p className="byline">
          <PersonName person={item.author} />
          <span>{recordInWords(item.author.record)}</span>
          <span>
            here since <Moment at={item.author.record.since} />
          </span>
        </p>
        <p className="byline">
          <span title={item.waitingSince}>{ageInWords(item.waitingSince, now)}</span>
          {item.asked ? <span>its author asked for a look</span> : null}
          {item.edit ? <span>the version before stays public meanwhile</span> : null}
          {item.stance ? <StanceMark stance={item.stance} /> : null}
        </p>
        <p className="motion small">
          <span className="label">Motion</span>{' '}
          <Link to={`/debates/${item.debate.slug}`}>{item.debate.motion}</Link>
        </p>
        {item.answers ? <Answered answers={item.answers} /> : null}
        {fields.length > 0 ? (
          <dl className="fields small">
            {fields.map((field) => (
              <div key={field.label}>
                <dt>{field.label}</dt>
                <dd>{field.text}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {item.body ? (
          <blockquote className="as-written" aria-label="The text as written">
            <BrokenWords text={item.body} reasons={item.reasons} />
          </blockquote>
        ) : null}
        {item.reasons.length > 0 ? <Reasons item={item} /> : null}
        {item.links.length > 0 ? <Links links={item.links} /> : null}
        {item.viewer.tookPart && !item.viewer.isAuthor ? (
          <p className="small soft">You took part in this debate yourself.</p>
        ) : null}
        {item.viewer.isAuthor ? (
          <p className="panel panel-wait">You wrote this, so another moderator decides on it.</p>
        ) : (
          <DecideForm item={item} clauses={clauses} notDone={notDone} />
        )}
      </div>
    </article>
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

function Reasons({ item }: { item: QueueItem }) {
  return (
    <ul className="why small" aria-label="Why it waits">
      {item.reasons.map((reason) => (
        <li key={reason.clause + reason.message}>{reason.message}</li>
      ))}
    </ul>
  );
}

function Links({ links }: { links: readonly LinkView[] }) {
  return (
    <ul className="links small" aria-label="Links in it">
      {links.map((link) => (
        <li key={`${link.url} ${link.span[0]}`}>
          {/^https?:/.test(link.url) ? (
            <a href={link.url} rel="nofollow ugc noopener noreferrer" target="_blank">
              {link.host}
            </a>
          ) : (
            link.host
          )}{' '}
          <span className="soft">
            {link.kind}
            {link.quoted ? ', in a quotation' : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
