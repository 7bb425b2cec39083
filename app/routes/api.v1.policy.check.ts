import { CheckPolicy } from '#app/http/api-inputs.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';

const doors = apiRoute({
  POST: async ({ request, context }) =>
    context.board.do.checkPolicy(context.actor, {
      ...(await readJson(request, CheckPolicy)),
      ip: context.ip,
    }),
});

export const loader = doors.loader;
export const action = doors.action;
