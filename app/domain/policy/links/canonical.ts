import type { Address } from '#app/domain/text/addresses.ts';
import { normaliseSource } from '#app/domain/evidence/source.ts';
import type { Place } from './redirect.ts';

/** The address as a browser takes it: a scheme in front, a disguised or mistyped one mended. */
export function urlOf(place: Place, scheme: Address['scheme']): string {
  const web = scheme === '' || scheme.endsWith('ps') ? 'https' : 'http';
  return `${/^(?:ftp|irc)/.test(scheme) ? scheme : web}://${place.host}${place.rest}`;
}

/** A plain host and path, which come out of parsing as they went in. */
const plainHost = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z][a-z\d-]+$/;
const plainPath = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/**
 * What two spellings of one address have in common. It is the key a source is stored by, so a link
 * and a source are the same thing or not by one rule; addresses no source may have keep their own.
 */
export function keyOf(place: Place): string {
  const rest = place.rest.replace(/^:(?:80|443)(?!\d)/, '').replace(/%[\da-f]{2}/gi, plainOctet);
  if (plainPath.test(rest) && !rest.includes('/10.') && plainHost.test(place.host)) {
    return `url:${place.host.replace(/^www\.(?=[^.]+\.)/, '')}${rest.replace(/\/$/, '')}`;
  }
  const source = normaliseSource({ url: `http://${place.host}${rest}` });
  if (source.ok) return source.key;
  const host = place.host.replace(/^www\d?\./, '');
  const [page = ''] = rest.split('#', 1);
  let end = page.length;
  while (end > 0 && '/?'.includes(page[end - 1] ?? ' ')) end -= 1;
  return host + page.slice(0, end);
}

/** Letters, digits and `-._~` mean the same encoded or not (RFC 3986, section 2.3). */
function plainOctet(octet: string): string {
  const char = String.fromCharCode(parseInt(octet.slice(1), 16));
  return /[\w.~-]/.test(char) ? char : octet.toUpperCase();
}
