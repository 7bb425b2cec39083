import type { z } from 'zod/mini';
import { Refusal } from '#app/protocol/errors.ts';
import type { Log } from './parts.ts';
import { errorBodyOf } from './refusals.ts';

/** What a client sent, by its schema; refuses with `invalid` what has another shape. */
export function parse<T extends z.ZodMiniType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Refusal('invalid', 'This message does not have the right shape.', {
    issues: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
}

/** A handler that answers by its ack, however the client called it, and never throws. */
export function answering<Answer>(
  work: (input: unknown) => Promise<Answer>,
  log: Log,
): (...args: unknown[]) => void {
  return (...args) => {
    const last = args.at(-1);
    const ack = typeof last === 'function' ? (last as (answer: unknown) => void) : () => undefined;
    const input = typeof args[0] === 'function' ? undefined : args[0];
    work(input).then(ack, (error: unknown) => ack({ ok: false, error: errorBodyOf(error, log) }));
  };
}
