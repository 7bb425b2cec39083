import { apiRoute } from '#app/http/api-route.ts';
import { parseInput } from '#app/http/read-json.ts';
import { SimilarQuery } from '#app/protocol/same-claims.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.similarClaims(
      context.actor,
      parseInput(Object.fromEntries(url.searchParams), SimilarQuery),
    ),
});

export const loader = doors.loader;
export const action = doors.action;
