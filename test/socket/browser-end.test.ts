import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followDebate } from '#app/live/follow-debate.ts';
import { createLiveSession } from '#app/live/live-session.ts';
import type { LiveSession, LiveSnapshot } from '#app/live/live-session.ts';
import type { LiveSocket } from '#app/live/wire.ts';
import type { DebatePageView } from '#app/protocol/pages.ts';
import { wholeThread } from '#app/protocol/live-view.ts';
import { DebateModel } from '#test/unit/live/debate-model.ts';
import { startFakeBoard } from './fake-board.ts';
import type { FakeBoard } from './fake-board.ts';

let board: FakeBoard;
let stop: () => void;
let reloads: number;
let asked: number;

beforeEach(async () => {
  board = await startFakeBoard();
  reloads = 0;
  asked = 0;
});
afterEach(async () => {
  stop();
  await board.stop();
});

function pageAt(sequence: number): DebatePageView {
  const { debate } = new DebateModel().fresh(wholeThread);
  return {
    debate: { ...debate, sequence },
    turnsOn: null,
    order: 'thread',
    thread: null,
    comments: [],
    next: null,
    hasEarlier: false,
    claims: [],
    own: [],
    ownDebate: null,
    thanks: { received: [], given: [] },
    position: null,
    unmade: [],
    viewer: null,
  };
}

function follow(sequence: number, url = board.url): { session: LiveSession; socket: LiveSocket } {
  const session = createLiveSession(pageAt(sequence));
  const socket: LiveSocket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    autoConnect: false,
    auth: { token: 'ann' },
    reconnectionDelay: 10,
    reconnectionDelayMax: 20,
  });
  stop = followDebate({
    slug: 'lean',
    session,
    socket,
    fetchEvents: async (_slug, since) => {
      asked += 1;
      return board.eventsSince(since);
    },
    reload: () => {
      reloads += 1;
      session.load(pageAt(board.sequence()));
    },
  });
  return { session, socket };
}

function until(session: LiveSession, test: (now: LiveSnapshot) => boolean): Promise<LiveSnapshot> {
  return new Promise((resolve) => {
    const check = () => {
      if (!test(session.snapshot())) return;
      unsubscribe();
      resolve(session.snapshot());
    };
    const unsubscribe = session.subscribe(check);
    check();
  });
}

const liveAt = (sequence: number) => (now: LiveSnapshot) =>
  now.connection === 'live' && now.view.sequence === sequence;

describe('the browser end', () => {
  it('gets what it missed before it connected, and then each event', async () => {
    for (let n = 0; n < 4; n += 1) board.commit('lean');
    const { session } = follow(1);
    await until(session, liveAt(4));
    board.publish('lean');
    await until(session, liveAt(5));
    expect(reloads).toBe(0);
  });

  it('gets what it missed while it was away', async () => {
    const { session, socket } = follow(0);
    await until(session, liveAt(0));
    socket.io.engine.close();
    await until(session, (now) => now.connection === 'offline');
    for (let n = 0; n < 3; n += 1) board.publish('lean');
    await until(session, liveAt(3));
  });

  it('fills a gap from the log', async () => {
    const { session, socket } = follow(0);
    await until(session, liveAt(0));
    for (let n = 0; n < 3; n += 1) board.commit('lean');
    const [third] = board.eventsSince(2).events;
    // As if the first two had been lost on the way.
    (socket.listeners('debate:event')[0] as (event: unknown) => void)(third);
    await until(session, liveAt(3));
  });

  it('comes back when its session has changed', async () => {
    const { session } = follow(0);
    await until(session, liveAt(0));
    board.wake({ about: 'session', userId: 'ann' });
    await until(session, (now) => now.connection === 'offline');
    board.publish('lean');
    await until(session, liveAt(1));
  });

  it('asks the log by HTTP where no socket gets through', async () => {
    board.commit('lean');
    const { session } = follow(0, 'http://127.0.0.1:1');
    await until(session, liveAt(1));
    expect(asked).toBe(1);
  });

  it('loads the page again where the log cannot tell', async () => {
    board.commit('lean');
    const { session } = follow(7);
    await until(session, liveAt(1));
    expect(reloads).toBe(1);
  });

  it('loads the page again for an event it is too old to understand', async () => {
    const { session, socket } = follow(0);
    await until(session, liveAt(0));
    board.commit('lean');
    const odd = { ...board.eventsSince(0).events[0], comment: { mood: 'new' } };
    (socket.listeners('debate:event')[0] as (event: unknown) => void)(odd);
    await until(session, liveAt(1));
    expect(reloads).toBe(1);
  });

  it('passes over an event of a type it does not know', async () => {
    const { session, socket } = follow(0);
    await until(session, liveAt(0));
    const odd = { debate: 'lean', sequence: 1, type: 'vote:cast', comment: { mood: 'new' } };
    (socket.listeners('debate:event')[0] as (event: unknown) => void)(odd);
    await until(session, liveAt(1));
    expect(reloads).toBe(0);
  });
});
