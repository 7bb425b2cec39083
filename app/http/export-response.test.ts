import { describe, expect, it } from 'vitest';
import type { ExportFile } from '#app/domain/exports/shapes.ts';
import { exportResponse } from './export-response.ts';

/** A file of three stretches, and how many of them were read. */
function file() {
  const seen = { read: 0, ended: false };
  const made: ExportFile = {
    mediaType: 'application/ld+json',
    fileName: 'lean.jsonld',
    etag: 'W/"json-ld-7"',
    async *stretches() {
      try {
        for (const stretch of ['{"a":', '', '1}']) {
          seen.read += 1;
          yield stretch;
        }
      } finally {
        seen.ended = true;
      }
    },
  };
  return { made, seen };
}

const ask = (headers: HeadersInit = {}, signal?: AbortSignal) =>
  new Request('https://board.example/debates/lean/export/json-ld', { headers, signal });

describe('exportResponse', () => {
  it('sends the stretches as one file with a name', async () => {
    const response = exportResponse(file().made, ask());
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/ld+json',
      'content-disposition': 'attachment; filename="lean.jsonld"',
      'cache-control': 'public, no-cache',
      etag: 'W/"json-ld-7"',
    });
    expect(await response.json()).toEqual({ a: 1 });
  });

  it.each(['W/"json-ld-7"', '"other", "json-ld-7"', '*'])(
    'says that nothing changed to who has %s, and reads nothing',
    async (etag) => {
      const { made, seen } = file();
      const response = exportResponse(made, ask({ 'if-none-match': etag }));
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(made.etag);
      expect(seen.read).toBe(0);
    },
  );

  it('sends it again to who has an older one', () => {
    const response = exportResponse(file().made, ask({ 'if-none-match': 'W/"json-ld-6"' }));
    expect(response.status).toBe(200);
  });

  it('reads only what is asked for, and ends when nobody reads on', async () => {
    const { made, seen } = file();
    const reader = exportResponse(made, ask()).body?.getReader();
    expect(seen.read).toBe(0);
    await reader?.read();
    expect(seen.read).toBe(1);
    await reader?.cancel();
    expect(seen).toEqual({ read: 1, ended: true });
  });

  it('ends when the client has gone', async () => {
    const { made, seen } = file();
    const gone = new AbortController();
    const reader = exportResponse(made, ask({}, gone.signal)).body?.getReader();
    await reader?.read();
    gone.abort();
    await expect(reader?.read()).rejects.toThrow();
    expect(seen).toEqual({ read: 1, ended: true });
  });
});
