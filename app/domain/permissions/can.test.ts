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
    ['work on claims', { do: 'work-on-claims', on: { phase: 'open' } }, everyone],
    ['work on claims of a closed debate', { do: 'work-on-claims', on: { phase: 'closed' } }, []],
    [
      'speak for a claim in their own words',
      { do: 'speak-for-claim', on: { quotedAuthorId: 'me' } },
      everyone,
    ],
    [
      "speak for a claim in another's words",
      { do: 'speak-for-claim', on: { quotedAuthorId: 'them' } },
      [],
    ],
    [
      'take back their own mark',
      { do: 'take-back-claim', on: { markerId: 'me', evidence: 0 } },
      everyone,
    ],
    [
      'take back their own mark that has evidence',
      { do: 'take-back-claim', on: { markerId: 'me', evidence: 1 } },
      [],
    ],
    [
      "take back another's mark",
      { do: 'take-back-claim', on: { markerId: 'them', evidence: 0 } },
      [],
    ],
    [
      'accept another wording of their own words',
      { do: 'answer-wording', on: { quotedAuthorId: 'me', proposedById: 'them' } },
      everyone,
    ],
    [
      "accept another wording of another's words",
      { do: 'answer-wording', on: { quotedAuthorId: 'them', proposedById: 'other' } },
      moderators,
    ],
    [
      'accept the wording they proposed',
      { do: 'answer-wording', on: { quotedAuthorId: 'me', proposedById: 'me' } },
      [],
    ],
    [
      'accept another kind of their own evidence',
      {
        do: 'answer-kind',
        on: { authorId: 'me', quotedAuthorId: 'them', proposedById: 'other' },
      },
      everyone,
    ],
    [
      'accept another kind of evidence on their own words',
      {
        do: 'answer-kind',
        on: { authorId: 'them', quotedAuthorId: 'me', proposedById: 'other' },
      },
      everyone,
    ],
    [
      'accept another kind as a third',
      {
        do: 'answer-kind',
        on: { authorId: 'them', quotedAuthorId: 'them', proposedById: 'other' },
      },
      moderators,
    ],
    [
      'accept the kind they proposed',
      { do: 'answer-kind', on: { authorId: 'me', quotedAuthorId: 'me', proposedById: 'me' } },
      [],
    ],
    [
      'agree that two claims are the same',
      { do: 'answer-same-claim', on: { proposedById: 'them' } },
      everyone,
    ],
    [
      'agree with themselves that two claims are the same',
      { do: 'answer-same-claim', on: { proposedById: 'me' } },
      [],
    ],
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
    ["say that another's comment moved them", { do: 'credit', on: theirs }, everyone],
    ['say that their own comment moved them', { do: 'credit', on: mine }, []],
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
