import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { DisputeKind } from '#app/protocol/disputes.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const evidenceId = idParam(params['id'], 'evidence');
    const input = await readJson(request, DisputeKind);
    return receiptResponse(
      await context.board.do.disputeKind(context.actor, { ...input, evidenceId }),
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
