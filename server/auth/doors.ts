import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { sessionCookieName } from './auth.ts';
import type { Auth, Session } from './auth.ts';
import { bearerToken, cookieValue } from './credentials.ts';
import { isAllowedOrigin } from './origin.ts';

interface Headers {
  authorization?: string;
  cookie?: string;
}

export interface Caller {
  actor: Actor | null;
  session: Session | null;
  /**
   * Nothing: the cookie outlives the session, and to empty one that is no longer valid could
   * overtake the sign-in of another tab.
   */
  setCookie: null;
}

export interface AuthDoors {
  /**
   * Who sent these headers. A bearer token counts before the cookie, and one that is not valid is
   * refused as `unauthenticated`; a cookie that is not valid is nobody.
   */
  resolve(headers: Headers): Promise<Caller>;
  /** Who opens a socket: by token if there is one, else by the Cookie header. */
  authenticate(credentials: { token: string | null; cookie: string | null }): Promise<Actor | null>;
  /** Whether the session cookie would be believed, so that the origin must be checked. */
  carriesSession(headers: Headers): boolean;
  isAllowedOrigin(origin: string | undefined): boolean;
  /** Ends one session; answers the Set-Cookie header that takes the cookie away. */
  end(sessionId: string | null): Promise<string>;
}

/** One way to say who is there, for the HTTP server and the socket handshake alike. */
export function authDoors(auth: Auth, origins: readonly string[]): AuthDoors {
  const authenticate: AuthDoors['authenticate'] = async ({ token, cookie }) =>
    token !== null ? auth.actorForToken(token) : ((await auth.resolve(cookie))?.actor ?? null);

  return {
    authenticate,
    async resolve({ authorization, cookie }) {
      const token = bearerToken(authorization);
      if (token !== null) {
        const actor = await authenticate({ token, cookie: null });
        if (!actor) throw new Refusal('unauthenticated', 'This token is not valid.');
        return { actor, session: null, setCookie: null };
      }
      const found = (await auth.resolve(cookie)) ?? { actor: null, session: null };
      return { ...found, setCookie: null };
    },
    carriesSession: ({ authorization, cookie }) =>
      bearerToken(authorization) === null && cookieValue(cookie, sessionCookieName) !== null,
    isAllowedOrigin: (origin) => isAllowedOrigin(origin, origins),
    end: async (sessionId) => (await auth.end(sessionId)).cookie,
  };
}
