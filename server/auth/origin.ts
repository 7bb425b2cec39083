import { verifyRequestOrigin } from 'lucia';

/**
 * Whether a write or handshake that carries a session cookie comes from this board's own pages.
 * `own` are origins (`https://board.example`) or plain hosts; an origin's scheme must match too.
 * False without an Origin header: ask only where the contract says that origins are checked.
 */
export function isAllowedOrigin(
  originHeader: string | null | undefined,
  own: readonly string[],
): boolean {
  if (!originHeader) return false;
  return own.some(
    (allowed) =>
      verifyRequestOrigin(originHeader, [allowed]) &&
      (!allowed.includes('://') || schemeOf(allowed) === schemeOf(originHeader)),
  );
}

const schemeOf = (origin: string) => new URL(origin).protocol;
