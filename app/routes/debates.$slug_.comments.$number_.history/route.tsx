import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { HistoryPage } from '#app/components/history/history-page.tsx';
import { historyMeta } from '#app/components/history/history-meta.ts';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => historyMeta(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const number = wholeNumber(params['number']);
    if (number === null) throw new Refusal('not-found', 'There is no such comment.');
    const before = wholeNumber(new URL(request.url).searchParams.get('before')) ?? undefined;
    return await board.read.history(actor, { slug, number, before });
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function CommentHistory() {
  return <HistoryPage history={useLoaderData<typeof loader>()} />;
}
