import { apiRoute } from '#app/http/api-route.ts';
import type { PolicyView } from '#app/protocol/policy-view.ts';

const doors = apiRoute({
  GET: ({ context }) => {
    const { version, effectiveAt, clauses, settings } = context.board.read.policy();
    const view: PolicyView = { version, effectiveAt, clauses, settings };
    // The same for everyone, and short: the composer asks for it whenever somebody begins to write.
    return Promise.resolve(
      Response.json(view, { headers: { 'cache-control': 'public, max-age=60' } }),
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
