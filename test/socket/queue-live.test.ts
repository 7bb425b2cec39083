import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { connect } from './client.ts';
import { startLiveBoard } from './live-board.ts';
import type { LiveBoard } from './live-board.ts';

describeDatabases('two moderators at one queue', (open) => {
  let live: LiveBoard;
  beforeAll(async () => {
    live = await startLiveBoard(open);
  });
  afterAll(() => live.stop());

  it('see each other look and decide', async () => {
    const author = await live.addPerson('author', 'member', true);
    const newcomer = await live.addPerson('newcomer', 'member', false);
    const ana = await live.addPerson('ana', 'moderator', true);
    await live.addPerson('ben', 'moderator', true);
    const { debate } = await live.board.do.createDebate(author, {
      title: 'Do orders wait too long',
      motion: 'Orders wait too long before anyone looks at them.',
      body: 'At two sites we counted 40 orders before and 12 after the change.',
      methods: [],
    });
    const { comment } = await live.board.do.createComment(newcomer, {
      slug: debate.slug,
      body: 'At a third site we counted 31 orders before and 30 after it.',
    });
    const { id, revisionId } = comment;
    const [first, second, outsider] = await Promise.all([
      connect(live.url, { token: 'ana' }),
      connect(live.url, { token: 'ben' }),
      connect(live.url, { token: 'newcomer' }),
    ]);

    const look = { revisionId };
    expect(await first.socket.emitWithAck('queue:look', look)).toEqual({ ok: true });
    const by = { handle: 'ana', name: 'ana' };
    expect(await second.hears('queue:event')).toEqual([
      { type: 'queue:looking', revisionId, waiting: 1, by, isLooking: true },
    ]);
    await live.board.do.moderate(ana, { type: 'comment', id, revisionId, verb: 'approve' });
    expect((await second.hears('queue:event', 2)).at(-1)).toMatchObject({
      type: 'queue:left',
      revisionId,
      waiting: 0,
    });
    first.socket.disconnect();
    expect((await second.hears('queue:event', 3)).at(-1)).toMatchObject({ isLooking: false });
    await outsider.roundTrip();
    expect(outsider.bodies('queue:event')).toEqual([]);
    expect(live.errors).toEqual([]);
  });
});
