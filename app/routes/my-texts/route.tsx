import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { trustInWords } from '#app/domain/permissions/trust.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { OwnGroup } from '#app/protocol/own-texts.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { OwnTextEntry } from './own-text-entry.tsx';
import { ownTextIntents } from './own-text-intents.ts';
import './styles.css';
import { didWords, groupWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Your texts · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) throw redirect('/sign-in?next=/my-texts');
  const query = new URL(request.url).searchParams;
  const page = wholeNumber(query.get('page')) ?? 1;
  try {
    const own = await board.read.ownTexts(actor, { page });
    return { own, did: didWords[query.get('did') ?? ''] ?? null };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return await runIntent(ownTextIntents, request, '', context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function MyTexts() {
  const { own, did } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { texts, page, hasMore, unsettled, trust } = own;
  const here = page === 1 ? '/my-texts' : `/my-texts?page=${page}`;
  const isHere = texts.some(({ id }) => id === refused?.typed['id']);
  return (
    <>
      <Leaf className="list-head">
        <h1>Your texts</h1>
        {unsettled === 0 && page === 1 ? (
          <p className="lead">Everything you sent is public.</p>
        ) : null}
        <p className="small soft">{trustInWords(trust)}</p>
        <div role="status">{did && !refused ? <p className="panel">{did}</p> : null}</div>
        {refused && !isHere ? <FormMessage message={refused.message} /> : null}
      </Leaf>
      {OwnGroup.options.map((group) => {
        const inGroup = texts.filter((text) => text.group === group);
        return inGroup.length === 0 ? null : (
          <section key={group} aria-labelledby={group}>
            <Leaf className="own-group">
              <h2 id={group}>{groupWords[group]}</h2>
            </Leaf>
            {inGroup.map((text) => (
              <OwnTextEntry key={text.id} text={text} action={here} answer={refused} />
            ))}
          </section>
        );
      })}
      {page > 1 || hasMore ? (
        <Leaf className="paging">
          <nav aria-label="Pages of your texts" className="row">
            {page > 1 ? (
              <Link to={page === 2 ? '/my-texts' : `/my-texts?page=${page - 1}`} rel="prev">
                Back
              </Link>
            ) : null}
            {hasMore ? (
              <Link to={`/my-texts?page=${page + 1}`} rel="next">
                More of your texts
              </Link>
            ) : null}
          </nav>
        </Leaf>
      ) : null}
    </>
  );
}
