import { z } from 'zod/mini';
import { sameClaimAnswers } from '#app/domain/claims/same-claim.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { Refusal } from '#app/protocol/errors.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const answer = z.safeParse(z.enum(sameClaimAnswers), params['answer']);
    if (!answer.success) throw new Refusal('not-found', 'There is nothing here.');
    const claimId = idParam(params['id'], 'claim');
    const otherId = idParam(params['other'], 'claim');
    await readJson(request, z.object({}));
    return context.board.do.answerSameClaim(context.actor, {
      claimId,
      otherId,
      answer: answer.data,
    });
  },
});

export const loader = doors.loader;
export const action = doors.action;
