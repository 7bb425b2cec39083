import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { AddModeratorNote } from '#app/protocol/moderation.ts';

const doors = apiRoute({
  POST: async ({ request, context }) => {
    const input = await readJson(request, AddModeratorNote);
    return { note: await context.board.do.addModeratorNote(context.actor, input) };
  },
});

export const loader = doors.loader;
export const action = doors.action;
