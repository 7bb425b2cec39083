import { useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ClientActionFunctionArgs, ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { LiveBar } from '#app/components/live-bar.tsx';
import { TextHandlingProvider, textHandlingOf } from '#app/components/reports/text-handling.ts';
import { postingOf } from '#app/domain/exports/posting.ts';
import { isSlug, slugParam } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import { Id } from '#app/protocol/shared.ts';
import { claimIntents } from './claim-intents.ts';
import { commentIntents } from './comment-intents.ts';
import { composerIntents } from './composer-intents.ts';
import { conclusionIntents } from './conclusion-intents.ts';
import { DebatePage } from './debate-page.tsx';
import { unanswered } from './form-answer.ts';
import { handlingAsked } from './handling-asked.ts';
import { keptFor, pageOfKept } from './kept.ts';
import { moderateIntents } from './moderate-intents.ts';
import { pageQueryIn } from './page-query.ts';
import { positionIntents } from './position-intents.ts';
import { reportIntents } from './report-intents.ts';
import { runIntent } from './run-intent.ts';
import { thanksIntents } from './thanks-intents.ts';
import { useShownPage } from './use-shown-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.page.debate.title} · Grounds` : 'Grounds' },
  { name: 'description', content: data?.page.debate.motion ?? '' },
  ...(data ? [{ 'script:ld+json': postingOf(data.page.debate, '') }] : []),
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  const search = new URL(request.url).searchParams;
  const fix = actor ? (Id.safeParse(search.get('fix')).data ?? null) : null;
  const slug = params['slug'] ?? '';
  try {
    const query = pageQueryIn(slugParam(slug, 'debate'), search);
    const [page, fixing, kept, handling] = await Promise.all([
      board.read.debatePage(actor, query),
      fix ? board.read.comment(actor, fix) : null,
      keptFor(search.get('draft'), slug, context),
      handlingAsked(slug, search, context),
    ]);
    const elsewhere = kept && (await pageOfKept(kept, page, context));
    if (elsewhere) throw redirect(`/debates/${slug}${elsewhere}#composer`);
    return { page, fixing, kept, handling };
  } catch (error) {
    // The author of a debate that waits reads it where they can change it.
    if (isRefusal(error) && error.code === 'not-found' && actor) {
      const own = isSlug(slug) && (await board.read.ownDebate(actor, slug));
      if (own) throw redirect(`/debates/${slug}/edit`);
    }
    throw refusalThrown(error, context);
  }
}

const intents = {
  ...commentIntents,
  ...composerIntents,
  ...thanksIntents,
  ...positionIntents,
  ...claimIntents,
  ...conclusionIntents,
  ...moderateIntents,
  ...reportIntents,
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    return await runIntent(intents, request, slugParam(params['slug'], 'debate'), context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** A text whose sending broke off stays on the screen, under the same id for the next try. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const sent = await request.clone().formData();
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // What the board answers is thrown as a Response; this is no answer at all.
    if (!(error instanceof TypeError)) throw error;
    return unanswered(sent);
  }
}

export { headers } from '#app/http/page-headers.ts';

/** Opening a reply or a marking form changes the address, not what was loaded. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args;
  if (formMethod && formMethod !== 'GET') return defaultShouldRevalidate;
  const asked = (url: URL) => {
    const query = new URLSearchParams(url.search);
    for (const name of ['reply', 'mark']) query.delete(name);
    return `${url.pathname}?${query}`;
  };
  // The same address again is somebody asking for news, not a form opening in place.
  const opensForm = currentUrl.href !== nextUrl.href && asked(currentUrl) === asked(nextUrl);
  return opensForm ? false : defaultShouldRevalidate;
}

export default function DebateRoute() {
  const { page, handling, ...rest } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const answer = useActionData<typeof action>();
  const { shown, waiting, connection, apply } = useShownPage(page);
  const { slug } = shown.debate;
  const texts = textHandlingOf({
    ...handling,
    path: `/debates/${slug}`,
    search,
    viewer: shown.viewer,
    answer,
  });
  return (
    <TextHandlingProvider value={texts}>
      <DebatePage {...rest} page={shown} search={search} answer={answer} />
      <LiveBar waiting={waiting} connection={connection} onShow={apply} />
    </TextHandlingProvider>
  );
}
