import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './client.ts';
import { startFakeBoard } from './fake-board.ts';
import type { FakeBoard } from './fake-board.ts';

let board: FakeBoard;
beforeEach(async () => {
  board = await startFakeBoard();
});
afterEach(() => board.stop());

describe('following a debate', () => {
  it('brings its events to those who joined, and to nobody else', async () => {
    const [reader, elsewhere, nowhere] = await Promise.all([
      connect(board.url),
      connect(board.url),
      connect(board.url),
    ]);
    expect(await reader.join({ slug: 'lean' })).toEqual({ ok: true, events: [], sequence: 0 });
    await elsewhere.join({ slug: 'other' });

    board.publish('lean');

    expect(await reader.hears('debate:event')).toMatchObject([{ debate: 'lean', sequence: 1 }]);
    await Promise.all([elsewhere.roundTrip(), nowhere.roundTrip()]);
    expect(elsewhere.heard).toEqual([]);
    expect(nowhere.heard).toEqual([]);
  });

  it('ends with leaving', async () => {
    const [leaver, reader] = await Promise.all([connect(board.url), connect(board.url)]);
    await Promise.all([leaver.join({ slug: 'lean' }), reader.join({ slug: 'lean' })]);
    expect(await leaver.leave({ slug: 'lean' })).toEqual({ ok: true });

    board.publish('lean');

    await reader.hears('debate:event');
    await leaver.roundTrip();
    expect(leaver.heard).toEqual([]);
  });

  it('answers with everything since, and asks for a reload where the log cannot tell', async () => {
    for (let n = 0; n < 5; n += 1) board.commit('lean');
    const reader = await connect(board.url);

    const answer = await reader.join({ slug: 'lean', since: 3 });
    expect(answer).toMatchObject({
      ok: true,
      sequence: 5,
      events: [{ sequence: 4 }, { sequence: 5 }],
    });
    expect(await reader.join({ slug: 'lean', since: 9 })).toMatchObject({
      reload: true,
      events: [],
    });
  });

  it('loses nothing that is committed while somebody joins', async () => {
    const reader = await connect(board.url);
    board.hooks.afterLookUp = () => {
      board.hooks.afterLookUp = () => undefined;
      board.publish('lean');
    };

    const answer = await reader.join({ slug: 'lean' });

    expect(answer).toMatchObject({ ok: true, sequence: 0 });
    expect(await reader.hears('debate:event')).toMatchObject([{ sequence: 1 }]);
  });

  it('stops reading the log of a debate once its last reader has gone', async () => {
    const reader = await connect(board.url);
    await reader.join({ slug: 'lean' });
    expect(board.realtime.stats()).toMatchObject({ connections: 1, debates: 1 });
    await reader.leave({ slug: 'lean' });
    expect(board.realtime.stats().debates).toBe(0);
  });
});

describe('a hundred and more at once', () => {
  it('arrive in order and once, however often the board is woken', async () => {
    const reader = await connect(board.url);
    await reader.join({ slug: 'lean' });

    for (let n = 0; n < 350; n += 1) {
      board.publish('lean');
      board.wake({ about: 'debate', debateId: 'lean' });
      if (n % 50 === 0) await reader.roundTrip();
    }

    const events = await reader.hears('debate:event', 350);
    await reader.roundTrip();
    expect(events.map((event) => event.sequence)).toEqual(
      Array.from({ length: 350 }, (_, index) => index + 1),
    );
    expect(reader.bodies('debate:event')).toHaveLength(350);
  });
});

describe('when something fails', () => {
  it('a lost hint is made good by looking at the log now and then', async () => {
    const attentive = await startFakeBoard({ pollMilliseconds: 20 });
    const reader = await connect(attentive.url);
    await reader.join({ slug: 'lean' });
    attentive.commit('lean');
    expect(await reader.hears('debate:event')).toHaveLength(1);
    await attentive.stop();
  });

  it('events that could not be read are sent by the next look', async () => {
    const attentive = await startFakeBoard({ pollMilliseconds: 20 });
    const reader = await connect(attentive.url);
    await reader.join({ slug: 'lean' });
    attentive.hooks.failHydrate = 2;
    attentive.publish('lean');
    expect(await reader.hears('debate:event')).toMatchObject([{ sequence: 1 }]);
    expect(attentive.errors).toContain('live events could not be sent');
    await attentive.stop();
  });

  it('a client learns that it failed, and no more', async () => {
    const reader = await connect(board.url);
    const answer = await reader.join({ slug: 'other', since: 13 });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'internal', message: 'Something went wrong here. Please try again.' },
    });
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'lean'],
    ['a list', ['lean']],
    ['no slug', {}],
    ['a slug of a wrong type', { slug: 7 }],
    ['an empty slug', { slug: '' }],
    ['a very long slug', { slug: 'x'.repeat(500) }],
    ['since as text', { slug: 'lean', since: '1' }],
    ['since below nought', { slug: 'lean', since: -1 }],
    ['since with a fraction', { slug: 'lean', since: 0.5 }],
    ['since beyond what can be counted', { slug: 'lean', since: 1e300 }],
    ['binary', Buffer.from('lean')],
  ])('%s is refused as invalid', async (_name, input) => {
    const reader = await connect(board.url);
    expect(await reader.join(input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(board.realtime.stats().debates).toBe(0);
  });

  it('an unknown debate is not found', async () => {
    const reader = await connect(board.url);
    expect(await reader.join({ slug: 'secret' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('frames without an ack, unknown messages and the name "error" are passed over', async () => {
    const reader = await connect(board.url);
    const raw = reader.socket as unknown as { emit(...args: unknown[]): void };
    raw.emit('debate:join');
    raw.emit('debate:join', { slug: 5 });
    raw.emit('debate:join', () => undefined);
    raw.emit('error', new Error('mine'));
    raw.emit('no:such', { a: 1 });
    raw.emit('__proto__', {});
    await reader.roundTrip();
    expect(reader.heard).toEqual([]);
    expect(board.errors).toEqual([]);
  });

  it('a message far too large ends that connection only', async () => {
    const [rude, reader] = await Promise.all([connect(board.url), connect(board.url)]);
    await reader.join({ slug: 'lean' });
    rude.socket.emit('debate:leave', { slug: 'x'.repeat(40_000) }, () => undefined);
    await rude.hears('disconnect');
    board.publish('lean');
    await reader.hears('debate:event');
  });

  it('too many messages are refused, and a flood ends the connection', async () => {
    const [rude, reader] = await Promise.all([connect(board.url), connect(board.url)]);
    await reader.join({ slug: 'lean' });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => rude.join({ slug: 'lean' })),
    );
    const refused = answers.filter((answer) => !answer.ok && answer.error.code === 'rate-limited');
    expect(refused.length).toBeGreaterThan(20);

    for (let n = 0; n < 300; n += 1) {
      rude.socket.emit('debate:leave', { slug: 'lean' }, () => undefined);
    }
    await rude.hears('disconnect');
    board.publish('lean');
    await reader.hears('debate:event');
  });
});
