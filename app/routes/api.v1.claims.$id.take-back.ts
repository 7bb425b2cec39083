import { z } from 'zod/mini';
import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const claimId = idParam(params['id'], 'claim');
    await readJson(request, z.object({}));
    return context.board.do.takeBackClaim(context.actor, { claimId });
  },
});

export const loader = doors.loader;
export const action = doors.action;
