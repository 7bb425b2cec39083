import { connect as connectTcp } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '#test/support/database.ts';
import { sessionCookieName, startBoard } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { connect } from '#test/socket/client.ts';
import { apiAs } from './api.ts';
import { freshAccount } from './texts.ts';

// Live delivery and the end of the built board, on each kind of database.

for (const { name, skip, open } of testDatabases()) {
  describe.skipIf(skip)(`the running board, live (${skip ?? name})`, () => {
    let board: RunningBoard;
    let close = async () => undefined as void;
    let host: Person;
    let moderator: Person;

    beforeAll(async () => {
      let databaseUrl: string | undefined;
      if (name === 'postgres') {
        const database = await open();
        close = database.close;
        databaseUrl = database.pool.connectionString;
      }
      board = await startBoard({ databaseUrl });
      host = await board.person('host', { trusted: true });
      moderator = await board.person('mod', { role: 'moderator' });
    }, 90_000);

    afterAll(async () => {
      await board?.stop();
      await close();
    });

    it('tells readers of what is public and nobody of what is not', async () => {
      const { slug } = await apiAs(board, host).openDebate();
      const newcomer = await board.person('new');
      const reader = await connect(board.url);
      const judge = await connect(board.url, { token: moderator.token });
      const joined = await reader.join({ slug });
      if (!joined.ok) throw new Error('could not join');
      const text = freshAccount();
      const held = await apiAs(board, newcomer).comment(slug, { body: text });
      await judge.hears('queue:event');
      await reader.roundTrip();
      expect(JSON.stringify(reader.heard)).not.toContain(held.id);

      await apiAs(board, moderator).moderate('comments', held.id, 'approve', {
        revisionId: held.revisionId,
      });
      const [event] = await reader.hears('debate:event');
      expect(event).toMatchObject({
        debate: slug,
        sequence: joined.sequence + 1,
        type: 'comment:published',
        comment: { id: held.id, number: 1 },
      });
      await apiAs(board, moderator).moderate('comments', held.id, 'undo', {
        revisionId: held.revisionId,
      });
      const [, undone] = await reader.hears('debate:event', 2);
      expect(undone).toMatchObject({ sequence: joined.sequence + 2, type: 'comment:removed' });
      expect(JSON.stringify(undone)).not.toContain(text.slice(0, 30));
      reader.socket.disconnect();
      judge.socket.disconnect();
    });

    it('refuses a bad token, a foreign page with a session, and debates that are not there', async () => {
      for (const token of ['gr_nothing', '', 7, {}]) {
        await expect(connect(board.url, { token })).rejects.toMatchObject({
          data: { code: 'unauthenticated' },
        });
      }
      const cookie = `${sessionCookieName}=${host.session}`;
      for (const origin of ['https://other.example', undefined]) {
        await expect(connect(board.url, { cookie, origin })).rejects.toMatchObject({
          data: { code: 'forbidden' },
        });
      }
      const own = await connect(board.url, { cookie, origin: board.url });
      for (const input of [
        { slug: 'no-such-debate' },
        { slug: '' },
        { slug: 7 },
        {},
        null,
        'text',
        { slug: 'x'.repeat(5_000) },
        { slug: '\ud800\u0000' },
        { slug: 'no-such-debate', since: -1 },
        { slug: 'no-such-debate', since: 'x' },
      ]) {
        const answer = await own.join(input);
        expect(answer.ok, JSON.stringify(input)).toBe(false);
        if (!answer.ok) {
          expect(['not-found', 'invalid'], JSON.stringify(input)).toContain(answer.error.code);
        }
      }
      own.socket.disconnect();
    });

    it('tells its readers why it ends, and ends cleanly with a request half sent', async () => {
      const other = await startBoard();
      const reader = await connect(other.url);
      const { hostname, port } = new URL(other.url);
      const half = connectTcp({ host: hostname, port: Number(port) });
      half.on('error', () => undefined);
      half.write('POST /api/v1/debates HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{');
      const began = performance.now();
      await other.stop();
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(reader.bodies('connection:ended')).toEqual([
        expect.objectContaining({ code: 'closing' }),
      ]);
      half.destroy();
      reader.socket.disconnect();
    }, 60_000);
  });
}
