import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { slugParam } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import { claimIntents } from './claim-intents.ts';
import { commentIntents } from './comment-intents.ts';
import { conclusionIntents } from './conclusion-intents.ts';
import { DebatePage } from './debate-page.tsx';
import { pageQueryIn } from './page-query.ts';
import { runIntent } from './run-intent.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.debate.title} · Grounds` : 'Grounds' },
  { name: 'description', content: data?.page.debate.motion ?? '' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  const search = new URL(request.url).searchParams;
  const fix = actor ? search.get('fix') : null;
  const slug = params['slug'] ?? '';
  try {
    const query = pageQueryIn(slugParam(slug, 'debate'), search);
    const [page, fixing] = await Promise.all([
      board.read.debatePage(actor, query),
      fix ? board.read.comment(actor, fix) : null,
    ]);
    return { page, fixing };
  } catch (error) {
    // The author of a debate that waits reads it where they can change it.
    if (isRefusal(error) && error.code === 'not-found' && actor) {
      const own = await board.read.ownDebate(actor, slug).catch(() => null);
      if (own) throw redirect(`/debates/${slug}/edit`);
    }
    throw refusalThrown(error, context);
  }
}

const intents = { ...commentIntents, ...claimIntents, ...conclusionIntents };

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    return await runIntent(intents, request, slugParam(params['slug'], 'debate'), context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** Opening a reply or a marking form changes the address, not what was loaded. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args;
  if (formMethod && formMethod !== 'GET') return defaultShouldRevalidate;
  const asked = (url: URL) => {
    const query = new URLSearchParams(url.search);
    for (const name of ['reply', 'mark']) query.delete(name);
    return `${url.pathname}?${query}`;
  };
  return asked(currentUrl) === asked(nextUrl) ? false : defaultShouldRevalidate;
}

export default function DebateRoute() {
  const { page, fixing } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <DebatePage
      page={page}
      fixing={fixing}
      search={search}
      answer={useActionData<typeof action>()}
    />
  );
}
