import { afterAll, beforeAll, expect, it } from 'vitest';
import { demo } from '#prisma/demo/index.ts';
import { fillDemo } from '#server/demo/fill-demo.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openTestBoard } from '#test/support/board.ts';
import type { TestBoard } from '#test/support/board.ts';

describeDatabases('the demo', (open) => {
  let board: TestBoard;
  beforeAll(async () => {
    board = await openTestBoard(open);
    await fillDemo(board.deps, demo, { passwords: new Map() });
  }, 120_000);
  afterAll(() => board.close());

  it('opens every debate, numbers its comments without gaps, and logs each public change', async () => {
    const { debates } = await board.read.debateList(null, {});
    expect(debates).toHaveLength(demo.debates.length);
    for (const { id } of debates) {
      const events = await board.deps.db.event.findMany({
        where: { debateId: id },
        orderBy: { sequence: 'asc' },
      });
      const { sequence, lastNumber } = await board.deps.db.debate.findUniqueOrThrow({
        where: { id },
      });
      expect(events.map((event) => event.sequence)).toEqual(
        Array.from({ length: sequence }, (_, index) => index + 1),
      );
      const numbers = await board.deps.db.comment.findMany({
        where: { debateId: id, number: { not: null } },
        orderBy: { number: 'asc' },
        select: { number: true },
      });
      expect(numbers.map(({ number }) => number)).toEqual(
        Array.from({ length: lastNumber }, (_, index) => index + 1),
      );
    }
  });

  it('shows where readers stand, and whom nobody can tell', async () => {
    const { positions } = await board.read.debate(null, 'can-lean-be-customer-centric');
    expect(positions).toMatchObject({
      before: { for: 5, against: 5, depends: 0 },
      after: { for: 0, against: 5, depends: 5 },
      moved: { moves: [{ from: 'for', to: 'depends', people: 5 }] },
      credited: [{ comment: 1, people: 5 }],
    });
    expect(positions?.wouldMove.length).toBeGreaterThan(1);
  });

  it('leaves something to decide for a moderator', async () => {
    const waiting = await board.deps.db.revision.count({ where: { status: 'pending' } });
    expect(waiting).toBeGreaterThan(5);
  });
});
