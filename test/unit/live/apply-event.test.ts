import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent } from '#app/protocol/apply-event.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { wholeThread } from '#app/protocol/live-view.ts';
import type { LiveView, PageWindow } from '#app/protocol/live-view.ts';
import { DebateModel, operations } from './debate-model.ts';

const step = fc.record({
  operation: fc.constantFrom(...operations),
  pick: fc.nat(40),
  other: fc.nat(40),
  /** What the wire does to the event that comes of it. */
  fate: fc.constantFrom('arrives', 'arrives', 'is lost', 'comes twice', 'comes late'),
});

const open = { from: null, to: null };
const windows: [string, PageWindow][] = [
  ['the whole thread', wholeThread],
  ['a page that goes on', { ...wholeThread, keys: { from: null, before: 'a5' } }],
  ['a page in the middle', { ...wholeThread, keys: { from: 'a2', before: 'a4a5' } }],
  ['the newest', { ...wholeThread, order: 'newest', numbers: { from: 4, to: null } }],
  ['those against', { ...wholeThread, order: 'against', numbers: open }],
];

/** A reader as the browser is one: fills what is missing from the log, as it can be read then. */
function receive(view: LiveView, event: LiveEvent, model: DebateModel): LiveView {
  const { view: next, status } = applyEvent(view, event);
  return status === 'gap' ? catchUp(view, model) : next;
}

function catchUp(view: LiveView, model: DebateModel): LiveView {
  return model.log.slice(view.sequence).reduce((reached, row) => {
    const { view: next, status } = applyEvent(reached, model.event(row));
    expect(status).toBe('applied');
    return next;
  }, view);
}

describe.each(windows)('%s, kept by events', (_name, window) => {
  it('is what a fresh load shows, whatever the wire does', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.array(step, { maxLength: 40 }),
        (before, steps) => {
          const model = new DebateModel();
          for (const { operation, pick, other } of before) model.change(operation, pick, other);
          let view = model.fresh(window);
          const late: LiveEvent[] = [];
          for (const { operation, pick, other, fate } of steps) {
            const known = model.log.length;
            model.change(operation, pick, other);
            const events = model.log.slice(known).map((row) => model.event(row));
            if (fate === 'is lost') continue;
            if (fate === 'comes late') {
              late.push(...events);
              continue;
            }
            for (const event of [...events, ...(fate === 'comes twice' ? events : []), ...late]) {
              view = receive(view, event, model);
            }
          }
          expect(catchUp(view, model)).toEqual(model.fresh(window));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('one event', () => {
  const model = new DebateModel();
  model.change('publish', 0, 0);
  model.change('publish', 0, 1);
  model.change('edit', 1, 0);
  const empty = new DebateModel().fresh(wholeThread);
  const event = (index: number) => {
    const row = model.log[index];
    if (!row) throw new Error(`The log has no row ${index}.`);
    return model.event(row);
  };
  const first = applyEvent(empty, event(0)).view;

  it.each([
    ['the next number is applied', empty, event(0), 'applied'],
    ['the same again is ignored', first, event(0), 'ignored'],
    ['a later one is a gap', empty, event(1), 'gap'],
    ['one of another debate is ignored', empty, { ...event(0), debate: 'other' }, 'ignored'],
  ] as const)('%s', (_name, view, given, status) => {
    const result = applyEvent(view, given);
    expect(result.status).toBe(status);
    expect(result.view.sequence).toBe(status === 'applied' ? view.sequence + 1 : view.sequence);
  });

  it('of an unknown type advances and changes nothing else', () => {
    const unknown = { debate: 'lean', sequence: 1, type: 'vote:cast', at: empty.debate.activeAt };
    const { view, status } = applyEvent(empty, unknown);
    expect(status).toBe('applied');
    expect(view).toEqual({
      ...empty,
      sequence: 1,
      debate: { ...empty.debate, sequence: 1 },
    });
  });

  it('that takes the debate itself away says so', () => {
    const gone = { ...event(0), type: 'debate:changed', redacted: true };
    expect(applyEvent(empty, gone).view.gone).toBe(true);
  });
});

it('shows what the debate turns on as the last event says, and else as before', () => {
  const model = new DebateModel();
  model.change('publish', 0, 0);
  model.change('publish', 0, 1);
  const [first, second] = model.log.map((row) => model.event(row));
  const start = { ...new DebateModel().fresh(wholeThread) };
  if (!first || !second) throw new Error('Two comments make two events.');
  const turnsOn = { claim: { id: 'c' }, bestFor: 1, bestAgainst: null } as LiveView['turnsOn'];
  const turned = applyEvent(start, { ...first, turnsOn }).view;
  expect(turned.turnsOn).toBe(turnsOn);
  expect(applyEvent(turned, second).view.turnsOn).toBe(turnsOn);
  expect(applyEvent(turned, { ...second, turnsOn: null }).view.turnsOn).toBe(null);
});
