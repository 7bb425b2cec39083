import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { Leaf } from '#app/components/frame/leaf.tsx';
import { AboutAbsent } from '#app/components/reports/about-absent.tsx';
import { TextHandlingProvider, textHandlingOf } from '#app/components/reports/text-handling.ts';
import { StateLine } from '#app/components/words/state-line.tsx';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { claimIntents } from '../debates.$slug/claim-intents.ts';
import { handlingAsked } from '../debates.$slug/handling-asked.ts';
import { moderateIntents } from '../debates.$slug/moderate-intents.ts';
import { reportIntents } from '../debates.$slug/report-intents.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { ClaimGroups } from './claim-groups.tsx';
import { RemovedTexts } from './removed-texts.tsx';
import { SentNote } from './sent-note.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Claims: ${data.debate.title} · Grounds` : 'Grounds' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const search = new URL(request.url).searchParams;
    const [debate, { claims }, { clauses }, removed] = await Promise.all([
      board.read.debate(actor, slug),
      board.read.claims(actor, { slug }),
      handlingAsked(slug, search, context),
      can(actor, { do: 'remove' }) ? board.read.removed(actor, { slug }) : [],
    ]);
    const { title, motion, counts } = debate;
    const viewer = actor && shownActor(actor);
    return { debate: { slug, title, motion, counts }, claims, clauses, removed, viewer };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

function shownActor({ id, handle, name, role, trusted }: Actor): Actor {
  return { id, handle, name, role, trusted };
}

const intents = { ...claimIntents, ...moderateIntents, ...reportIntents };

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const slug = slugParam(params['slug'], 'debate');
    return await runIntent(intents, request, slug, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

export default function Claims() {
  const { debate, claims, clauses, removed, viewer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const comment = wholeNumber(query.get('comment'));
  const texts = textHandlingOf({
    path: `/debates/${debate.slug}/claims`,
    search: `?${query}`,
    viewer,
    clauses,
    removed,
    answer,
  });
  return (
    <TextHandlingProvider value={texts}>
      <AboutAbsent
        here={[...claims.flatMap((claim) => [claim, ...claim.evidence]), ...removed].map(
          ({ id }) => id,
        )}
      />
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
          signedIn={viewer !== null}
          comment={comment}
          adding={viewer ? query.get('add') : null}
          against={query.get('against')}
          answer={answer}
        />
      )}
      <RemovedTexts />
    </TextHandlingProvider>
  );
}
