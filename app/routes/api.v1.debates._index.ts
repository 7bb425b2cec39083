import { apiRoute, receiptResponse } from '#app/http/api-route.ts';
import { parseInput, readJson } from '#app/http/read-json.ts';
import { DebateListQuery } from '#app/http/api-inputs.ts';
import { CreateDebate } from '#app/protocol/debates.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.debateList(
      context.actor,
      parseInput(Object.fromEntries(url.searchParams), DebateListQuery),
    ),
  POST: async ({ request, context }) =>
    receiptResponse(
      await context.board.do.createDebate(context.actor, await readJson(request, CreateDebate)),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
