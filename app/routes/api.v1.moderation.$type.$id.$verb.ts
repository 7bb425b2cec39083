import { z } from 'zod/mini';
import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { DecideInput, moderatedTypes } from '#app/http/api-inputs.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { ModerationVerb } from '#app/protocol/moderation.ts';

const doors = apiRoute({
  POST: async ({ request, params, context }) => {
    const type = moderatedTypes.get(params['type'] ?? '');
    const verb = z.safeParse(ModerationVerb, params['verb']);
    if (!type || !verb.success) throw new Refusal('not-found', 'There is nothing here.');
    const id = idParam(params['id'], type);
    const input = await readJson(request, DecideInput);
    return context.board.do.moderate(context.actor, { ...input, type, id, verb: verb.data });
  },
});

export const loader = doors.loader;
export const action = doors.action;
