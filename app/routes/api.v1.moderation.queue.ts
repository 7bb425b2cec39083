import { apiRoute } from '#app/http/api-route.ts';
import { parseInput } from '#app/http/read-json.ts';
import { QueueQuery } from '#app/protocol/moderation.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.queue(
      context.actor,
      parseInput(Object.fromEntries(url.searchParams), QueueQuery),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
