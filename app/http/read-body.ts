import { Refusal } from '#app/protocol/errors.ts';

/** Bytes a JSON body may have. */
export const maxJsonBytes = 256 * 1024;

/**
 * Bytes a form may have. Percent-encoding makes a letter outside ASCII up to six bytes longer than
 * JSON does, and a text that fits the schema must not be lost to its encoding.
 */
export const maxFormBytes = 512 * 1024;

const tooLarge = () =>
  new Refusal('too-large', 'This is more than the board takes at once. Shorten it or split it.');

/** Reads a request's body, but never more than `limit` bytes of it. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) break;
    size += read.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The media type without its parameters, in lower case. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
