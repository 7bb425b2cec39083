import { apiRoute } from '#app/http/api-route.ts';
import { idParam, wholeNumber } from '#app/http/path-params.ts';
import { Refusal } from '#app/protocol/errors.ts';

const doors = apiRoute({
  GET: ({ url, params, context }) => {
    const id = idParam(params['id'], 'source');
    const asked = url.searchParams.get('page');
    const page = asked === null ? 1 : wholeNumber(asked);
    if (page === null) {
      const message = 'A page is a whole number.';
      throw new Refusal('invalid', message, { issues: [{ path: 'page', message }] });
    }
    return context.board.read.source(context.actor, { id, page });
  },
});

export const loader = doors.loader;
export const action = doors.action;
