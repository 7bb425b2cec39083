import type { Adapter, Lucia } from 'lucia';
import type { Database } from '#server/db/client.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
  sessionsOf,
} from '#server/db/sessions.ts';
import type { Account } from '#server/db/users.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, Account>;
    DatabaseUserAttributes: Account;
  }
}

/** Somebody who never comes back. The suspended do: they read, and are told why they cannot write. */
export const isErased = (account: Account): boolean => account.erasedAt !== null;

/**
 * Keeps Lucia's sessions. Lucia asks the system clock; the board has a clock of its own, so times
 * are moved by the difference of the two on their way in and out.
 */
export function sessionAdapter(db: Database, now: () => Date): Adapter {
  const ahead = () => Date.now() - now().getTime();
  const forLucia = (time: Date) => new Date(time.getTime() + ahead());
  const forBoard = (time: Date) => new Date(time.getTime() - ahead());

  return {
    async getSessionAndUser(id) {
      const found = await findSession(db, id);
      if (!found) return [null, null];
      const session = {
        id,
        userId: found.userId,
        expiresAt: forLucia(found.expiresAt),
        attributes: {},
      };
      // Lucia deletes a session without a person: those of the erased do not return.
      if (isErased(found.user)) return [session, null];
      return [session, { id: found.user.id, attributes: found.user }];
    },
    async getUserSessions(userId) {
      const found = await sessionsOf(db, userId);
      return found.map(({ hash, ...session }) => ({
        ...session,
        id: hash,
        expiresAt: forLucia(session.expiresAt),
        attributes: {},
      }));
    },
    setSession: ({ id, userId, expiresAt }) =>
      insertSession(db, { id, userId, expiresAt: forBoard(expiresAt), createdAt: now() }),
    updateSessionExpiration: (id, expiresAt) => extendSession(db, id, forBoard(expiresAt)),
    deleteSession: (id) => deleteSession(db, id),
    deleteUserSessions: (userId) => deleteSessionsOf(db, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(db, now()),
  };
}
