import { apiRoute } from '#app/http/api-route.ts';
import { idParam } from '#app/http/path-params.ts';
import { readJson } from '#app/http/read-json.ts';
import { EditEvidence } from '#app/protocol/own-evidence.ts';

const doors = apiRoute({
  GET: async ({ params, context }) => ({
    evidence: await context.board.read.ownEvidence(
      context.actor,
      idParam(params['id'], 'evidence'),
    ),
  }),
  PATCH: async ({ request, params, context }) => {
    const id = idParam(params['id'], 'evidence');
    const input = await readJson(request, EditEvidence);
    return context.board.do.editEvidence(context.actor, { ...input, id });
  },
});

export const loader = doors.loader;
export const action = doors.action;
