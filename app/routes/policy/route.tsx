import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import type { Clause } from '#app/domain/policy/types.ts';
import './styles.css';

export const meta = () => [{ title: 'Policy · Grounds' }];

export function loader({ context }: LoaderFunctionArgs) {
  const { version, effectiveAt, clauses, settings } = context.board.read.policy();
  return { version, effectiveAt, clauses, links: settings.maxLinks.opening };
}

export default function PolicyPage() {
  const { version, effectiveAt, clauses, links } = useLoaderData<typeof loader>();
  return (
    <>
      <Leaf className="list-head">
        <h1>Policy</h1>
        <p className="lead">
          What a text here is read against before it is public. The first check runs while you
          write, and says what to change. It may ask for changes; only a person rejects.
        </p>
        <p className="small soft">
          Version {version}, in force since <Moment at={effectiveAt} />. An opening may carry up to{' '}
          {links} links.
        </p>
      </Leaf>
      <ol className="clauses">
        {clauses.map((clause, index) => (
          <ClauseEntry key={clause.id} clause={clause} number={index + 1} />
        ))}
      </ol>
      <Leaf>
        <h2 className="label">What can happen to a text</h2>
        <dl className="prose outcomes">
          <dt>Public at once</dt>
          <dd>No clause is broken and the author is trusted here.</dd>
          <dt>A moderator looks first</dt>
          <dd>The author is new, or a clause may be broken. It keeps its place in the queue.</dd>
          <dt>Not sent yet</dt>
          <dd>
            A clause is plainly broken. The text is kept, with what to change; its author can change
            it or ask a moderator to look.
          </dd>
        </dl>
      </Leaf>
    </>
  );
}

function ClauseEntry({ clause, number }: { clause: Clause; number: number }) {
  return (
    <li className="leaf clause" id={clause.id}>
      <p className="number-margin" aria-hidden="true">
        <b>{number}</b>
      </p>
      <div className="text">
        <h2>{clause.title}</h2>
        <p className="short">{clause.short}</p>
        <p>{clause.long}</p>
        {clause.examples.length > 0 ? (
          <dl className="examples small">
            {clause.examples.map(({ good, bad }) => (
              <div key={good + bad}>
                <dt>Fine</dt>
                <dd>{good}</dd>
                <dt>Not fine</dt>
                <dd>{bad}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        <p className="small soft">
          {clause.decidedBy === 'hand'
            ? 'Only a moderator decides this.'
            : decided[clause.severity]}
        </p>
      </div>
    </li>
  );
}

const decided: Record<Clause['severity'], string> = {
  hold: 'Where this is in doubt, a moderator looks first.',
  return: 'Where this is plain, the text comes back to its author with what to change.',
};
