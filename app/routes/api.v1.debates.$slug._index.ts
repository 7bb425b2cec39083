import { apiRoute } from '#app/http/api-route.ts';
import { slugParam } from '#app/http/path-params.ts';

const doors = apiRoute({
  GET: async ({ params, context }) => ({
    debate: await context.board.read.debate(context.actor, slugParam(params['slug'], 'debate')),
  }),
});

export const loader = doors.loader;
export const action = doors.action;
