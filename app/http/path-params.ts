import { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import { Id } from '#app/protocol/shared.ts';

const noSuch = (what: string) => new Refusal('not-found', `There is no such ${what}.`);

/** An id in an address: one that cannot be an id names nothing, so it is not found. */
export function idParam(value: string | undefined, what: string): string {
  const parsed = z.safeParse(Id, value);
  if (!parsed.success) throw noSuch(what);
  return parsed.data;
}

/** A slug in an address. */
export function slugParam(value: string | undefined, what: string): string {
  if (!isSlug(value)) throw noSuch(what);
  return value;
}

export function isSlug(value: string | undefined): value is string {
  return value !== undefined && value.length <= 120 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value);
}

/** A whole number in an address or query; null where it is none. */
export function wholeNumber(value: string | null | undefined): number | null {
  return value && /^\d{1,9}$/.test(value) ? Number(value) : null;
}
