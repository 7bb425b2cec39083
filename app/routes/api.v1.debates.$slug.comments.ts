import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { slugParam } from '#app/http/path-params.ts';
import { parseInput, readJson } from '#app/http/read-json.ts';
import { PageQuery } from '#app/http/api-inputs.ts';
import { CreateComment } from '#app/protocol/comments.ts';

const doors = apiRoute({
  GET: ({ params, url, context }) =>
    context.board.read.comments(context.actor, {
      slug: slugParam(params['slug'], 'debate'),
      ...parseInput(Object.fromEntries(url.searchParams), PageQuery),
    }),
  POST: async ({ request, params, context }) => {
    const slug = slugParam(params['slug'], 'debate');
    const input = await readJson(request, CreateComment);
    return receiptResponse(await context.board.do.createComment(context.actor, { ...input, slug }));
  },
});

export const loader = doors.loader;
export const action = doors.action;
