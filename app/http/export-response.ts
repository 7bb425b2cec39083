import type { ExportFile } from '#app/domain/exports/shapes.ts';

/**
 * A file made while it is sent. It is the same for everybody, so a cache may keep it, but asks each
 * time whether the debate has moved on. Nothing more is read once the client has gone.
 */
export function exportResponse(file: ExportFile, request: Request): Response {
  const headers = { 'cache-control': 'public, no-cache', etag: file.etag };
  if (isKnown(request, file.etag)) return new Response(null, { status: 304, headers });
  return new Response(bodyOf(file, request.signal), {
    headers: {
      ...headers,
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.fileName}"`,
    },
  });
}

/** Whether the client has this already (RFC 9110, section 13.1.2: weak comparison). */
function isKnown(request: Request, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  const asked = request.headers.get('if-none-match')?.split(',') ?? [];
  return asked.some((tag) => tag.trim() === '*' || plain(tag) === plain(etag));
}

function bodyOf(file: ExportFile, signal: AbortSignal): ReadableStream<Uint8Array> {
  const stretches = file.stretches();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (signal.aborted) {
          await stretches.return();
          controller.error(signal.reason);
          return;
        }
        // Nothing enqueued would mean not being asked again.
        let next = await stretches.next();
        while (!next.done && next.value === '') next = await stretches.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      },
      async cancel() {
        await stretches.return();
      },
    },
    // Reads nothing ahead: a HEAD request, or a client that never reads, costs no query.
    { highWaterMark: 0 },
  );
}
