import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventPageSize } from '#app/protocol/events.ts';
import { inTransaction } from '#server/db/client.ts';
import { recordEvents } from '#server/db/events.ts';
import type { EventDraft } from '#server/db/events.ts';
import { describeDatabases } from '#test/support/database.ts';
import { startLiveBoard } from './live-board.ts';
import type { LiveBoard } from './live-board.ts';

const at = new Date('2031-01-01T00:00:00.000Z');

describeDatabases('the event log', (open) => {
  let live: LiveBoard;
  let debate: { id: string; slug: string };
  beforeAll(async () => {
    live = await startLiveBoard(open);
    const author = await live.addPerson('ann', 'member', true);
    const receipt = await live.board.do.createDebate(author, {
      id: randomUUID(),
      title: 'Counting everything',
      motion: 'What is counted gets better for those who are counted.',
      body: 'We have counted calls for two years in three places and would like to hear of yours.',
      methods: [],
    });
    debate = receipt.debate;
  });
  afterAll(() => live.stop());

  const drafts = (count: number): EventDraft[] =>
    Array.from({ length: count }, () => ({
      type: 'debate:changed',
      subjectType: 'debate',
      subjectId: debate.id,
    }));
  const record = (count: number) =>
    inTransaction(live.db, (tx) => recordEvents(tx, debate.id, drafts(count), at));
  const read = (since: number) => live.board.read.events(null, { slug: debate.slug, since });
  const boardVersion = async () =>
    (await live.db.board.findUniqueOrThrow({ where: { id: 1 } })).version;

  it('gives every change its own number, however many come at once', async () => {
    const before = await boardVersion();
    const recorded = await Promise.all([1, 2, 3, 1, 2, 1].map(record));
    const ranges = recorded
      .map(({ firstSequence, lastSequence }) => [firstSequence, lastSequence] as const)
      .sort((left, right) => left[0] - right[0]);
    const numbers = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => index + 2));
    expect((await read(0)).events.map((event) => event.sequence)).toEqual([1, ...numbers]);
    expect(await boardVersion()).toBe(before + 6);
  });

  it('changes counters without an event, and then nobody else’s page', async () => {
    const before = await boardVersion();
    const { sequence } = await read(0);
    const recorded = await inTransaction(live.db, (tx) =>
      recordEvents(tx, debate.id, [], at, { lastNumber: { increment: 3 } }),
    );
    expect(recorded).toEqual({
      firstSequence: sequence + 1,
      lastSequence: sequence,
      lastNumber: 3,
    });
    expect(await boardVersion()).toBe(before);
  });

  it('gives no number to what was rolled back', async () => {
    const { sequence } = await read(0);
    const failing = inTransaction(live.db, async (tx) => {
      await recordEvents(tx, debate.id, drafts(2), at);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { lastSequence } = await record(1);
    expect(lastSequence).toBe(sequence + 1);
  });

  it('is read in pages, each going on where the last one ended', async () => {
    await record(eventPageSize + 20);
    const { sequence } = await read(0);
    const first = await read(0);
    expect(first).toMatchObject({ ok: true, more: true, sequence });
    expect(first.events).toHaveLength(eventPageSize);
    const rest = await read(eventPageSize);
    expect(rest.more).toBeUndefined();
    expect(rest.events.map((event) => event.sequence)).toEqual(
      Array.from({ length: sequence - eventPageSize }, (_, index) => eventPageSize + index + 1),
    );
    expect(await read(sequence)).toEqual({ ok: true, events: [], sequence });
  });

  it('asks for a reload where it cannot tell', async () => {
    const { sequence } = await read(0);
    expect(await read(sequence + 1)).toEqual({ ok: true, events: [], sequence, reload: true });
    await live.db.event.deleteMany({ where: { debateId: debate.id, sequence: { lte: 5 } } });
    expect(await read(4)).toEqual({ ok: true, events: [], sequence, reload: true });
    expect((await read(5)).events[0]?.sequence).toBe(6);
  });

  it('says nothing of a debate that is not public', async () => {
    await live.db.debate.update({ where: { id: debate.id }, data: { status: 'removed' } });
    await expect(read(0)).rejects.toMatchObject({ code: 'not-found' });
    await live.db.debate.update({ where: { id: debate.id }, data: { status: 'published' } });
  });
});
