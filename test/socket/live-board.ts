import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { createAuth } from '#server/auth/auth.ts';
import { createBoard } from '#server/board.ts';
import { builtInPolicyBook } from '#server/db/policy-book.ts';
import { openDatabase } from '#server/db/client.ts';
import { eventsSince, loggedDebate, sequencesOf } from '#server/db/events.ts';
import { countWaiting } from '#server/db/queue.ts';
import { memoryWake } from '#server/integrations/wake/memory.ts';
import { hydrateEvents } from '#server/queries/hydrate-events.ts';
import { queuePeople } from '#server/queries/queue-people.ts';
import { readEvents } from '#server/queries/read-events.ts';
import { createRealtime } from '#server/realtime/create-realtime.ts';
import type { TestDatabaseKind } from '#test/support/database.ts';

/** The board's commands and queries on a fresh database, with live delivery and no pages. */
export async function startLiveBoard(open: TestDatabaseKind['open']) {
  const database = await open();
  const db = openDatabase(database.pool);
  const errors: unknown[] = [];
  const wake = memoryWake({ onError: (error) => void errors.push(error) });
  // Each thing happens a second after the one before, so that times differ.
  let seconds = 0;
  const now = () => new Date(Date.UTC(2030, 0, 1) + 1000 * (seconds += 1));
  const deps = {
    db,
    now,
    newId: randomUUID,
    policy: builtInPolicyBook,
    limits: {
      spend: async () => undefined,
      check: async () => undefined,
      refund: async () => undefined,
      clear: async () => undefined,
    },
    wake,
    origins: [],
    sessions: createAuth({
      db,
      now,
      secure: false,
      onEnded: () => undefined,
      approvalsForTrust: () => 2,
    }),
  };
  const board = createBoard(deps);

  const people = new Map<string, Actor>();
  const addPerson = async (handle: string, role: Actor['role'], trusted: boolean) => {
    const id = randomUUID();
    await db.user.create({
      data: {
        id,
        handle,
        name: handle,
        email: `${handle}@x.example`,
        role,
        trusted,
        createdAt: now(),
      },
    });
    const actor: Actor = { id, handle, name: handle, role, trusted };
    people.set(handle, actor);
    return actor;
  };

  const httpServer = createServer();
  const realtime = createRealtime({
    httpServer,
    wake,
    authenticate: async ({ token }) => {
      const actor = people.get(token ?? '');
      if (token !== null && !actor) throw new Refusal('unauthenticated', 'Not a token.');
      return actor ?? null;
    },
    isAllowedOrigin: () => true,
    read: {
      publicDebate: (slug) => loggedDebate(db, slug),
      events: readEvents({ db }),
      log: (debateId, since, limit) => eventsSince(db, debateId, since, limit),
      sequences: (ids) => sequencesOf(db, ids),
      hydrate: (debate, rows) => hydrateEvents(db, debate, rows),
      comment: board.read.comment,
      waiting: () => countWaiting(db),
      queuePeople: (about) => queuePeople(db, about),
    },
    log: {
      warn: (fields) => void errors.push(fields),
      error: (fields) => void errors.push(fields),
    },
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    db,
    board,
    errors,
    addPerson,
    async stop() {
      await realtime.close();
      httpServer.close();
      await wake.close();
      await db.$disconnect();
      await database.close();
    },
  };
}

export type LiveBoard = Awaited<ReturnType<typeof startLiveBoard>>;
