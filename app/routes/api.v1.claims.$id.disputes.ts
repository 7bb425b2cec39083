import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { DisputeWording } from '#app/protocol/disputes.ts';

const doors = apiRoute({
  GET: ({ params, context }) =>
    context.board.read.disputes(context.actor, { claim: idParam(params['id'], 'claim') }),
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const input = await readJson(request, DisputeWording);
    return receiptResponse(
      await context.board.do.disputeWording(context.actor, { ...input, claimId }),
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
