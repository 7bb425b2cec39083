import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { counted } from '#app/components/words/count.ts';
import { readForm } from '#app/http/form-fields.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { useLiveQueue } from '#app/live/use-live-queue.ts';
import { decide } from './decide.ts';
import { DecidedList } from './decided-list.tsx';
import { QueueEntry } from './queue-entry.tsx';
import { QueueNewsBar } from './queue-news-bar.tsx';
import { useQueueKeys } from './queue-keys.ts';
import './styles.css';
import { doneWords } from './words.ts';

export const meta = () => [{ title: 'Queue · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  if (!actor) throw redirect('/sign-in?next=/moderation');
  const query = new URL(request.url).searchParams;
  const cursor = query.get('cursor') ?? undefined;
  try {
    const queue = await board.read.queue(actor, cursor ? { cursor } : {});
    return {
      queue,
      decisions: await board.read.recentDecisions(actor),
      clauses: board.read.policy().clauses.map(({ id, title }) => ({ id, title })),
      did: doneWords[query.get('did') ?? ''] ?? null,
      now: new Date().toISOString(),
    };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  try {
    return await decide(await readForm(request), new URL(request.url).search, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export { headers } from '#app/http/page-headers.ts';

export default function ModerationPage() {
  const { queue, decisions, clauses, did, now } = useLoaderData<typeof loader>();
  const notDone = useActionData<typeof action>() ?? null;
  const { revalidate } = useRevalidator();
  const news = useLiveQueue(queue, revalidate);
  useQueueKeys(queue.items.map((item) => item.revisionId).join(' '));
  const isHere = queue.items.some((item) => item.revisionId === notDone?.revisionId);
  return (
    <>
      <Leaf className="list-head">
        <h1>Queue</h1>
        <p className="lead">
          {queue.waiting === 0
            ? 'Nothing waits.'
            : `${counted(queue.waiting, 'text')} waiting, the oldest first.`}
        </p>
        <p className="small soft keys-help">
          Keys: <kbd>j</kbd> <kbd>k</kbd> next and back, <kbd>a</kbd> approve, <kbd>1</kbd>–
          <kbd>{Math.min(9, clauses.length)}</kbd> clauses, <kbd>r</kbd> return, <kbd>x</kbd>{' '}
          reject, <kbd>u</kbd> undo.
        </p>
        <QueueNewsBar news={news} />
        <div role="status">{did && !notDone ? <p className="panel done">{did}</p> : null}</div>
        {notDone && !isHere ? (
          <p className="message small" role="alert">
            {notDone.message}
          </p>
        ) : null}
      </Leaf>
      {queue.items.length === 0 ? (
        <Leaf>
          {queue.waiting === 0 ? (
            <p>Every text has been read. Thank you.</p>
          ) : (
            <p>
              The end of the queue. <Link to="/moderation">Back to its beginning</Link>
            </p>
          )}
        </Leaf>
      ) : null}
      {queue.items.map((item) => (
        <QueueEntry
          key={item.revisionId}
          item={item}
          clauses={clauses}
          notDone={notDone?.revisionId === item.revisionId ? notDone : null}
          now={now}
        />
      ))}
      {queue.cursor ? (
        <Leaf className="paging">
          <Link to={`/moderation?cursor=${encodeURIComponent(queue.cursor)}`}>
            More of the queue
          </Link>
        </Leaf>
      ) : null}
      <DecidedList decisions={decisions} />
    </>
  );
}
