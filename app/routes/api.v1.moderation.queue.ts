import { apiRoute } from '#app/http/api-route.ts';
import { parseInput } from '#app/http/read-json.ts';
import { PageQuery } from '#app/http/api-inputs.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.queue(
      context.actor,
      parseInput(Object.fromEntries(url.searchParams), PageQuery),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
