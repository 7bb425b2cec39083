import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod/mini';
import { Field } from '#app/components/forms/field.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { AuditQuery } from '#app/protocol/audit.ts';
import { AuditEntry } from './audit-entry.tsx';
import './styles.css';
import { takeBack } from './take-back.ts';
import { actionChoices } from './words.ts';

export const meta = () => [{ title: 'Audit trail · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, board } = context;
  const url = new URL(request.url);
  if (!actor) {
    throw redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  }
  try {
    // A field left empty narrows nothing; nor does one that cannot mean anything.
    const given = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
    const query = z.safeParse(AuditQuery, given).data ?? {};
    return {
      ...(await board.read.audit(actor, query)),
      query,
      viewer: actor.handle,
      did: url.searchParams.get('did') === 'undo',
      clauses: board.read.policy().clauses.map(({ id, title }) => ({ id, title })),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export const action = ({ request, context }: ActionFunctionArgs) => takeBack(request, context);

export default function AuditPage() {
  const { items, cursor, query, clauses, viewer, did } = useLoaderData<typeof loader>();
  const notTaken = useActionData<typeof action>();
  const { cursor: from, ...filter } = query;
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <>
      <Leaf className="list-head">
        <h1>Audit trail</h1>
        <p className="lead">
          Every decision and every change of settings and people, newest first.
        </p>
        <p className="paging small">
          <Link to="/moderation/statistics">Statistics by clause</Link>
          <Link to="/moderation">Queue</Link>
        </p>
        <Form className="form audit-filter" key={JSON.stringify(filter)}>
          <Field
            name="person"
            label="Who acted"
            hint="A handle."
            initial={filter.person}
            maxLength={31}
          />
          <Field
            name="debate"
            label="In which debate"
            hint="The last part of its address."
            initial={filter.debate}
            maxLength={120}
          />
          <div className="field">
            <label htmlFor="action">What</label>
            <span className="hint">One kind alone.</span>
            <select id="action" name="action" defaultValue={filter.action ?? ''}>
              <option value="">Everything</option>
              {actionChoices.map(({ id, words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </div>
          <p className="row">
            <button className="button second">Narrow down</button>
            {isNarrowed ? <Link to="/moderation/audit">Show everything</Link> : null}
          </p>
        </Form>
      </Leaf>
      <Leaf>
        <p role="status">{did ? 'Taken back: it is as it was before.' : ''}</p>
        {items.length === 0 ? (
          <p>{isNarrowed ? 'Nothing like this was decided.' : 'Nothing has been decided yet.'}</p>
        ) : null}
        <ol className="audit">
          {items.map((item) => (
            <AuditEntry
              key={item.id}
              item={item}
              clauses={clauses}
              viewer={viewer}
              notTaken={notTaken?.decision === item.id ? notTaken : null}
            />
          ))}
        </ol>
        <p className="paging">
          {cursor ? <Link to={`?${searchOf({ ...filter, cursor })}`}>Older</Link> : null}
          {from ? <Link to={`?${searchOf(filter)}`}>From the newest</Link> : null}
        </p>
      </Leaf>
    </>
  );
}

const searchOf = (query: Record<string, string>) => new URLSearchParams(query).toString();
