import { describe, expect, it } from 'vitest';
import { debatePhases, subjectStatuses } from '../vocabulary.ts';
import { can } from './can.ts';
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
    ['edit the policy draft', { do: 'edit-policy-draft' }, moderators],
    ["report another's text", { do: 'report', on: theirs }, everyone],
    ['report their own text', { do: 'report', on: mine }, []],
    ["thank another's author", { do: 'thank', on: theirs }, everyone],
    ['thank themselves', { do: 'thank', on: mine }, []],
    ['appeal for their own text', { do: 'appeal', on: mine }, everyone],
    ["appeal for another's text", { do: 'appeal', on: theirs }, []],
    [
      "answer an appeal against another's decision",
      { do: 'answer-appeal', on: { authorId: 'them', deciderId: 'other' } },
      moderators,
    ],
    [
      'answer an appeal against their own decision',
      { do: 'answer-appeal', on: { authorId: 'them', deciderId: 'me' } },
      [],
    ],
    [
      'answer their own appeal',
      { do: 'answer-appeal', on: { authorId: 'me', deciderId: 'other' } },
      [],
    ],
    ['manage a member', { do: 'manage-person', on: { id: 'them', role: 'member' } }, moderators],
    [
      'manage a moderator',
      { do: 'manage-person', on: { id: 'them', role: 'moderator' } },
      ['admin'],
    ],
    ['manage themselves', { do: 'manage-person', on: { id: 'me', role: 'member' } }, []],
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
