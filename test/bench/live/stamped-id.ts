import { randomBytes } from 'node:crypto';

/** Microseconds of a clock that all processes of this machine share and that only goes forward. */
export const microseconds = (): number => Number(process.hrtime.bigint() / 1_000n);

/**
 * A UUID (RFC 9562, version 8) whose first 48 bits are the moment it was made, so that whoever
 * hears of it can tell how long that took.
 */
export function stampedId(): string {
  const time = microseconds().toString(16).padStart(12, '0').slice(-12);
  const rest = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-8${rest.slice(0, 3)}-a${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/** Microseconds, on the same clock. */
export const stampOf = (id: string): number =>
  Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
