import { describe, expect, it } from 'vitest';
import { begin, transition } from './transition.ts';
import type { Action, Outcome, Subject } from './transition.ts';

// A subject in one line: what readers see, the revision they see (`-` for none), and what became of
// the newest one. `new` is the newest revision, `old` one before it, `next` one sent just now.
const states = {
  waiting: 'pending - new pending',
  returned: 'returned - new returned',
  rejected: 'rejected - new rejected',
  public: 'published new new published',
  'public, edit waits': 'published old new pending',
  'public, edit returned': 'published old new returned',
  'public, edit rejected': 'published old new rejected',
  removed: 'removed new new published',
  'removed, edit waits': 'removed old new pending',
  'removed, edit returned': 'removed old new returned',
  'removed, edit rejected': 'removed old new rejected',
  hidden: 'hidden new new published',
  'hidden, edit waits': 'hidden old new pending',
  'hidden, edit returned': 'hidden old new returned',
  'hidden, edit rejected': 'hidden old new rejected',
  'taken back unread': 'withdrawn - new withdrawn',
  'taken back': 'withdrawn - new published',
} as const;
type State = keyof typeof states;

const actions = {
  'send (publish)': { do: 'revise', revisionId: 'next', outcome: 'publish' },
  'send (hold)': { do: 'revise', revisionId: 'next', outcome: 'hold' },
  'send (return)': { do: 'revise', revisionId: 'next', outcome: 'return' },
  ask: { do: 'ask' },
  withdraw: { do: 'withdraw' },
  approve: { do: 'approve', revisionId: 'new' },
  return: { do: 'return', revisionId: 'new' },
  reject: { do: 'reject', revisionId: 'new' },
  remove: { do: 'remove' },
  restore: { do: 'restore' },
  hide: { do: 'hide' },
  keep: { do: 'keep' },
  grant: { do: 'grant' },
} as const satisfies Record<string, Action>;
type Verb = keyof typeof actions;

const sentAnew = {
  'send (publish)': 'published next next published',
  'send (hold)': 'pending - next pending',
  'send (return)': 'returned - next returned',
};
const sentAsEdit = (seen: 'old' | 'new') => ({
  'send (publish)': 'published next next published',
  'send (hold)': `published ${seen} next pending`,
  'send (return)': `published ${seen} next returned`,
});

/** Where each action leads; what is not named here leads nowhere. */
const table: Record<State, Partial<Record<Verb, string>>> = {
  waiting: {
    ...sentAnew,
    withdraw: states['taken back unread'],
    approve: states.public,
    return: states.returned,
    reject: states.rejected,
  },
  returned: { ...sentAnew, ask: states.waiting, withdraw: states['taken back unread'] },
  rejected: { grant: states.public },
  public: {
    ...sentAsEdit('new'),
    withdraw: states['taken back'],
    remove: states.removed,
    hide: states.hidden,
    keep: states.public,
  },
  'public, edit waits': {
    ...sentAsEdit('old'),
    withdraw: states['taken back unread'],
    approve: states.public,
    return: states['public, edit returned'],
    reject: states['public, edit rejected'],
    remove: states['removed, edit waits'],
    hide: states['hidden, edit waits'],
    keep: states['public, edit waits'],
  },
  'public, edit returned': {
    ...sentAsEdit('old'),
    ask: states['public, edit waits'],
    withdraw: states['taken back unread'],
    remove: states['removed, edit returned'],
    hide: states['hidden, edit returned'],
    keep: states['public, edit returned'],
  },
  'public, edit rejected': {
    ...sentAsEdit('old'),
    withdraw: states['taken back unread'],
    remove: states['removed, edit rejected'],
    hide: states['hidden, edit rejected'],
    keep: states['public, edit rejected'],
    grant: states.public,
  },
  removed: { restore: states.public, grant: states.public },
  'removed, edit waits': {
    restore: states['public, edit waits'],
    grant: states['public, edit waits'],
  },
  'removed, edit returned': {
    restore: states['public, edit returned'],
    grant: states['public, edit returned'],
  },
  'removed, edit rejected': {
    restore: states['public, edit rejected'],
    grant: states['public, edit rejected'],
  },
  hidden: { withdraw: states['taken back'], remove: states.removed, keep: states.public },
  'hidden, edit waits': {
    withdraw: states['taken back unread'],
    remove: states['removed, edit waits'],
    keep: states['public, edit waits'],
  },
  'hidden, edit returned': {
    withdraw: states['taken back unread'],
    remove: states['removed, edit returned'],
    keep: states['public, edit returned'],
  },
  'hidden, edit rejected': {
    withdraw: states['taken back unread'],
    remove: states['removed, edit rejected'],
    keep: states['public, edit rejected'],
  },
  'taken back unread': {},
  'taken back': {},
};

function read(line: string): Subject {
  const [status, seen, id, fate] = line.split(' ');
  return {
    status,
    publicRevisionId: seen === '-' ? null : seen,
    latest: { id, status: fate },
  } as Subject;
}

function write(subject: Subject | null): string | undefined {
  if (!subject) return undefined;
  const { status, publicRevisionId, latest } = subject;
  return [status, publicRevisionId ?? '-', latest.id, latest.status].join(' ');
}

/** The same state seen later: its newest revision is `new`, and any other one `old`. */
function aged(subject: Subject): string | undefined {
  const { status, publicRevisionId, latest } = subject;
  const seen = publicRevisionId && (publicRevisionId === latest.id ? 'new' : 'old');
  return write({ status, publicRevisionId: seen, latest: { ...latest, id: 'new' } });
}

const stateNames = Object.keys(states) as State[];
const verbs = Object.keys(actions) as Verb[];
const pairs = stateNames.flatMap((state) => verbs.map((verb) => [state, verb] as const));

describe('the life of a text', () => {
  it.each<[Outcome, State]>([
    ['publish', 'public'],
    ['hold', 'waiting'],
    ['return', 'returned'],
  ])('begins, on %s, as %s', (outcome, state) => {
    expect(write(begin('new', outcome))).toBe(states[state]);
  });

  it.each(pairs)('%s: %s', (state, verb) => {
    expect(write(transition(read(states[state]), actions[verb]))).toBe(table[state][verb]);
  });

  it('knows no other state than these', () => {
    const reached = new Set<string>();
    const waiting = (['publish', 'hold', 'return'] as const).map((outcome) =>
      begin('new', outcome),
    );
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const state = aged(next) ?? '';
      if (reached.has(state)) continue;
      reached.add(state);
      for (const verb of verbs) {
        const after = transition(read(state), actions[verb]);
        if (after) waiting.push(after);
      }
    }
    expect([...reached].sort()).toEqual(Object.values(states).sort());
  });

  it.each(stateNames)('%s: a decision on an older revision changes nothing', (state) => {
    for (const verb of ['approve', 'return', 'reject'] as const) {
      expect(transition(read(states[state]), { do: verb, revisionId: 'old' })).toBeNull();
    }
  });

  it.each(stateNames)(
    '%s: an undone decision leads back here, unless a newer text came',
    (state) => {
      const before = read(states[state]);
      expect(transition(read(states.public), { do: 'undo', before })).toEqual(before);
      expect(transition(read('published old next pending'), { do: 'undo', before })).toBeNull();
    },
  );
});
