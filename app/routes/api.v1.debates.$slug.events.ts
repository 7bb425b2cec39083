import { apiRoute } from '#app/http/api-route.ts';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { Refusal } from '#app/protocol/errors.ts';

const doors = apiRoute({
  GET: ({ params, url, context }) => {
    const slug = slugParam(params['slug'], 'debate');
    const since = wholeNumber(url.searchParams.get('since') ?? '0');
    if (since === null) {
      throw new Refusal('invalid', '`since` is the number of the last event you have.', {
        issues: [{ path: 'since', message: 'Give this as a whole number from 0.' }],
      });
    }
    return context.board.read.events(context.actor, { slug, since });
  },
});

export const loader = doors.loader;
export const action = doors.action;
