import {
  useActionData,
  useLoaderData,
  useLocation,
  useRevalidator,
  useSearchParams,
} from '@remix-run/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';
import { claimsAddress } from '#app/components/claims/claims-address.ts';
import { FormMessage } from '#app/components/forms/form-message.tsx';
import { LinkArea } from '#app/components/claims/link-area.tsx';
import { ExportLinks } from '#app/components/exports/export-links.tsx';
import { AboutAbsent } from '#app/components/reports/about-absent.tsx';
import { TextHandlingProvider, textHandlingOf } from '#app/components/reports/text-handling.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { debatePhases } from '#app/domain/vocabulary.ts';
import type { DebatePhase } from '#app/domain/vocabulary.ts';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { useLiveClaims } from '#app/live/use-live-claims.ts';
import { claimIntents } from '../debates.$slug/claim-intents.ts';
import { claimRightsOnPage } from '../debates.$slug/claim-right-intents.ts';
import { unanswered } from '../debates.$slug/form-answer.ts';
import { handlingAsked } from '../debates.$slug/handling-asked.ts';
import { moderateIntents } from '../debates.$slug/moderate-intents.ts';
import { reportIntents } from '../debates.$slug/report-intents.ts';
import { runIntent } from '../debates.$slug/run-intent.ts';
import { sameClaimIntents } from '../debates.$slug/same-claim-intents.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { CellList } from './cell-list.tsx';
import { ClaimGroups } from './claim-groups.tsx';
import { claimWorkAsked } from './claim-work-asked.ts';
import { ClaimWorkProviders } from './claim-work-providers.tsx';
import { ClaimsHead } from './claims-head.tsx';
import { claimsQueryIn } from './claims-query.ts';
import { ClaimsPaging } from './claims-paging.tsx';
import { LiveLine } from './live-line.tsx';
import { MapAndTable } from './map-and-table.tsx';
import { NoClaims } from './no-claims.tsx';
import { RemovedTexts } from './removed-texts.tsx';
import { SentNote } from './sent-note.tsx';
import { UnplacedText } from './unplaced-text.tsx';
import { useKeptAnswer } from './use-kept-answer.ts';
import { useSteadyGroups } from './use-steady-groups.ts';
import './claims-page.css';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Claims: ${data.page.debate.title} · Grounds` : 'Grounds' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const search = new URL(request.url).searchParams;
    const [page, { clauses }, removed, work] = await Promise.all([
      board.read.claimsPage(actor, claimsQueryIn(slug, search)),
      handlingAsked(slug, search, context),
      can(actor, { do: 'remove' }) ? board.read.removed(actor, { slug }) : [],
      claimWorkAsked(slug, search, context),
    ]);
    const mayWork = can(actor, { do: 'work-on-claims', on: { phase: phaseOf(page.debate) } });
    return { page, clauses, removed, work, mayWork, viewer: actor && shownActor(actor) };
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** A public debate has no other status than its phase. */
function phaseOf({ status }: { status: string }): DebatePhase {
  return debatePhases.find((phase) => phase === status) ?? 'archived';
}

function shownActor({ id, handle, name, role, trusted }: Actor): Actor {
  return { id, handle, name, role, trusted };
}

const intents = {
  ...claimIntents,
  ...claimRightsOnPage,
  ...sameClaimIntents,
  ...moderateIntents,
  ...reportIntents,
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  try {
    const slug = slugParam(params['slug'], 'debate');
    return await runIntent(intents, request, slug, context);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** Evidence whose sending broke off stays on the screen, under the same id for the next try. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const sent = await request.clone().formData();
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return unanswered(sent);
  }
}

export { headers } from '#app/http/page-headers.ts';

/** Evidence of a debate with so few pieces is not folded away. */
const fewPieces = 12;

export default function Claims() {
  const { page, clauses, removed, work, mayWork, viewer } = useLoaderData<typeof loader>();
  const { key: place } = useLocation();
  const answer = useKeptAnswer(useActionData<typeof action>(), place);
  const { revalidate } = useRevalidator();
  const [query] = useSearchParams();
  const { slug } = page.debate;
  const live = useLiveClaims(page, { place, viewer: viewer?.handle ?? null, reload: revalidate });
  const refused = answer?.intent === 'add-evidence' ? answer : undefined;
  const adding = refused?.typed['claim'] ?? (viewer ? query.get('add') : null);
  const groups = useSteadyGroups(page.groups, place, adding);
  const claims = groups.flatMap((group) => group.claims.map(({ entry }) => entry.claim));
  const comment = wholeNumber(query.get('comment'));
  const address = claimsAddress(slug, comment);
  const path = `/debates/${slug}/claims`;
  const texts = textHandlingOf({ path, search: `?${query}`, viewer, clauses, removed, answer });
  const here = [...claims.flatMap((claim) => [claim, ...claim.evidence]), ...removed];
  return (
    <TextHandlingProvider value={texts}>
      <AboutAbsent here={here.map(({ id }) => id)} />
      <ClaimsHead page={page} address={address}>
        {answer?.intent === 'ask-for-evidence' ? <FormMessage message={answer.message} /> : null}
        <SentNote sent={query.get('sent')} comment={comment} />
      </ClaimsHead>
      {refused && !claims.some(({ id }) => id === adding) ? (
        <UnplacedText answer={refused} />
      ) : null}
      {page.total.claims === 0 ? <NoClaims slug={slug} isOpen={mayWork || !viewer} /> : null}
      {page.cell ? (
        <CellList cell={page.cell} page={page.page} next={page.next} address={address} />
      ) : null}
      {page.cell ? null : <MapAndTable page={page} address={address} />}
      {page.view === 'state' && !page.cell ? (
        <>
          {page.total.claims === 0 ? null : <AtAGlance page={page} address={address} />}
          <ClaimWorkProviders {...{ slug, query, viewer, mayWork, work, answer }}>
            <LinkArea>
              <ClaimGroups
                slug={slug}
                groups={groups}
                address={address}
                viewer={viewer}
                mayWork={mayWork}
                named={new Set(claimsQueryIn(slug, query).named)}
                isSmall={page.total.pieces <= fewPieces}
                news={live.news}
                comment={comment}
                adding={adding}
                against={query.get('against')}
                answer={answer}
              />
            </LinkArea>
          </ClaimWorkProviders>
        </>
      ) : null}
      {page.cell ? null : <ClaimsPaging page={page} address={address} />}
      <RemovedTexts />
      <ExportLinks slug={slug} />
      <LiveLine {...live} />
    </TextHandlingProvider>
  );
}
