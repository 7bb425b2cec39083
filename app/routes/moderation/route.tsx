import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { act } from './act.ts';
import { FinishPage } from './finish-page.tsx';
import { readQueueQuery } from './queue-query.ts';
import { QueueView } from './queue-view.tsx';
import { readUpTo } from './reversals-read.ts';
import './styles.css';

export const meta = () => [{ title: 'Queue · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) throw redirect('/sign-in?next=/moderation');
  const search = new URL(request.url).searchParams;
  const query = readQueueQuery(search);
  try {
    const [queue, filters, decisions, ownNotes, sitting, reversals, read] = await Promise.all([
      board.read.queue(actor, query),
      board.read.queueFilters(actor),
      board.read.recentDecisions(actor),
      board.read.ownNotes(actor),
      board.read.sitting(actor),
      board.read.reversals(actor),
      readUpTo(request),
    ]);
    return {
      ...{ queue, query, filters, decisions, ownNotes, sitting },
      reversals: reversals.filter(({ at }) => at > read),
      clauses: board.read.policy().clauses.map(({ id, title }) => ({ id, title })),
      did: search.get('did'),
      isFinish: search.has('finish'),
      isAllPicked: search.get('select') === 'all',
      batch: crypto.randomUUID(),
      me: actor.handle,
      now: new Date().toISOString(),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return await act(request, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function ModerationPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  if (page.isFinish) return <FinishPage {...page} />;
  return <QueueView page={page} answer={answer} />;
}
