import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { ClauseEntry } from '#app/components/policy/clause-entry.tsx';
import '#app/components/policy/policy.css';
import { settingsInWords } from '#app/components/policy/settings-words.ts';
import { Moment } from '#app/components/words/moment.tsx';
import { can } from '#app/domain/permissions/can.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import type { PolicyPage } from '#app/protocol/policy.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title:
      data && data.page.state !== 'in-force'
        ? `Policy, version ${data.page.version} · Grounds`
        : 'Policy · Grounds',
  },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('version');
  try {
    return {
      // The same for everyone; 0 is what no version is called.
      page: context.board.read.policyPage(asked === null ? null : (wholeNumber(asked) ?? 0)),
      mayDraft: can(context.actor, { do: 'edit-policy-draft' }),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function PolicyRoute() {
  const { page, mayDraft } = useLoaderData<typeof loader>();
  return (
    <>
      <Leaf className="list-head">
        <h1>Policy</h1>
        <p className="lead">
          What a text here is read against before it is public. The first check runs while you
          write, and says what to change. It may ask for changes; only a person rejects.
        </p>
        <Standing page={page} />
        <p className="paging small">
          <Link to="/policy/history">History of the policy</Link>
          <Link to="/transparency">What was decided by it</Link>
          {mayDraft ? <Link to="/moderation/policy">Work on the next version</Link> : null}
        </p>
      </Leaf>
      <ol className="clauses">
        {page.clauses.map((clause, index) => (
          <ClauseEntry key={clause.id} clause={clause} number={index + 1} />
        ))}
      </ol>
      <Leaf className="policy-end">
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
        <h2 className="label">Numbers</h2>
        <ul className="numbers">
          {settingsInWords(page.settings).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Leaf>
    </>
  );
}

/** Which version this is, whether it counts today, and what is coming. */
function Standing({ page }: { page: PolicyPage }) {
  const { version, effectiveAt, state, inForce, summary, coming } = page;
  if (state !== 'in-force') {
    return (
      <div className="panel panel-wait standing">
        <p>
          This is version {version}.{' '}
          {state === 'coming' ? (
            <>
              It takes effect on <Moment at={effectiveAt} />; until then{' '}
              <Link to="/policy">version {inForce}</Link> is what counts.
            </>
          ) : (
            <>
              It was in force from <Moment at={effectiveAt} />; today{' '}
              <Link to="/policy">version {inForce}</Link> is what counts.
            </>
          )}
        </p>
        {summary ? <p className="summary">{summary}</p> : null}
      </div>
    );
  }
  return (
    <>
      <p className="small soft">
        Version {version}, in force since <Moment at={effectiveAt} />.
      </p>
      {coming.map((next) => (
        <div className="panel panel-wait standing" key={next.version}>
          <p>
            From <Moment at={next.effectiveAt} />:{' '}
            <Link to={`/policy?version=${next.version}`}>version {next.version}</Link>.
          </p>
          <p className="summary">{next.summary}</p>
        </div>
      ))}
    </>
  );
}
