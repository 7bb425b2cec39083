import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { AddEvidence } from '#app/protocol/claims.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const input = await readJson(request, AddEvidence);
    return receiptResponse(
      await context.board.do.addEvidence(context.actor, { ...input, claimId }),
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
