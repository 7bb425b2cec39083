import { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import { issuesOf } from './issues.ts';
import { isPlainJson } from './json-depth.ts';
import { maxJsonBytes, mediaTypeOf, readBytes } from './read-body.ts';

/**
 * A JSON body, parsed by the schema that every door of the command uses. Refuses with
 * `unsupported-media-type`, `too-large`, `malformed` (not JSON, not UTF-8, nested too deep) or
 * `invalid` with an issue for each field.
 */
export async function readJson<T extends z.core.$ZodType>(
  request: Request,
  schema: T,
): Promise<z.output<T>> {
  if (mediaTypeOf(request) !== 'application/json') {
    throw new Refusal('unsupported-media-type', 'Send this as content-type: application/json.');
  }
  return parseInput(parseJson(await readBytes(request, maxJsonBytes)), schema);
}

/** Values from an address or a body, parsed by a schema; refuses with `invalid`. */
export function parseInput<T extends z.core.$ZodType>(input: unknown, schema: T): z.output<T> {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid', 'Some of this is not as it should be.', {
    issues: issuesOf(parsed.error, input),
  });
}

function parseJson(bytes: Uint8Array): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('malformed', 'The body is not well-formed JSON in UTF-8.');
  }
  if (!isPlainJson(value)) {
    throw new Refusal('malformed', 'The JSON is nested too deep or uses a name it may not.');
  }
  return value;
}
