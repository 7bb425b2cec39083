import { normaliseSource } from '#app/domain/evidence/source.ts';
import { NotAllowed } from './gate.ts';
import { guardedRequest } from './guarded-request.ts';
import type { Answer, Asking } from './guarded-request.ts';

export type AddressSeen =
  { is: 'there'; movedTo: string | null } | { is: 'gone' } | { is: 'unknown' };

const mostRedirects = 5;
const mostBytes = 64 * 1024;
const permanent = new Set([301, 308]);
const redirects = new Set([301, 302, 303, 307, 308]);

/** Faults of a network or resolver that may well be our own. */
const maybeOurs = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EMFILE']);

/**
 * Whether something answers at an address. Redirects are followed by hand, each checked like the
 * first; only permanent ones, from the start, say that a source has moved.
 */
export async function lookAtAddress(
  asking: Asking,
  address: string,
  signal: AbortSignal,
): Promise<AddressSeen> {
  try {
    let url = new URL(address);
    let home = url;
    let isStillHome = true;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const { status, location } = await headThenGet(asking, url, signal);
      if (!redirects.has(status)) {
        return isThere(status) ? { is: 'there', movedTo: newHome(address, home) } : { is: 'gone' };
      }
      if (location === null || !URL.canParse(location, url)) return { is: 'gone' };
      url = new URL(location, url);
      isStillHome &&= permanent.has(status);
      if (isStillHome) home = url;
    }
    return { is: 'gone' };
  } catch (error) {
    // Readers may go where the board may not.
    if (error instanceof NotAllowed && error.because === 'port') return { is: 'unknown' };
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { is: maybeOurs.has(code) ? 'unknown' : 'gone' };
  }
}

/** Some servers know no HEAD, or answer it wrongly: what is not good news is asked again. */
async function headThenGet(asking: Asking, url: URL, signal: AbortSignal): Promise<Answer> {
  const ask = (method: 'HEAD' | 'GET') =>
    guardedRequest(asking, { method, url, maxBytes: mostBytes, signal });
  const head = await ask('HEAD').catch((error: unknown) => {
    if (error instanceof NotAllowed || signal.aborted || isOfResolver(error)) throw error;
    return null;
  });
  return head && head.status < 400 ? head : ask('GET');
}

function isOfResolver(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'getaddrinfo';
}

/**
 * A server that keeps programs out (401, 403, 429 and their like) is there for readers, for all we
 * know. One that says the page is gone, or fails, is not.
 */
function isThere(status: number): boolean {
  if (status === 404 || status === 410) return false;
  return status >= 200 && (status < 500 || status > 599);
}

/** Null where the address is still the same source, or leads where no source can be. */
function newHome(address: string, home: URL): string | null {
  const [before, after] = [normaliseSource({ url: address }), normaliseSource({ url: home.href })];
  return before.ok && after.ok && before.key !== after.key ? after.url : null;
}
