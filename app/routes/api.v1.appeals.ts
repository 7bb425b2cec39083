import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { WriteAppeal } from '#app/protocol/appeals.ts';

const doors = apiRoute({
  POST: async ({ request, context }) => {
    const receipt = await context.board.do.appeal(
      context.actor,
      await readJson(request, WriteAppeal),
    );
    return Response.json(receipt, { status: 201 });
  },
});

export const loader = doors.loader;
export const action = doors.action;
