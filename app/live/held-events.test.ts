import { describe, expect, it } from 'vitest';
import type { CommentView } from '#app/protocol/comments.ts';
import type { DebateView } from '#app/protocol/debates.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { wholeThread } from '#app/protocol/live-view.ts';
import { DebateModel } from '#test/unit/live/debate-model.ts';
import { hold, latest, letIn, shownView, waitingOf } from './held-events.ts';
import type { Held } from './held-events.ts';

function start() {
  const model = new DebateModel();
  model.change('publish', 0, 0);
  model.change('publish', 0, 1);
  const base = model.fresh(wholeThread);
  let held: Held = { base, events: [] };
  const viewer = 'me';
  return {
    model,
    held: () => held,
    /** What happened since, as it arrives; `by` puts another author's name on it. */
    arrive(by?: string) {
      for (const row of model.log.slice(latest(held))) {
        const event = model.event(row);
        const signed: LiveEvent =
          by && event.comment
            ? {
                ...event,
                comment: { ...event.comment, author: { handle: by, name: by, line: '' } },
              }
            : event;
        held = hold(held, signed, viewer).held;
      }
    },
    shown: () => shownView(held, viewer),
    waiting: () => waitingOf(held, viewer),
    letIn: () => {
      held = letIn(held);
    },
  };
}

const numbers = (comments: CommentView[]) => comments.map((comment) => comment.number);

describe('what others write while somebody reads', () => {
  it('waits, counted, until it is let in', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.model.change('answer', 0, 0);
    page.model.change('edit', 0, 0);
    page.arrive();

    expect(numbers(page.shown().comments)).toEqual([1, 2]);
    expect(page.waiting()).toEqual({ new: 2, edited: 1 });

    page.letIn();
    expect(page.shown()).toEqual(page.model.fresh(wholeThread));
    expect(page.waiting()).toEqual({ new: 0, edited: 0 });
  });

  it('an edit of what waits is not counted twice', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.model.change('edit', 2, 0);
    page.arrive();
    expect(page.waiting()).toEqual({ new: 1, edited: 0 });
  });

  it('what was taken away goes at once, and is no longer counted', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.arrive();
    page.model.change('remove', 0, 0);
    page.model.change('remove', 1, 0);
    page.arrive();
    expect(numbers(page.shown().comments)).toEqual([2]);
    expect(page.waiting()).toEqual({ new: 0, edited: 0 });
    page.letIn();
    expect(page.shown()).toEqual(page.model.fresh(wholeThread));
  });

  it('the reader’s own comes at once, and what came before it still waits', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.arrive();
    page.model.change('publish', 0, 0);
    page.arrive('me');
    expect(numbers(page.shown().comments)).toEqual([1, 2, 4]);
    expect(page.waiting()).toEqual({ new: 1, edited: 0 });
    page.letIn();
    expect(numbers(page.shown().comments)).toEqual([1, 2, 3, 4]);
  });

  it('marks and evidence show at once, and the debate’s own text waits', () => {
    const page = start();
    page.model.change('mark', 0, 1);
    page.model.change('give', 0, 0);
    page.arrive();
    expect(page.shown().claims).toMatchObject([{ evidence: [{ side: 'supports' }] }]);
    expect(page.waiting()).toEqual({ new: 0, edited: 0 });

    page.model.change('conclude', 0, 0);
    page.arrive();
    expect(page.shown().debate.status).toBe('open');
    expect(page.waiting()).toEqual({ new: 0, edited: 1 });
  });

  it('sums of where readers stand show at once, also ahead of what waits, and text does not', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.arrive();
    const { base } = page.held();
    const nobody = { people: 0, for: 0, against: 0, depends: 0 };
    const positions: DebateView['positions'] = {
      before: { ...nobody, people: 5, for: 5 },
      after: nobody,
      moved: { people: 0, moves: [] },
      wouldMove: [],
      credited: [],
    };
    const changed = (change: Partial<DebateView>): LiveEvent => ({
      debate: base.slug,
      sequence: latest(page.held()) + 1,
      type: 'debate:changed',
      at: '2026-03-02T09:00:00.000Z',
      subject: { type: 'debate', id: base.debate.id },
      change: { ...base.debate, ...change },
    });
    const after = hold(page.held(), changed({ positions }), null).held;
    expect(shownView(after, null).debate.positions).toEqual(positions);
    expect(waitingOf(after, null)).toEqual({ new: 1, edited: 0 });

    const edited = hold(page.held(), changed({ positions, revisionId: 'newer' }), null).held;
    expect(shownView(edited, null).debate.positions).toBeNull();
    expect(waitingOf(edited, null)).toEqual({ new: 1, edited: 1 });
  });

  it('tells a gap, and passes over what it has', () => {
    const page = start();
    page.model.change('publish', 0, 0);
    page.model.change('publish', 0, 0);
    const [third, fourth] = page.model.log.slice(2).map((row) => page.model.event(row));
    if (!third || !fourth) throw new Error('The model told nothing.');
    expect(hold(page.held(), fourth, null).status).toBe('gap');
    const after = hold(page.held(), third, null).held;
    expect(hold(after, third, null).status).toBe('ignored');
    expect(hold(after, fourth, null).status).toBe('held');
  });
});
