import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { CreateClaim } from '#app/protocol/claims.ts';

const doors = apiRoute({
  POST: async ({ request, context }) =>
    receiptResponse(
      await context.board.do.createClaim(context.actor, await readJson(request, CreateClaim)),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
