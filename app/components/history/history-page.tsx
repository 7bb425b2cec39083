import { Link } from '@remix-run/react';
import type { HistoryVersion, HistoryView } from '#app/protocol/history.ts';
import { Leaf } from '../frame/leaf.tsx';
import { counted } from '../words/count.ts';
import { Moment } from '../words/moment.tsx';
import { PersonName } from '../words/person.tsx';
import { historyTitle } from './history-title.ts';
import { TextDiff } from './text-diff.tsx';

/** Every published version of a text, the newest first, each compared with the one before it. */
export function HistoryPage({ history }: { history: HistoryView }) {
  const { debate, number, author, isPublic, versions, before, newest, withheld } = history;
  const here = `/debates/${debate.slug}`;
  const text = number === null ? `${here}#opening` : `${here}/comments/${number}`;
  const oldest = versions.at(-1)?.number ?? 1;
  return (
    <>
      <header className="leaf debate-head">
        <div className="text">
          <p className="label title">
            <Link to={here}>{debate.title ?? 'The debate'}</Link>
          </p>
          <h1 className="long">{historyTitle(number)}</h1>
          <p className="byline">
            <PersonName person={author} />
            <span>{counted(newest - withheld, 'version')}</span>
          </p>
          {isPublic ? (
            <p className="jump small">
              <Link to={text}>
                Read the {number === null ? 'opening' : 'comment'} where it stands
              </Link>
            </p>
          ) : (
            <p className="small soft">
              This text is not public any more. Its versions are shown to its author and to
              moderators only.
            </p>
          )}
        </div>
      </header>
      {versions.map((version, index) => (
        <Version
          key={version.number}
          version={version}
          before={versions[index + 1] ?? before}
          isNewest={version.number === newest}
        />
      ))}
      <Leaf className="version small">
        {oldest > withheld + 1 ? (
          <p>
            <Link to={`?before=${oldest}`}>Older versions</Link>
          </p>
        ) : null}
        {withheld > 0 && oldest === withheld + 1 ? (
          <p className="soft">
            A moderator changed this text. What stood there before is shown to its author and to
            moderators only.
          </p>
        ) : null}
        {newest === 1 ? (
          <p className="soft">Nothing has been changed since it was published.</p>
        ) : null}
      </Leaf>
    </>
  );
}

interface VersionProps {
  version: HistoryVersion;
  /** Null where nothing is shown that came before. */
  before: HistoryVersion | null;
  isNewest: boolean;
}

function Version({ version, before, isNewest }: VersionProps) {
  const { number, text } = version;
  return (
    <article className="leaf version" aria-labelledby={`version-${number}`}>
      <div className="text">
        <h2 id={`version-${number}`}>
          Version {number}
          {isNewest ? ', as it stands' : ''}
        </h2>
        <p className="byline">
          <Moment at={version.at} withTime />
          {version.by === 'moderator' ? <span>changed by a moderator</span> : null}
        </p>
        {before === null ? <Whole text={text} /> : <Changes before={before.text} after={text} />}
      </div>
    </article>
  );
}

type Text = HistoryVersion['text'];

const labels = { title: 'Title', motion: 'Motion' } as const;
const heads = ['title', 'motion'] as const;

/** Title and motion only where they changed; the text always, if only to say that it did not. */
function Changes({ before, after }: { before: Text; after: Text }) {
  return (
    <>
      {heads.map((field) => {
        const [older, newer] = [before[field], after[field]];
        return older === null || newer === null || older === newer ? null : (
          <section key={field}>
            <h3 className="label">{labels[field]}</h3>
            <TextDiff before={older} after={newer} />
          </section>
        );
      })}
      {after.title === null ? null : <h3 className="label">Opening</h3>}
      <TextDiff before={before.body} after={after.body} />
    </>
  );
}

function Whole({ text }: { text: Text }) {
  return (
    <>
      {heads.map((field) =>
        text[field] === null ? null : (
          <section key={field}>
            <h3 className="label">{labels[field]}</h3>
            <p>{text[field]}</p>
          </section>
        ),
      )}
      {text.title === null ? null : <h3 className="label">Opening</h3>}
      <div className="diff">{text.body}</div>
    </>
  );
}
