import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { StateLine } from '#app/components/words/state-line.tsx';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { claimIntents } from '../debates.$slug/claim-intents.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { ClaimGroups } from './claim-groups.tsx';
import { SentNote } from './sent-note.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Claims: ${data.debate.title} · Grounds` : 'Grounds' },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const [debate, { claims }] = await Promise.all([
      board.read.debate(actor, slug),
      board.read.claims(actor, { slug }),
    ]);
    const { title, motion, counts } = debate;
    return { debate: { slug, title, motion, counts }, claims, signedIn: actor !== null };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const slug = slugParam(params['slug'], 'debate');
    return await runIntent(claimIntents, request, slug, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function Claims() {
  const { debate, claims, signedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const comment = wholeNumber(query.get('comment'));
  return (
    <>
      <header className="leaf debate-head">
        <div className="text">
          <p className="label title">
            <Link to={`/debates/${debate.slug}`}>{debate.title}</Link>
          </p>
          <h1 className="long">Claims and evidence</h1>
          <p className="motion">{debate.motion}</p>
          <div className="state small">
            <StateLine counts={debate.counts} slug={debate.slug} />
          </div>
          {answer?.intent === 'ask-for-evidence' ? <FormMessage message={answer.message} /> : null}
          <SentNote sent={query.get('sent')} comment={comment} />
        </div>
      </header>
      {claims.length === 0 ? (
        <Leaf className="claim">
          <p className="soft">
            No claim is marked yet. Select the words of one in{' '}
            <Link to={`/debates/${debate.slug}`}>the debate</Link>, or choose “Mark a claim” under a
            text.
          </p>
        </Leaf>
      ) : (
        <ClaimGroups
          slug={debate.slug}
          claims={claims}
          signedIn={signedIn}
          comment={comment}
          adding={signedIn ? query.get('add') : null}
          against={query.get('against')}
          answer={answer}
        />
      )}
    </>
  );
}
