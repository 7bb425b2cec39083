import type { HeadersFunction } from '@remix-run/node';

/** A page passes on when to try again; Remix sends no header of an action by itself. */
export const headers: HeadersFunction = ({ actionHeaders, errorHeaders }) => {
  const again = (errorHeaders ?? actionHeaders).get('retry-after');
  return new Headers(again ? { 'Retry-After': again } : {});
};
