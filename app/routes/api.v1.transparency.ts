import { apiRoute } from '#app/http/api-route.ts';
import { parseInput } from '#app/http/read-json.ts';
import { TransparencyQuery } from '#app/protocol/transparency.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.transparency(
      parseInput(Object.fromEntries(url.searchParams), TransparencyQuery),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
