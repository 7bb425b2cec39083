import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './client.ts';
import { startFakeBoard } from './fake-board.ts';
import type { FakeBoard } from './fake-board.ts';

let board: FakeBoard;
beforeEach(async () => {
  board = await startFakeBoard();
});
afterEach(() => board.stop());

const ownPage = 'http://board.example';
const foreignPage = 'https://elsewhere.example';

describe('who may connect', () => {
  it.each([
    ['nobody, from anywhere', { origin: foreignPage }],
    ['a token, from anywhere', { token: 'ann', origin: foreignPage }],
    [
      'a token beside a foreign session',
      { token: 'ann', cookie: 'session=mod', origin: foreignPage },
    ],
    ['a session, from this board', { cookie: 'session=ann', origin: ownPage }],
    ['a session that ran out, from anywhere', { cookie: 'session=gone', origin: foreignPage }],
  ])('%s', async (_name, options) => {
    const reader = await connect(board.url, options);
    expect(await reader.join({ slug: 'lean' })).toMatchObject({ ok: true });
  });

  it.each([
    ['an unknown token', { token: 'nonsense' }, 'unauthenticated'],
    ['an empty token', { token: '' }, 'unauthenticated'],
    ['a token of a wrong type', { token: { $ne: null } }, 'unauthenticated'],
    ['a session, from a foreign page', { cookie: 'session=ann', origin: foreignPage }, 'forbidden'],
    ['a session, from no page', { cookie: 'session=ann' }, 'forbidden'],
  ])('%s is refused', async (_name, options, code) => {
    await expect(connect(board.url, options)).rejects.toMatchObject({
      message: code,
      data: { code },
    });
    expect(board.errors).toEqual([]);
  });
});

describe('what is meant for some', () => {
  it('news of the queue reach moderators only', async () => {
    const [mod, member, reader] = await Promise.all([
      connect(board.url, { token: 'mod' }),
      connect(board.url, { token: 'ann' }),
      connect(board.url),
    ]);
    await reader.join({ slug: 'lean' });

    board.wake({ about: 'queue', type: 'queue:entered', revisionId: 'r1' });

    expect(await mod.hears('queue:event')).toEqual([
      { type: 'queue:entered', revisionId: 'r1', waiting: 3 },
    ]);
    await Promise.all([member.roundTrip(), reader.roundTrip()]);
    expect(member.heard).toEqual([]);
    expect(reader.heard).toEqual([]);
  });

  it('an author hears of their own text on each of their connections, and nobody else does', async () => {
    const [phone, desk, other, mod, reader] = await Promise.all([
      connect(board.url, { token: 'ann' }),
      connect(board.url, { cookie: 'session=ann', origin: ownPage }),
      connect(board.url, { token: 'bob' }),
      connect(board.url, { token: 'mod' }),
      connect(board.url),
    ]);

    board.wake({ about: 'own', userId: 'ann', commentId: 'c1' });
    board.wake({ about: 'own', userId: 'bob', commentId: 'c1' });

    const told = [{ type: 'comment:changed', comment: { id: 'c1' } }];
    expect(await phone.hears('own:event')).toEqual(told);
    expect(await desk.hears('own:event')).toEqual(told);
    for (const outsider of [other, mod, reader]) {
      await outsider.roundTrip();
      expect(outsider.heard).toEqual([]);
    }
  });
});

describe('the end of a session', () => {
  it('ends the connections of that person, with the reason', async () => {
    const [ann, bob] = await Promise.all([
      connect(board.url, { token: 'ann' }),
      connect(board.url, { token: 'bob' }),
    ]);
    board.wake({ about: 'session', userId: 'ann' });
    await ann.hears('disconnect');
    expect(ann.bodies('connection:ended')).toMatchObject([{ code: 'session' }]);
    await bob.roundTrip();
    expect(bob.heard).toEqual([]);
  });

  it('is noticed when another program ended it', async () => {
    const watchful = await startFakeBoard({ sessionCheckMilliseconds: 20 });
    const [ann, bob] = await Promise.all([
      connect(watchful.url, { token: 'ann' }),
      connect(watchful.url, { token: 'bob' }),
    ]);
    watchful.revoke('ann');
    await ann.hears('disconnect');
    expect(ann.bodies('connection:ended')).toMatchObject([{ code: 'session' }]);
    await bob.roundTrip();
    expect(bob.heard).toEqual([]);
    await watchful.stop();
  });
});

describe('the end of a connection', () => {
  it('is announced when the board stops, and nobody new gets in', async () => {
    const stopping = await startFakeBoard();
    const reader = await connect(stopping.url);
    await Promise.all([stopping.realtime.close(), reader.hears('disconnect')]);
    expect(reader.bodies('connection:ended')).toMatchObject([{ code: 'closing' }]);
    await expect(connect(stopping.url)).rejects.toThrow();
    await stopping.stop();
  });

  it('comes to a reader that takes nothing, while the others miss nothing', async () => {
    board.hooks.bodySize = 20_000;
    const [stuck, reader] = await Promise.all([connect(board.url), connect(board.url)]);
    await Promise.all([stuck.join({ slug: 'lean' }), reader.join({ slug: 'lean' })]);
    stopReading(stuck.socket);

    let sent = 0;
    while (board.realtime.stats().endedAsSlow === 0 && sent < 5_000) {
      board.publish('lean');
      sent += 1;
      await reader.hears('debate:event', sent);
    }

    expect(board.realtime.stats().endedAsSlow).toBe(1);
    expect(reader.bodies('debate:event')).toHaveLength(sent);
    expect(board.errors).toEqual(['a live connection was too slow']);
  });
});

/** What a suspended laptop does: the connection stands, and nothing is taken from it. */
function stopReading(socket: unknown): void {
  const { io } = socket as {
    io: { engine: { transport: { ws: { _socket: { pause(): void } } } } };
  };
  io.engine.transport.ws._socket.pause();
}
