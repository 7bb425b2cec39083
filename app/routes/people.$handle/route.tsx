import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod/mini';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import { Moment } from '#app/components/words/moment.tsx';
import { StanceMark } from '#app/components/words/stance.tsx';
import { trustInWords } from '#app/domain/permissions/trust.ts';
import { readForm } from '#app/http/form-fields.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Handle } from '#app/protocol/accounts.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { changeStanding } from './person-intents.ts';
import { doneWords, isPersonIntent } from './person-words.ts';
import { StandingPanel } from './standing-panel.tsx';
import './styles.css';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} · Grounds` : 'Grounds' },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  try {
    return await context.board.read.person(context.actor, handleParam(params));
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    return await changeStanding(await readForm(request), handleParam(params), context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

function handleParam(params: LoaderFunctionArgs['params']): string {
  const handle = z.safeParse(Handle, params['handle']);
  if (!handle.success) throw new Refusal('not-found', 'There is no such person.');
  return handle.data;
}

export { headers } from '#app/http/page-headers.ts';

const roles = { member: null, moderator: 'Moderator', admin: 'Administrator' };

export default function PersonPage() {
  const person = useLoaderData<typeof loader>();
  const notTaken = useActionData<typeof action>() ?? null;
  const did = useSearchParams()[0].get('did');
  const done = isPersonIntent(did) && person.standing && !notTaken ? doneWords[did] : null;
  return (
    <>
      <Leaf className="list-head">
        <h1>{person.name}</h1>
        {person.line ? <p className="lead">{person.line}</p> : null}
        <p className="byline">
          <span>@{person.handle}</span>
          {roles[person.role] ? <span>{roles[person.role]}</span> : null}
          <span>
            here since <Moment at={person.since} />
          </span>
        </p>
        {person.trust ? <p className="small soft">{trustInWords(person.trust)}</p> : null}
        <div role="status">{done ? <p className="panel">{done}</p> : null}</div>
        {person.standing ? (
          <StandingPanel
            person={person}
            standing={person.standing}
            isOwn={person.trust !== null}
            notTaken={notTaken}
          />
        ) : null}
      </Leaf>
      <Leaf>
        <h2 className="label">{counted(person.comments.length, 'comment')}</h2>
      </Leaf>
      <ol className="said">
        {person.comments.map((comment) => (
          <li key={`${comment.debate.slug} ${comment.number}`} className="leaf">
            <article className="text" aria-label={`#${comment.number} in ${comment.debate.title}`}>
              <p className="byline">
                <Link
                  className="name"
                  to={`/debates/${comment.debate.slug}/comments/${comment.number}`}
                >
                  #{comment.number} in {comment.debate.title}
                </Link>
                {comment.stance ? <StanceMark stance={comment.stance} /> : null}
                <Moment at={comment.publishedAt} />
              </p>
              <div className="prose" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
            </article>
          </li>
        ))}
      </ol>
    </>
  );
}
