import { parse } from 'tldts';

const parts = { validateHostname: false, extractHostname: false };

/** The ending under which anyone may register a name: `com`, `co.uk`, `ac.jp`. */
export function suffixOf(host: string): string {
  return parse(host, parts).publicSuffix ?? '';
}

/** Universities, governments, international bodies and museums are told by their public suffix. */
export function isOfficial(host: string): boolean {
  return /^(?:edu|gov|mil|int|museum)$|^(?:edu|ac|gov|gob|gouv|govt|gub|go|mil|school)\.[a-z]{2}$/.test(
    suffixOf(host),
  );
}

/** Endings that say nothing about a trade; every other may be a firm's. */
export function mayBeAFirm(host: string): boolean {
  return !/^(?:org|info|name|wiki|foundation|ngo|ong|blog|science|academy|scot|wales|cat|eus)$|^(?:org|or|asso)\.[a-z]{2}$/.test(
    suffixOf(host),
  );
}

/** A number instead of a name, no dot, punycode or other letters: nobody can tell whose page it is. */
export function isOpaque(host: string): boolean {
  if (/^[\d.]+$|^0x/.test(host) || host.startsWith('[') || !host.includes('.')) return true;
  return host.split('.').some((label) => label.startsWith('xn--')) || /[^a-z\d._-]/.test(host);
}

/** Names kept for examples and for machines nobody reaches from outside (RFC 2606, RFC 6761). */
export function isReserved(host: string): boolean {
  return (
    /(?:^|\.)(?:example\.(?:com|net|org)|localhost|test|example|invalid|local|internal)$/.test(
      host,
    ) || /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)
  );
}

const publication =
  /(?:^|[.-])(?:uni|univ|tu|fh|iut)-|universit|library|museum|news|times|herald|gazette|tribune|journal|observer|courier|chronicle|zeitung|nachrichten|(?:^|[.-])(?:le|my)?blogs?(?:[.-]|$)/;

/** Names that papers, universities, libraries and blogs give themselves. It proves nothing. */
export function namesAPublication(host: string): boolean {
  return publication.test(host.slice(0, host.length - suffixOf(host).length));
}

const shorteningName = /(?:url|lnk|link|tiny|shrt|short)[a-z\d]{0,3}\.[a-z]{2,6}$/;

/** A short host, or one that says so, and one short token of mixed characters behind it. */
export function looksShortened(host: string, path: string): boolean {
  const token = /^\/([A-Za-z\d_-]{3,12})\/?$/.exec(path)?.[1];
  if (token === undefined) return false;
  const isMixed = /\d/.test(token)
    ? /[a-z]/i.test(token)
    : /[a-z]/.test(token) && /.[A-Z]/.test(token);
  if (host.length <= 7) return isMixed || (token.length > 3 && /\d|[A-Z]/.test(token));
  return isMixed && (host.length <= 12 || shorteningName.test(host));
}
