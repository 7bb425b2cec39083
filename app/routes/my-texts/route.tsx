import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { trustInWords } from '#app/domain/permissions/trust.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import type { OwnTextPage } from '#app/protocol/own-texts.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { ownTextIntents } from './own-text-intents.ts';
import { MarkedWordsList } from './marked-words-list.tsx';
import { OwnTextList } from './own-text-list.tsx';
import './styles.css';
import { didWords } from './words.ts';

export const meta: MetaFunction = () => [{ title: 'Your texts · Grounds' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  // No redirect: an appeal sent after its session had ended is shown here, not lost.
  if (!actor) return { own: null, marked: null, viewer: null, did: null };
  const query = new URL(request.url).searchParams;
  const page = wholeNumber(query.get('page')) ?? 1;
  try {
    const [own, marked] = await Promise.all([
      board.read.ownTexts(actor, { page }),
      board.read.markedWords(actor, { page: wholeNumber(query.get('marked')) ?? 1 }),
    ]);
    const viewer = { handle: actor.handle };
    return { own, marked, viewer, did: didWords[query.get('did') ?? ''] ?? null };
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
  const { own, marked, viewer, did } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // An appeal that can no longer be written has no form in the list to say so.
  const isHere =
    (own?.texts.some(
      ({ id, appealable }) =>
        id === refused?.typed['id'] && (refused.intent !== 'appeal' || appealable !== undefined),
    ) ??
      false) ||
    (marked?.claims.some(({ claim }) => claim.id === refused?.typed['claim']) ?? false);
  return (
    <>
      <Leaf className="list-head">
        <h1>Your texts</h1>
        {own ? <Summary own={own} /> : <SignInFirst />}
        <div role="status">{did && !refused ? <p className="panel">{did}</p> : null}</div>
        {refused && !isHere ? (
          <>
            <FormMessage message={refused.message} />
            <KeptWords text={refused.typed['text'] ?? ''} />
          </>
        ) : null}
      </Leaf>
      {own ? <OwnTextList own={own} answer={refused} /> : null}
      {marked ? <MarkedWordsList marked={marked} viewer={viewer} answer={refused} /> : null}
    </>
  );
}

function Summary({ own: { unsettled, page, trust } }: { own: OwnTextPage }) {
  return (
    <>
      {unsettled === 0 && page === 1 ? (
        <p className="lead">Everything you sent is public.</p>
      ) : null}
      <p className="small soft">{trustInWords(trust)}</p>
    </>
  );
}

function SignInFirst() {
  return (
    <p>
      <Link to="/sign-in?next=/my-texts">Sign in</Link> to see what you have sent and where it
      stands.
    </p>
  );
}

/** A text that was not taken, where the form it was typed in is not on this page. */
function KeptWords({ text }: { text: string }) {
  if (text.trim() === '') return null;
  return (
    <section className="panel own" aria-labelledby="kept">
      <h2 id="kept" className="panel-heading">
        What you wrote
      </h2>
      <p className="typed">{text}</p>
      <p className="soft">It is not sent. Copy it before you go on.</p>
    </section>
  );
}
