import { describe, expect, it } from 'vitest';
import { debatePhases, subjectStatuses } from '../vocabulary.ts';
import { approvalsForTrust, can, earnsTrust } from './can.ts';
import type { Actor, MaybeActor, Permission } from './can.ts';

const person = (more: Partial<Actor>): Actor => ({
  id: 'me',
  handle: 'me',
  name: 'Me',
  role: 'member',
  trusted: false,
  ...more,
});

const people: Record<string, MaybeActor> = {
  visitor: null,
  member: person({}),
  moderator: person({ role: 'moderator' }),
  admin: person({ role: 'admin' }),
  'suspended member': person({ suspended: true }),
  'suspended moderator': person({ role: 'moderator', suspended: true }),
  'suspended admin': person({ role: 'admin', suspended: true }),
};

const mine = { authorId: 'me' };
const theirs = { authorId: 'them' };
const everyone = ['member', 'moderator', 'admin'];
const moderators = ['moderator', 'admin'];
const alsoSuspended = ['suspended member', 'suspended moderator', 'suspended admin'];

describe('permissions', () => {
  it.each<[string, Permission, string[]]>([
    [
      'comment in an open debate',
      { do: 'comment', on: { phase: 'open', status: 'published' } },
      everyone,
    ],
    ['open a debate', { do: 'open-debate' }, everyone],
    ['mark a claim', { do: 'mark-claim' }, everyone],
    ['add evidence', { do: 'add-evidence' }, everyone],
    ['ask for evidence', { do: 'ask-for-evidence' }, everyone],
    ['edit their own text', { do: 'edit', on: mine }, everyone],
    ["edit another's text", { do: 'edit', on: theirs }, []],
    ['withdraw their own text', { do: 'withdraw', on: mine }, everyone],
    ["withdraw another's text", { do: 'withdraw', on: theirs }, []],
    [
      'see their own unpublished text',
      { do: 'see-unpublished', on: mine },
      [...everyone, ...alsoSuspended],
    ],
    ["see another's unpublished text", { do: 'see-unpublished', on: theirs }, moderators],
    ['see the queue', { do: 'see-queue' }, moderators],
    ["decide on another's text", { do: 'decide', on: theirs }, moderators],
    ['decide on their own text', { do: 'decide', on: mine }, []],
    ['remove', { do: 'remove' }, moderators],
    ['close a debate', { do: 'close-debate' }, moderators],
    ['propose how their debate ends', { do: 'propose-conclusion', on: mine }, everyone],
    ["propose how another's debate ends", { do: 'propose-conclusion', on: theirs }, moderators],
    ['administer', { do: 'administer' }, ['admin']],
  ])('%s', (_what, permission, allowed) => {
    const able = Object.keys(people).filter((name) => can(people[name] ?? null, permission));
    expect(able).toEqual(allowed);
  });

  it('takes comments only where a debate is public and open', () => {
    const places = debatePhases.flatMap((phase) =>
      subjectStatuses.map((status) => ({ phase, status })),
    );
    const able = places.filter((on) => can(person({ role: 'admin' }), { do: 'comment', on }));
    expect(able).toEqual([{ phase: 'open', status: 'published' }]);
  });
});

describe('trust', () => {
  const enough = approvalsForTrust;
  it.each([
    [{ given: true, approved: 0, rejected: 9 }, true],
    [{ given: false, approved: enough, rejected: 0 }, true],
    [{ given: false, approved: enough - 1, rejected: 0 }, false],
    [{ given: false, approved: enough, rejected: 1 }, false],
  ])('%o: %s', (record, trusted) => {
    expect(earnsTrust(record)).toBe(trusted);
  });
});
