/**
 * PostgreSQL's wire protocol, version 3, cut into whole messages. Before the startup message a
 * frame has no type byte; the length always counts itself (postgresql.org/docs: Message Formats).
 */
export type Frame =
  | { phase: 'startup'; code: number; bytes: Buffer }
  | { phase: 'open'; type: string; bytes: Buffer };

export const requestCodes = { cancel: 80877102, ssl: 80877103, gss: 80877104 } as const;

/** A row holds at most a comment of 100 kB; this leaves room for an import in one statement. */
const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;
const MAX_STARTUP_BYTES = 10_000;

export class ProtocolError extends Error {}

/** @throws ProtocolError when a length is impossible */
export async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const take = reader(chunks);
  for (let open = false; ;) {
    const head = await take(open ? 5 : 8);
    if (head === null) return;
    const length = head.readInt32BE(open ? 1 : 0) + (open ? 1 : 0);
    if (length < head.length || length > (open ? MAX_MESSAGE_BYTES : MAX_STARTUP_BYTES)) {
      throw new ProtocolError(`a message of ${length} bytes`);
    }
    const body = await take(length - head.length);
    if (body === null) return;
    const bytes = body.length === 0 ? head : Buffer.concat([head, body]);
    if (open) {
      yield { phase: 'open', type: String.fromCharCode(head[0] ?? 0), bytes };
    } else {
      const code = head.readInt32BE(4);
      open = !Object.values<number>(requestCodes).includes(code);
      yield { phase: 'startup', code, bytes };
    }
  }
}

/** Takes exactly `n` bytes at a time; null once the stream has ended. Joins pieces only once. */
function reader(chunks: AsyncIterable<Buffer>): (n: number) => Promise<Buffer | null> {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let size = 0;
  return async (n) => {
    while (size < n) {
      const next = await source.next();
      if (next.done) return null;
      held.push(next.value);
      size += next.value.length;
    }
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
    held = size === n ? [] : [all.subarray(n)];
    size -= n;
    return all.subarray(0, n);
  };
}

export function message(type: string, body: string | Buffer): Buffer {
  const content = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const bytes = Buffer.alloc(5 + content.length);
  bytes.write(type, 0, 'latin1');
  bytes.writeInt32BE(4 + content.length, 1);
  content.copy(bytes, 5);
  return bytes;
}

/** A simple query. */
export const query = (sql: string): Buffer => message('Q', `${sql}\0`);
export const sync = message('S', '');

/** What a client shows its user; `code` is a five-letter SQLSTATE. */
export const errorResponse = (severity: 'ERROR' | 'FATAL', code: string, text: string): Buffer =>
  message('E', `S${severity}\0V${severity}\0C${code}\0M${text}\0\0`);

export function startupMessage(user: string, database: string): Buffer {
  const parameters = `user\0${user}\0database\0${database}\0client_encoding\0UTF8\0\0`;
  const bytes = Buffer.alloc(8 + parameters.length);
  bytes.writeInt32BE(bytes.length, 0);
  bytes.writeInt32BE(3 << 16, 4);
  bytes.write(parameters, 8);
  return bytes;
}
