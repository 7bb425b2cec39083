import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followQueue } from '#app/live/follow-queue.ts';
import type { QueueFollowing } from '#app/live/follow-queue.ts';
import type { LiveSocket } from '#app/live/wire.ts';
import type { QueueEvent } from '#app/protocol/events.ts';
import { connect } from './client.ts';
import type { Listener } from './client.ts';
import { startFakeBoard } from './fake-board.ts';
import type { FakeBoard } from './fake-board.ts';

const first = '0191d7a0-0000-7000-8000-000000000001';
const other = '0191d7a0-0000-7000-8000-000000000002';

let board: FakeBoard;
beforeEach(async () => {
  board = await startFakeBoard();
});
afterEach(() => board.stop());

const look = ({ socket }: Listener, revisionId: unknown) =>
  socket.emitWithAck('queue:look', { revisionId });

const isLookedAt = (revisionId: string, by = 'mod', isLooking = true): QueueEvent => ({
  type: 'queue:looking',
  revisionId,
  waiting: 3,
  by: { handle: by, name: by },
  isLooking,
});

describe('a look at a waiting text', () => {
  it('is told to the other moderators: not to the looker, members or readers', async () => {
    const [mod, secondTab, colleague, member, reader] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
      connect(board.url, { token: 'ann' }),
      connect(board.url),
    ]);

    expect(await look(mod, first)).toEqual({ ok: true });
    expect(await colleague.hears('queue:event')).toEqual([isLookedAt(first)]);
    for (const outsider of [mod, secondTab, member, reader]) {
      await outsider.roundTrip();
      expect(outsider.heard).toEqual([]);
    }
  });

  it('ends with the next one, with nothing, and with the connection', async () => {
    const [mod, colleague] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
    ]);
    await look(mod, first);
    await look(mod, other);
    await look(mod, null);
    await look(mod, null);
    await look(mod, first);
    mod.socket.disconnect();
    expect(await colleague.hears('queue:event', 6)).toEqual([
      isLookedAt(first),
      isLookedAt(first, 'mod', false),
      isLookedAt(other),
      isLookedAt(other, 'mod', false),
      isLookedAt(first),
      isLookedAt(first, 'mod', false),
    ]);
  });

  it('is said again as often as its moderator says it: that keeps it', async () => {
    const [mod, colleague] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
    ]);
    await look(mod, first);
    await look(mod, first);
    expect(await colleague.hears('queue:event', 2)).toEqual([isLookedAt(first), isLookedAt(first)]);
  });

  it.each([
    ['a reader', undefined, 'unauthenticated'],
    ['a member', 'ann', 'forbidden'],
    ['a suspended moderator', 'suspended', 'forbidden'],
  ])('is not for %s', async (_who, token, code) => {
    const [outsider, colleague] = await Promise.all([
      connect(board.url, { token }),
      connect(board.url, { token: 'second' }),
    ]);
    expect(await look(outsider, first)).toMatchObject({ ok: false, error: { code } });
    await colleague.roundTrip();
    expect(colleague.heard).toEqual([]);
  });

  it.each([['what is no id'], [7], [undefined]])('is refused for %j', async (revisionId) => {
    const mod = await connect(board.url, { token: 'mod' });
    expect(await look(mod, revisionId)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('at what does not wait is told to nobody', async () => {
    board.hooks.queued = { waits: false, authorId: 'ann' };
    const [mod, colleague] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
    ]);
    await look(mod, first);
    board.wake({ about: 'queue', type: 'queue:entered', revisionId: other });
    expect(await colleague.hears('queue:event')).toMatchObject([{ type: 'queue:entered' }]);
  });

  it('is not told to the author of the text, though a moderator', async () => {
    board.hooks.queued = { waits: true, authorId: 'second' };
    const [mod, author] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
    ]);
    await look(mod, first);
    board.wake({ about: 'queue', type: 'queue:entered', revisionId: other });
    expect(await author.hears('queue:event')).toMatchObject([{ type: 'queue:entered' }]);
  });
});

describe('a text that leaves the queue', () => {
  const leaves = { about: 'queue', type: 'queue:left', revisionId: first } as const;
  const told = { type: 'queue:left', revisionId: first, waiting: 3 };

  it('says who decided, but not to its author', async () => {
    board.hooks.queued = { waits: false, authorId: 'second' };
    const [mod, author] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'second' }),
    ]);
    board.wake({ ...leaves, userId: 'mod' });
    expect(await mod.hears('queue:event')).toEqual([
      { ...told, by: { handle: 'mod', name: 'mod' } },
    ]);
    expect(await author.hears('queue:event')).toEqual([told]);
  });

  it('says nothing of whom where its author took it back', async () => {
    const mod = await connect(board.url, { token: 'mod' });
    board.wake(leaves);
    expect(await mod.hears('queue:event')).toEqual([told]);
  });
});

describe('the browser of a moderator', () => {
  let following: QueueFollowing;
  afterEach(() => following.stop());

  function follow(more: { lookEvery?: number; isHidden?: () => boolean } = {}): LiveSocket {
    const socket: LiveSocket = io(board.url, {
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      auth: { token: 'mod' },
      reconnectionDelay: 10,
      reconnectionDelayMax: 20,
    });
    following = followQueue({
      socket,
      onEvent: () => undefined,
      onReturn: () => undefined,
      lookEvery: 600_000,
      isHidden: () => false,
      ...more,
    });
    return socket;
  }

  it('says what it looks at last of all it passed over, and what it turns away from', async () => {
    const colleague = await connect(board.url, { token: 'second' });
    follow();
    for (const id of [first, other, first, other]) following.look(id);
    expect(await colleague.hears('queue:event')).toEqual([isLookedAt(other)]);
    following.look(null);
    expect(await colleague.hears('queue:event', 2)).toEqual([
      isLookedAt(other),
      isLookedAt(other, 'mod', false),
    ]);
  });

  it('says it again while it looks, and not while it is out of sight', async () => {
    const colleague = await connect(board.url, { token: 'second' });
    let hidden = false;
    let asked = 0;
    follow({
      lookEvery: 10,
      isHidden: () => {
        asked += 1;
        return hidden;
      },
    });
    following.look(first);
    await colleague.hears('queue:event', 4);
    hidden = true;
    const before = asked;
    await expect.poll(() => asked).toBeGreaterThan(before + 3);
    await colleague.roundTrip();
    const heard = colleague.heard.length;
    const then = asked;
    await expect.poll(() => asked).toBeGreaterThan(then + 3);
    await colleague.roundTrip();
    expect(colleague.heard).toHaveLength(heard);
  });

  it('says it again after a break', async () => {
    const colleague = await connect(board.url, { token: 'second' });
    const socket = follow();
    following.look(first);
    await colleague.hears('queue:event');
    socket.io.engine.close();
    expect(await colleague.hears('queue:event', 3)).toEqual([
      isLookedAt(first),
      isLookedAt(first, 'mod', false),
      isLookedAt(first),
    ]);
  });

  it('is taken to look away when it leaves', async () => {
    const colleague = await connect(board.url, { token: 'second' });
    follow();
    following.look(first);
    await colleague.hears('queue:event');
    following.stop();
    expect(await colleague.hears('queue:event', 2)).toContainEqual(isLookedAt(first, 'mod', false));
  });
});
