import type { AppLoadContext } from '@remix-run/node';
import { claimLookedUp } from '#app/components/claims/same-here.ts';
import { evidenceAsked } from '../debates.$slug/evidence-asked.ts';

/** What the viewer can do about the claims of a page: whose words, which pieces, the same elsewhere. */
export async function claimWorkAsked(
  slug: string,
  search: URLSearchParams,
  context: AppLoadContext,
) {
  const { board, actor } = context;
  const [same, evidence, { restatements }] = await Promise.all([
    board.read.sameClaims(actor, { slug, look: claimLookedUp(search) }),
    evidenceAsked(slug, search, context),
    board.read.restatements(actor, { slug }),
  ]);
  return { same, evidence, restatements };
}

export type ClaimWorkAsked = Awaited<ReturnType<typeof claimWorkAsked>>;
