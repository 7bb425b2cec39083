import type { RequestHandler } from 'express';
import { Refusal } from '#app/protocol/errors.ts';
import type { Auth } from './load-context.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Signing in as someone else is an attack too, before there is any cookie. */
const startsSession = new Set(['/sign-in', '/sign-up', '/sign-in.data', '/sign-up.data']);

/**
 * Refuses a write that another site made a browser send. A bearer token is never sent by a browser
 * on its own, so requests that carry one instead of the cookie are exempt.
 */
export function originGuard(
  auth: Pick<Auth, 'carriesSession' | 'isAllowedOrigin'>,
): RequestHandler {
  return (req, _res, next) => {
    if (reading.has(req.method)) return next();
    const { authorization, cookie, origin } = req.headers;
    const path = req.path.replace(/\/+$/, '').toLowerCase();
    const guarded = startsSession.has(path) || auth.carriesSession({ authorization, cookie });
    if (!guarded || auth.isAllowedOrigin(origin)) return next();
    return next(
      new Refusal('forbidden', 'This was sent from another site. Open the board and try again.'),
    );
  };
}
