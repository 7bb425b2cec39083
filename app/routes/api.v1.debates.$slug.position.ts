import { apiRoute } from '#app/http/api-route.ts';
import { slugParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { SetPosition } from '#app/protocol/positions.ts';

const doors = apiRoute({
  GET: ({ params, context }) =>
    context.board.read.ownPosition(context.actor, { slug: slugParam(params['slug'], 'debate') }),
  POST: async ({ request, params, context }) => {
    const slug = slugParam(params['slug'], 'debate');
    const input = await readJson(request, SetPosition);
    return context.board.do.setPosition(context.actor, { ...input, slug });
  },
});

export const loader = doors.loader;
export const action = doors.action;
