import { exportFormats, isExportFormat } from '#app/domain/exports/formats.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { exportResponse } from '#app/http/export-response.ts';
import { slugParam } from '#app/http/path-params.ts';
import { Refusal } from '#app/protocol/errors.ts';

const doors = apiRoute({
  GET: async ({ request, params, url, context }) => {
    const slug = slugParam(params['slug'], 'debate');
    const format = url.searchParams.get('format') ?? 'json-ld';
    if (!isExportFormat(format)) {
      throw new Refusal('invalid', 'This is no format of an export.', {
        issues: [{ path: 'format', message: `Use one of: ${exportFormats.join(', ')}.` }],
      });
    }
    return exportResponse(
      await context.board.read.export(context.actor, { slug, format }),
      request,
    );
  },
});

export const loader = doors.loader;
export const action = doors.action;
