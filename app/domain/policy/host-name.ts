import { parse } from 'tldts';

/** The longest name a host can have (RFC 1035, section 2.3.4). */
export const maxHostLength = 253;

/**
 * The one spelling under which a host is stored: lower case, in ASCII, without `www.`. Null for
 * what is no host of one's own: an address with a scheme, port or path, a number, a single word,
 * and an ending that many sites share (`com`, `co.uk`).
 */
export function normaliseHost(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || /[\s/\\:@?#%[\]]/.test(text)) return null;
  let host: string;
  try {
    host = new URL(`http://${text}`).hostname;
  } catch {
    return null;
  }
  host = host.replace(/\.$/, '').replace(/^www\d?\./, '');
  if (host.length > maxHostLength || !/^[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(host)) return null;
  const { publicSuffix, isIp } = parse(host);
  return isIp || publicSuffix === null || publicSuffix === host ? null : host;
}
