import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

const newline = 0x0a;

/**
 * The lines of a stream, without their ends. Only a line feed ends one: JSON text may hold the
 * other line separators of Unicode. A line of more than `mostBytes` comes as null, unread.
 */
export async function* linesOf(
  input: Readable,
  mostBytes: number,
): AsyncGenerator<string | null, void> {
  let parts: Buffer[] = [];
  let size = 0;
  const line = (): string | null => {
    const text = size > mostBytes ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    size = 0;
    return text?.endsWith('\r') ? text.slice(0, -1) : text;
  };
  const take = (part: Buffer) => {
    size += part.length;
    if (size <= mostBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of input) {
    let rest = Buffer.from(chunk as Buffer | string);
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      take(rest.subarray(0, end));
      yield line();
      rest = rest.subarray(end + 1);
    }
    take(rest);
  }
  if (size > 0) yield line();
}

/** Waits while the reader is slow, so that memory does not grow with the output. */
export async function writeLine(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`)) await once(output, 'drain');
}
