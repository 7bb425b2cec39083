import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { BringEvidence } from '#app/protocol/same-claims.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const { evidence: evidenceId } = await readJson(request, BringEvidence);
    return receiptResponse(
      await context.board.do.bringEvidence(context.actor, { claimId, evidenceId }),
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
