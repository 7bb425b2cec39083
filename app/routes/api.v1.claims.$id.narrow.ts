import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { NarrowClaim } from '#app/protocol/claim-rights.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const input = await readJson(request, NarrowClaim);
    return context.board.do.narrowClaim(context.actor, { ...input, claimId });
  },
});

export const loader = doors.loader;
export const action = doors.action;
