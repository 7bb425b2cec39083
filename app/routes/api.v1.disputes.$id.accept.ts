import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { AcceptDispute } from '#app/protocol/disputes.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const id = idParam(params['id'], 'dispute');
    const input = await readJson(request, AcceptDispute);
    return context.board.do.acceptDispute(context.actor, { ...input, id });
  },
});

export const loader = doors.loader;
export const action = doors.action;
