/**
 * A path of this board to go on to, or the fallback. What a browser would read as another host
 * (`//host`, `/\host`, tabs and line breaks it drops) is not a path of this board.
 */
export function localPath(value: string | null | undefined, fallback = '/'): string {
  if (!value || value.length > 500 || !value.startsWith('/')) return fallback;
  if (value.startsWith('//') || !/^[\x21-\x5b\x5d-\x7e]+$/.test(value)) return fallback;
  const base = 'http://board.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  // Dots are gone now: `/.//host` has become `//host`.
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
