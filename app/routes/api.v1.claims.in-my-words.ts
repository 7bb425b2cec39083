import { apiRoute } from '#app/http/api-route.ts';
import { wholeNumber } from '#app/http/path-params.ts';

const doors = apiRoute({
  GET: ({ url, context }) =>
    context.board.read.markedWords(context.actor, {
      page: wholeNumber(url.searchParams.get('page')) ?? 1,
    }),
});

export const loader = doors.loader;
export const action = doors.action;
