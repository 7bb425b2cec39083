import { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { issuesOf } from './issues.ts';
import { maxFormBytes, mediaTypeOf, readBytes } from './read-body.ts';

/** What was typed, by field name, so that a page can show it again. */
export type Typed = Record<string, string>;

/** A form as its schema sees it, or what is wrong with it; never without what was typed. */
export type Form<T> =
  { ok: true; value: T; typed: Typed } | { ok: false; issues: Issue[]; typed: Typed };

/** Reads a form's body, bounded. Files are passed over. */
export async function readForm(request: Request): Promise<FormData> {
  const type = mediaTypeOf(request);
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    throw new Refusal('unsupported-media-type', 'Send this as a form.');
  }
  const bytes = await readBytes(request, maxFormBytes);
  const headers = { 'content-type': request.headers.get('content-type') ?? type };
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw new Refusal('malformed', 'This form could not be read. Send it again.');
  }
}

/**
 * Parses a form by a schema. An empty field counts as not given. A dotted name (`details.year`)
 * fills an object; a name in `lists` gives an array, also when it is ticked once or not at all.
 */
export function parseForm<T extends z.core.$ZodType>(
  form: FormData,
  schema: T,
  lists: readonly string[] = [],
): Form<z.output<T>> {
  const typed: Typed = Object.create(null) as Typed;
  const input: Record<string, unknown> = {};
  for (const name of lists) {
    input[name] = form.getAll(name).filter((value) => typeof value === 'string' && value !== '');
  }
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.length > 80) continue;
    typed[name] = value;
    if (value !== '' && !lists.includes(name)) place(input, name.split('.'), value);
  }
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return { ok: true, value: parsed.data, typed: { ...typed } };
  return { ok: false, issues: issuesOf(parsed.error, input), typed: { ...typed } };
}

/** Reads and parses in one step. */
export async function formFields<T extends z.core.$ZodType>(
  request: Request,
  schema: T,
  lists: readonly string[] = [],
): Promise<Form<z.output<T>>> {
  return parseForm(await readForm(request), schema, lists);
}

const maxParts = 4;

function place(target: Record<string, unknown>, path: string[], value: string): void {
  if (path.length > maxParts || path.includes('__proto__')) return;
  const last = path.pop() ?? '';
  let at = target;
  for (const part of path) {
    if (!Object.hasOwn(at, part) || typeof at[part] !== 'object') at[part] = {};
    at = at[part] as Record<string, unknown>;
  }
  at[last] = value;
}
