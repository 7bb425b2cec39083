import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { AnswerRestatement } from '#app/protocol/claim-rights.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    const { accept } = await readJson(request, AnswerRestatement);
    return context.board.do.answerRestatement(context.actor, { claimId, accept });
  },
});

export const loader = doors.loader;
export const action = doors.action;
