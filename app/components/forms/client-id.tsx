import { useEffect, useState } from 'react';

/** A version 4 UUID (RFC 9562). `randomUUID` is missing where the board is served without TLS. */
export function newClientId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * The idempotency key of a form, made in the browser: a page may be the same bytes for everyone,
 * so the server cannot put one in. `renew` changes when the next send is another thing.
 */
export function ClientId({ renew = '' }: { renew?: string }) {
  const [id, setId] = useState('');
  useEffect(() => setId(newClientId()), [renew]);
  return <input type="hidden" name="id" value={id} readOnly />;
}
