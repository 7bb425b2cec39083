import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { Board } from './board.ts';

/** What the door knows of who is asking. */
export interface Caller {
  actor: MaybeActor;
  /** The session that came with the cookie; null for a token or nobody. Its id is a secret. */
  session: { id: string } | null;
}

interface Credentials {
  authorization?: string | undefined;
  cookie?: string | undefined;
}

/** Sessions and tokens as the HTTP server needs them. */
export interface Auth {
  /**
   * Who sent these headers. A bearer token counts before the cookie. Throws `unauthenticated` for
   * a token that is not valid; a cookie that is not valid is nobody.
   */
  resolve(headers: Credentials): Promise<Caller>;
  /** Whether the session cookie would be believed, so that the origin must be checked. */
  carriesSession(headers: Credentials): boolean;
  isAllowedOrigin(origin: string | undefined): boolean;
  /** Ends one session; answers the Set-Cookie header that takes the cookie away. */
  end(sessionId: string | null): Promise<string>;
}

/** Everything a route is given beside the request. */
export interface LoadContext {
  board: Board;
  actor: MaybeActor;
  /** Ends this caller's session, if any; answers the Set-Cookie header that takes it away. */
  endSession: () => Promise<string>;
  requestId: string;
  ip: string;
  cspNonce: string;
  /** Where this board is, such as `https://board.example`. */
  origin: string;
  /** Notes a failure of ours, without any text a person wrote. */
  report: (error: unknown) => void;
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
