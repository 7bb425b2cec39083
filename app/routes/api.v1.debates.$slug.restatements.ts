import { apiRoute } from '#app/http/api-route.ts';
import { slugParam } from '#app/http/path-params.ts';

const doors = apiRoute({
  GET: ({ params, context }) =>
    context.board.read.restatements(context.actor, { slug: slugParam(params['slug'], 'debate') }),
});

export const loader = doors.loader;
export const action = doors.action;
