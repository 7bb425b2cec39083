import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { EventRow } from '#server/db/events.ts';
import type { WakeMessage } from '#server/integrations/wake/port.ts';
import { createRealtime } from '#server/realtime/create-realtime.ts';
import type { RealtimeSettings } from '#server/realtime/create-realtime.ts';
import type { LiveReads } from '#server/realtime/parts.ts';

const at = new Date('2030-01-01T00:00:00.000Z');

function actor(id: string, role: Actor['role']): Actor {
  return { id, handle: id, name: id, role, trusted: false };
}

/** People of the tests by token and by session cookie. */
const people: Record<string, Actor> = {
  ann: actor('ann', 'member'),
  bob: actor('bob', 'member'),
  mod: actor('mod', 'moderator'),
  second: actor('second', 'moderator'),
  suspended: { ...actor('suspended', 'moderator'), suspended: true },
};

/** A board that is nothing but its event log, with a real socket server over it. */
export async function startFakeBoard(settings: Partial<RealtimeSettings> = {}) {
  const logs = new Map<string, EventRow[]>([
    ['lean', []],
    ['other', []],
  ]);
  const revoked = new Set<string>();
  const listeners: ((message: WakeMessage) => void)[] = [];
  const errors: string[] = [];
  const hooks = {
    afterLookUp: () => undefined as void,
    bodySize: 0,
    failHydrate: 0,
    /** Every text of the queue, as it stands. */
    queued: { authorId: 'bob', waits: true },
  };

  const rowsOf = (id: string) => logs.get(id) ?? [];
  const hydrate = (debate: { slug: string }, rows: EventRow[]): LiveEvent[] =>
    rows.map((row) => ({
      debate: debate.slug,
      sequence: row.sequence,
      type: row.type,
      at: row.at.toISOString(),
      redacted: true,
      subject: { type: row.subjectType, id: row.subjectId + 'x'.repeat(hooks.bodySize) },
    }));

  const read: LiveReads = {
    publicDebate: async (slug) => {
      if (!logs.has(slug)) return null;
      const found = { id: slug, slug, sequence: rowsOf(slug).length };
      hooks.afterLookUp();
      return found;
    },
    events: async (_viewer, { slug, since }) => {
      if (slug === 'other' && since === 13) throw new Error('a secret detail');
      const rows = rowsOf(slug);
      if (since > rows.length) return { ok: true, events: [], sequence: rows.length, reload: true };
      const events = hydrate({ slug }, rows.slice(since));
      return { ok: true, events, sequence: rows.length };
    },
    log: async (id, since, limit) => rowsOf(id).slice(since, since + limit),
    sequences: async (ids) => new Map(ids.map((id) => [id, rowsOf(id).length])),
    hydrate: async (debate, rows) => {
      if (hooks.failHydrate > 0) {
        hooks.failHydrate -= 1;
        throw new Error('the database is away');
      }
      return hydrate(debate, rows);
    },
    comment: async (viewer, id) => {
      if (viewer?.id !== 'ann') throw new Refusal('not-found', 'There is no such comment.');
      return { id } as OwnCommentView;
    },
    waiting: async () => 3,
    queuePeople: async ({ userIds, revisionIds }) => ({
      colleagues: new Map(userIds.map((id) => [id, { handle: id, name: id }])),
      texts: new Map(revisionIds.map((id) => [id, hooks.queued])),
    }),
  };

  const tellAll = (message: WakeMessage) => listeners.forEach((listener) => listener(message));

  const httpServer = createServer((_request, response) => response.end());
  const realtime = createRealtime({
    httpServer,
    wake: {
      send: (message) => setImmediate(() => tellAll(message)),
      listen: (listener) => void listeners.push(listener),
      ready: async () => undefined,
      close: async () => undefined,
    },
    authenticate: async ({ token, cookie }) => {
      const person = people[token ?? cookie?.replace('session=', '') ?? ''];
      if (person && !revoked.has(person.id)) return person;
      if (token !== null) throw new Refusal('unauthenticated', 'This token is not valid.');
      return null;
    },
    isAllowedOrigin: (request) => request.headers.origin === 'http://board.example',
    read,
    log: {
      warn: (_fields, message) => void errors.push(message),
      error: (_fields, message) => void errors.push(message),
    },
    // Long, so that only the test that wants the safety poll meets it.
    settings: { pollMilliseconds: 600_000, drainMilliseconds: 500, ...settings },
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    realtime,
    errors,
    hooks,
    sequence: () => rowsOf('lean').length,
    eventsSince: (since: number) => ({
      ok: true as const,
      events: hydrate({ slug: 'lean' }, rowsOf('lean').slice(since)),
      sequence: rowsOf('lean').length,
    }),
    revoke: (id: string) => void revoked.add(id),
    wake: tellAll,
    /** Writes the next event of a debate; nobody is told. */
    commit(id: string): void {
      const rows = rowsOf(id);
      rows.push({
        debateId: id,
        sequence: rows.length + 1,
        type: 'comment:published',
        subjectType: 'comment',
        subjectId: `c${rows.length + 1}`,
        at,
      });
    },
    /** Writes the next event and says so. */
    publish(id: string): void {
      this.commit(id);
      this.wake({ about: 'debate', debateId: id });
    },
    async stop() {
      await realtime.close();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}

export type FakeBoard = Awaited<ReturnType<typeof startFakeBoard>>;
