import type { LoaderFunctionArgs } from '@remix-run/node';
import { isExportFormat } from '#app/domain/exports/formats.ts';
import { exportResponse } from '#app/http/export-response.ts';
import { slugParam } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';

/** A debate to take away. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const { format } = params;
    if (!isExportFormat(format)) throw new Refusal('not-found', 'There is no such format.');
    return exportResponse(await board.read.export(actor, { slug, format }), request);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}
