import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { EditComment } from '#app/protocol/comments.ts';

const doors = apiRoute({
  GET: async ({ params, context }) => ({
    comment: await context.board.read.comment(context.actor, idParam(params['id'], 'comment')),
  }),
  PATCH: async ({ request, params, context }) => {
    const id = idParam(params['id'], 'comment');
    const input = await readJson(request, EditComment);
    return context.board.do.editComment(context.actor, { ...input, id });
  },
});

export const loader = doors.loader;
export const action = doors.action;
