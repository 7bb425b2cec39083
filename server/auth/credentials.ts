/**
 * The value of one cookie, or null. Cookies of others on the same host may be malformed, and must
 * neither end a session nor fail a request, so only our own is looked at.
 */
export function cookieValue(header: string | null | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) {
      return pair.slice(equals + 1).trim() || null;
    }
  }
  return null;
}

/** The token of `Authorization: Bearer <token>`, or null for any other scheme. */
export function bearerToken(authorization: string | null | undefined): string | null {
  const match = /^bearer +([^\s]+) *$/i.exec(authorization ?? '');
  return match?.[1] ?? null;
}
