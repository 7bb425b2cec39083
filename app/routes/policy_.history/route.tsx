import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import '#app/components/policy/policy.css';
import { PolicyChangeList } from '#app/components/policy/policy-changes.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { wholeNumber } from '#app/http/path-params.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import type { PolicyHistory } from '#app/protocol/policy.ts';

export const meta: MetaFunction = () => [{ title: 'History of the policy · Grounds' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  try {
    const before = wholeNumber(new URL(request.url).searchParams.get('before'));
    const history = context.board.read.policyHistory(before);
    if (history.versions.length === 0) {
      throw new Refusal('not-found', 'There are no older versions of the policy.');
    }
    return history;
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function PolicyHistoryRoute() {
  const { versions, older } = useLoaderData<typeof loader>();
  return (
    <>
      <Leaf className="list-head">
        <h1>History of the policy</h1>
        <p className="lead">
          Every version, the newest first, with what it changed and why. Every decision names the
          version it was made under.
        </p>
        <p className="paging small">
          <Link to="/policy">The policy in force</Link>
        </p>
      </Leaf>
      {versions.map((version) => (
        <Version key={version.version} version={version} />
      ))}
      {older === null ? null : (
        <Leaf className="paging">
          <Link to={`/policy/history?before=${older}`}>Older versions</Link>
        </Leaf>
      )}
    </>
  );
}

const stateWords = { 'in-force': ', in force', coming: ', to come', past: '' } as const;

function Version({ version: one }: { version: PolicyHistory['versions'][number] }) {
  const { version, effectiveAt, summary, state, changes } = one;
  return (
    <article className="leaf policy-version" aria-labelledby={`version-${version}`}>
      <div className="text">
        <h2 id={`version-${version}`}>
          Version {version}
          {stateWords[state]}
        </h2>
        <p className="byline">
          <span>
            {state === 'coming' ? 'from' : 'since'} <Moment at={effectiveAt} />
          </span>
          <Link to={state === 'in-force' ? '/policy' : `/policy?version=${version}`}>
            Read version {version}
          </Link>
        </p>
        {summary ? <p className="summary">{summary}</p> : null}
        {changes === null ? (
          <p className="soft">The version this board began with.</p>
        ) : (
          <PolicyChangeList changes={changes} level={3} />
        )}
      </div>
    </article>
  );
}
