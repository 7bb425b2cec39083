import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import '#app/components/policy/policy.css';
import { PolicyChangeList } from '#app/components/policy/policy-changes.tsx';
import { PolicyNav } from '#app/components/policy/policy-nav.tsx';
import { counted } from '#app/components/words/count.ts';
import { Moment } from '#app/components/words/moment.tsx';
import { countChanges } from '#app/domain/policy/draft-changes.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import type { PolicyDraftView } from '#app/protocol/policy.ts';
import { BacktestView } from './backtest-view.tsx';
import { runDraftAction } from './draft-action.ts';
import { answerTo } from './draft-answer.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { typedFrom } from './draft-fields.ts';
import { DraftForm } from './draft-form.tsx';
import { PublishForm } from './publish-form.tsx';
import './styles.css';

export const meta = () => [{ title: 'The next version of the policy · Grounds' }];

const usualBacktest = 200;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) throw redirect('/sign-in?next=/moderation/policy');
  const query = new URL(request.url).searchParams;
  const asked = query.get('backtest');
  try {
    const draft = await board.read.policyDraft(actor);
    const take = wholeNumber(asked) ?? usualBacktest;
    return {
      draft,
      backtest: asked === null ? null : await board.read.policyBacktest(actor, take),
      did: query.get('did'),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return await runDraftAction(request, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** Where the board cannot be reached, what was typed stays on the page. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const form = await request.clone().formData();
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message =
      'The board could not be reached. What you wrote is still here; send it again in a moment.';
    return { ...answerTo(form, String(performance.now())), message };
  }
}

export { headers } from '#app/http/page-headers.ts';

const doneWords: Record<string, string> = {
  saved: 'Saved. Nothing changes for anyone until it is published.',
  discarded: 'Thrown away. The next draft starts from the newest version.',
};

export default function PolicyDraftPage() {
  const { draft, backtest, did } = useLoaderData<typeof loader>();
  const answer = useActionData<DraftAnswer>() ?? null;
  const done = answer === null ? doneWords[did ?? ''] : undefined;
  return (
    <>
      <Leaf className="list-head">
        <h1>The next version of the policy</h1>
        <p className="lead">{standing(draft)}</p>
        <PolicyNav />
        <div role="status">{done ? <p className="panel done">{done}</p> : null}</div>
      </Leaf>
      {backtest ? (
        <Leaf className="policy-part">
          <h2>The draft, tried</h2>
          <BacktestView result={backtest} titleOf={titlesOf(draft)} />
          <TryForm />
          <p>
            <Link to="/moderation/policy">Back to the draft</Link>
          </p>
        </Leaf>
      ) : (
        <DraftParts draft={draft} answer={answer} />
      )}
    </>
  );
}

function standing(draft: PolicyDraftView): string {
  const from = `version ${draft.basedOn}${draft.nextIsToCome ? ', which is still to come' : ''}`;
  if (draft.revision === 0) return `There is no draft. What you save starts one from ${from}.`;
  const changes = countChanges(draft.changes);
  return changes === 0
    ? `The draft says the same as ${from}.`
    : `The draft differs from ${from} in ${counted(changes, 'place')}.`;
}

function titlesOf({ content, changes }: PolicyDraftView): (clause: string) => string {
  const gone = changes.clauses.flatMap((one) => (one.what === 'removed' ? [one.clause] : []));
  const titles = new Map([...content.clauses, ...gone].map(({ id, title }) => [id, title]));
  return (clause) => titles.get(clause) ?? clause;
}

interface PartsProps {
  draft: PolicyDraftView;
  answer: DraftAnswer | null;
}

function DraftParts({ draft, answer }: PartsProps) {
  const { changes } = draft;
  const saving = answer?.intent === 'save' ? answer : null;
  const other = answer && answer.intent !== 'save' ? answer : null;
  const changed = new Set(
    changes.clauses.map((one) => (one.what === 'changed' ? one.id : one.clause.id)),
  );
  const typed = saving ? { ...saving.typed, ...places(saving) } : typedFrom(draft);
  return (
    <>
      <Leaf className="policy-part">
        <h2>Clauses and numbers</h2>
        {draft.updatedAt ? (
          <p className="small soft">
            Saved <Moment at={draft.updatedAt} withTime />.
          </p>
        ) : null}
        <FormMessage
          message={saving?.message}
          issues={saving?.issues.filter(({ path }) => path === '' || path === 'clauses')}
        />
        {saving?.conflict ? <Conflict conflict={saving.conflict} /> : null}
        <DraftForm
          key={saving?.id ?? `${draft.basedOn} ${draft.revision}`}
          typed={typed}
          issues={saving?.issues ?? []}
          changed={changed}
          numbersChanged={changes.settings.length > 0}
          overwrites={Boolean(saving?.conflict)}
        />
      </Leaf>
      {draft.revision === 0 ? null : (
        <>
          <Leaf className="policy-part">
            <h2 id="changes">What it changes</h2>
            <PolicyChangeList changes={changes} level={3} />
          </Leaf>
          <Leaf className="policy-part">
            <h2>Try it first</h2>
            <p>Judges decided comments again, as the saved draft would have. Nothing is changed.</p>
            <TryForm />
          </Leaf>
          <Leaf className="policy-part">
            <h2>Publish it</h2>
            {draft.mayPublish ? (
              <PublishForm
                key={other?.id ?? draft.revision}
                draft={draft}
                typed={
                  other?.intent === 'publish'
                    ? { summary: other.typed.summary, from: other.from }
                    : { summary: draft.summary, from: '' }
                }
                message={other?.message ?? null}
                issues={other?.issues ?? []}
              />
            ) : (
              <p>An administrator publishes it. Tell one when it is ready.</p>
            )}
          </Leaf>
          <Leaf className="policy-part">
            <h2>Start again</h2>
            {draft.mayPublish ? null : <FormMessage message={other?.message} />}
            <Form method="post" action="/moderation/policy" className="form">
              <input type="hidden" name="revision" value={draft.revision} />
              <button className="button second" name="intent" value="discard">
                Throw the draft away
              </button>
            </Form>
          </Leaf>
        </>
      )}
    </>
  );
}

/** After a conflict the next save goes over the draft that stands there now, knowingly. */
function places({ conflict }: DraftAnswer) {
  return conflict ? { basedOn: conflict.basedOn, revision: conflict.revision } : {};
}

function Conflict({ conflict }: { conflict: NonNullable<DraftAnswer['conflict']> }) {
  return (
    <section className="panel panel-wait" aria-labelledby="conflict">
      <h3 id="conflict">What yours says otherwise than what is saved</h3>
      <PolicyChangeList changes={conflict.differences} level={4} />
      <p>
        Below is yours. Save it to put it in place of the other, or{' '}
        <Link to="/moderation/policy">go on with what is saved</Link>.
      </p>
    </section>
  );
}

function TryForm() {
  return (
    <Form method="get" action="/moderation/policy" className="form">
      <div className="row">
        <label className="try-field">
          On the last{' '}
          <select name="backtest" defaultValue={usualBacktest}>
            {[50, usualBacktest, 500, 1_000].map((count) => (
              <option key={count} value={count}>
                {count} decided comments
              </option>
            ))}
          </select>
        </label>
        <button className="button second">Try it</button>
      </div>
    </Form>
  );
}
