import type { ErrorBody } from '#app/protocol/errors.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import type { Log } from './parts.ts';

/** What a client is told of a failure. Anything but a refusal is logged, and not told. */
export function errorBodyOf(error: unknown, log: Log): ErrorBody {
  if (isRefusal(error)) {
    const { code, message, issues } = error;
    return { code, message, ...(issues && { issues }) };
  }
  log.error({ err: error }, 'a live request failed');
  return { code: 'internal', message: 'Something went wrong here. Please try again.' };
}
