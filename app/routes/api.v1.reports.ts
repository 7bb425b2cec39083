import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { ReportText } from '#app/protocol/reports.ts';

const doors = apiRoute({
  POST: async ({ request, context }) =>
    context.board.do.report(context.actor, await readJson(request, ReportText)),
});

export const loader = doors.loader;
export const action = doors.action;
