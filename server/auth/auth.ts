import { Lucia, TimeSpan } from 'lucia';
import { isSuspended, suspensionNotice } from '#app/domain/moderation/suspension.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { Database } from '#server/db/client.ts';
import { findLivingToken } from '#server/db/tokens.ts';
import { authorRecord } from '#server/db/users.ts';
import type { Account } from '#server/db/users.ts';
import { cookieValue } from './credentials.ts';
import { isErased, sessionAdapter } from './session-adapter.ts';

export const sessionCookieName = 'grounds_session';

export interface Session {
  /** The secret of the cookie: never log or store it. */
  id: string;
}

export interface Auth {
  /** Who a Cookie header speaks for; null without a living session. */
  resolve(
    cookieHeader: string | null | undefined,
  ): Promise<{ actor: Actor; session: Session } | null>;
  /** Who an API token (without "Bearer") speaks for; null for one that is no longer or never was. */
  actorForToken(token: string): Promise<Actor | null>;
  /** Starts a session; `cookie` is the value of a Set-Cookie header. */
  start(userId: string): Promise<{ cookie: string }>;
  /** Ends a session, if there still is one; the cookie takes the old one away. */
  end(sessionId: string | null | undefined): Promise<{ cookie: string }>;
  /** Ends all sessions of a person and has their live connections asked again. */
  revoke(userId: string): Promise<void>;
}

/** The only place that knows Lucia. Sessions last 30 days and are extended while they are used. */
export function createAuth(options: {
  db: Database;
  now: () => Date;
  /** Whether the board is reached by https. */
  secure: boolean;
  /** Told when a person's sessions ended, so that open sockets are closed in every process. */
  onEnded: (userId: string) => void;
  /** As the policy in force sets it. */
  approvalsForTrust: () => number;
}): Auth {
  const { db, now } = options;
  const lucia = new Lucia(sessionAdapter(db, now), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: {
      name: sessionCookieName,
      // A socket handshake cannot renew a cookie, so the cookie outlives the session.
      expires: false,
      attributes: { secure: options.secure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: (account: Account) => account,
  });

  const actorOf = async (account: Account): Promise<Actor> => {
    const suspension = suspensionNotice(account, now());
    return {
      id: account.id,
      handle: account.handle,
      name: account.name,
      role: account.role,
      line: account.line,
      // Whoever may decide on the texts of others is trusted with their own: nothing to count.
      trusted:
        account.role !== 'member' ||
        (await authorRecord(db, account.id, options.approvalsForTrust())).trusted,
      ...(suspension ? { suspended: true, suspension } : {}),
    };
  };

  return {
    async resolve(cookieHeader) {
      const id = cookieValue(cookieHeader, sessionCookieName);
      if (!id) return null;
      const { session, user } = await lucia.validateSession(id);
      if (!session) return null;
      return { actor: await actorOf(user), session: { id } };
    },
    async actorForToken(token) {
      const found = await findLivingToken(db, token, now());
      if (!found || isErased(found.user) || isSuspended(found.user, now())) return null;
      return { ...(await actorOf(found.user)), noRateLimit: found.noRateLimit };
    },
    async start(userId) {
      await lucia.deleteExpiredSessions();
      const session = await lucia.createSession(userId, {});
      return { cookie: lucia.createSessionCookie(session.id).serialize() };
    },
    async end(sessionId) {
      if (sessionId) {
        const { user } = await lucia.validateSession(sessionId);
        await lucia.invalidateSession(sessionId);
        if (user) options.onEnded(user.id);
      }
      return { cookie: lucia.createBlankSessionCookie().serialize() };
    },
    async revoke(userId) {
      await lucia.invalidateUserSessions(userId);
      options.onEnded(userId);
    },
  };
}
