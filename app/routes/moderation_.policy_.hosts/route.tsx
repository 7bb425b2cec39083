import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useId } from 'react';
import { Field } from '#app/components/forms/field.tsx';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { PolicyNav } from '#app/components/policy/policy-nav.tsx';
import { Moment } from '#app/components/words/moment.tsx';
import { formFields } from '#app/http/form-fields.ts';
import { refusalThrown, retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, statusOf } from '#app/protocol/errors.ts';
import { hostKindChoices, SetHostKind } from '#app/protocol/policy.ts';
import type { HostList } from '#app/protocol/policy.ts';
import './styles.css';

export const meta = () => [{ title: 'Sites we know · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) throw redirect('/sign-in?next=/moderation/policy/hosts');
  const query = new URL(request.url).searchParams;
  const contains = (query.get('find') ?? '').slice(0, 300);
  const after = (query.get('after') ?? '').slice(0, 300);
  try {
    const list = await board.read.policyHosts(actor, { contains, after });
    return { list, contains, after, did: query.get('did') };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { board, actor } = context;
  try {
    const form = await formFields(request, SetHostKind);
    const typed = { host: form.typed['host'] ?? '', kind: form.typed['kind'] ?? '' };
    if (!form.ok) {
      const message = 'Name a site and say what it is.';
      return data({ message, typed }, { status: 422 });
    }
    try {
      const { host } = await board.do.setHostKind(actor, form.value);
      return redirect(`/moderation/policy/hosts?find=${encodeURIComponent(host)}&did=set`);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { code, message } = error;
      const headers = retryHeaders(error);
      return data({ message, typed }, { status: statusOf[code], headers });
    }
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function HostsPage() {
  const { list, contains, after, did } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <Leaf className="list-head">
        <h1>Sites we know</h1>
        <p className="lead">
          What moderators said a site is. The rules believe it for every later link there,
          subdomains included, before anything else they know.
        </p>
        <PolicyNav />
        <div role="status">
          {did === 'set' && !answer ? <p className="panel">Remembered.</p> : null}
        </div>
      </Leaf>
      <Leaf>
        <Form method="post" className="form host-form">
          <FormMessage message={answer?.message} />
          <Field
            name="host"
            label="Site"
            hint="Its name alone, such as journal.example.org"
            initial={answer?.typed.host}
            maxLength={300}
          />
          <KindField initial={answer?.typed.kind} />
          <div className="row">
            <button className="button">Remember this</button>
          </div>
        </Form>
      </Leaf>
      <Leaf className="hosts">
        <h2>{contains ? `Sites with “${contains}”` : 'All of them'}</h2>
        <Form method="get" className="form" role="search">
          <div className="row">
            <FindField initial={contains} />
            <button className="button second">Find</button>
            {contains || after ? <Link to="/moderation/policy/hosts">All of them</Link> : null}
          </div>
        </Form>
        {list.hosts.length === 0 ? (
          <p className="soft">
            {contains
              ? 'No site with that in its name.'
              : 'No moderator has said what a site is yet.'}
          </p>
        ) : null}
        <ul>
          {list.hosts.map((host) => (
            <HostEntry key={host.host + host.kind} host={host} />
          ))}
        </ul>
        {list.after ? (
          <p className="paging">
            <Link
              to={`/moderation/policy/hosts?${new URLSearchParams({
                ...(contains ? { find: contains } : {}),
                after: list.after,
              }).toString()}`}
            >
              More sites
            </Link>
          </p>
        ) : null}
      </Leaf>
    </>
  );
}

function HostEntry({ host: { host, kind, at } }: { host: HostList['hosts'][number] }) {
  return (
    <li>
      <Form method="post" className="form">
        <p className="host-name">
          {host}{' '}
          <span className="small soft">
            since <Moment at={at} />
          </span>
        </p>
        <input type="hidden" name="host" value={host} />
        <div className="row">
          <KindField initial={kind} of={host} />
          <button className="button second" aria-label={`Change ${host}`}>
            Change
          </button>
        </div>
      </Form>
    </li>
  );
}

/** `of` is said where many such fields stand in one list. */
function KindField({ initial, of }: { initial?: string | undefined; of?: string }) {
  const id = useId();
  return (
    <div className="field kind-field">
      <label htmlFor={id} className={of ? 'hidden-text' : undefined}>
        {of ? `What ${of} is` : 'What it is'}
      </label>
      <select id={id} name="kind" defaultValue={initial ?? 'article'}>
        {hostKindChoices.map(({ kind, words }) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function FindField({ initial }: { initial: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Find a site</label>
      <input
        id={id}
        type="search"
        name="find"
        defaultValue={initial}
        key={initial}
        maxLength={300}
      />
    </div>
  );
}
