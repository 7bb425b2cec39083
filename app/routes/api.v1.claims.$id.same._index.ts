import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { ProposeSameClaim } from '#app/protocol/same-claims.ts';

const doors = apiRoute({
  GET: ({ params, context }) =>
    context.board.read.sameOfClaim(context.actor, idParam(params['id'], 'claim')),
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const { claim: otherId } = await readJson(request, ProposeSameClaim);
    return context.board.do.proposeSameClaim(context.actor, { claimId, otherId });
  },
});

export const loader = doors.loader;
export const action = doors.action;
