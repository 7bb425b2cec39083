import { isRefusal, statusOf } from '#app/protocol/errors.ts';
import type { ErrorBody, Refusal } from '#app/protocol/errors.ts';

/** A refusal as the body every outside program is promised. */
export function errorBodyOf(refusal: Refusal, requestId: string): { error: ErrorBody } {
  const { code, message, issues } = refusal;
  return { error: { code, message, ...(issues?.length ? { issues } : {}), requestId } };
}

/** When to try again, in whole seconds, where a refusal says so. */
export function retryHeaders({ retryAfter }: Pick<Refusal, 'retryAfter'>): Headers {
  if (retryAfter === undefined) return new Headers();
  return new Headers({ 'Retry-After': String(Math.max(1, Math.ceil(retryAfter))) });
}

/** A refusal as a JSON answer, with `Retry-After` where there is something to wait for. */
export function refusalToResponse(
  refusal: Refusal,
  requestId: string,
  headers: HeadersInit = {},
): Response {
  const all = new Headers(headers);
  for (const [name, value] of retryHeaders(refusal)) all.set(name, value);
  if (refusal.code === 'unauthenticated') all.set('www-authenticate', 'Bearer realm="grounds"');
  return Response.json(errorBodyOf(refusal, requestId), {
    status: statusOf[refusal.code],
    headers: all,
  });
}

/**
 * For the `catch` of a page's loader or action: a refusal becomes the answer with its status, which
 * the page's error boundary shows; anything else passes on as it came.
 */
export function refusalThrown(error: unknown, context: { requestId: string }): unknown {
  return isRefusal(error) ? refusalToResponse(error, context.requestId) : error;
}
