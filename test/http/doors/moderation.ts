import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apiAs } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, host, member, moderator, slug, known, api, expectRefused } from './at-the-door.ts';
import type { Refused } from './at-the-door.ts';

describe('moderation', () => {
  const decide = (id: string, verb: string, json: object, who = moderator) =>
    api<Refused & { status: string }>(`/moderation/comments/${id}/${verb}`, { json }, who);

  it('refuses who may not, what is not there and what is no verb', async () => {
    const { id, revisionId } = known;
    const input = { revisionId, clauses: ['on-topic'] };
    expectRefused(await decide(id, 'remove', input, member), 403, 'forbidden');
    expectRefused(await decide(id, 'delete', input), 404, 'not-found');
    expectRefused(await decide(randomUUID(), 'remove', input), 404, 'not-found');
    expectRefused(
      await api(`/moderation/users/${id}/remove`, { json: input }, moderator),
      404,
      'not-found',
    );
    expectRefused(
      await decide(id, 'remove', { revisionId: randomUUID(), clauses: ['on-topic'] }),
      409,
      'conflict',
    );
    expectRefused(
      await decide(id, 'remove', { revisionId, clauses: ['no-such-clause'] }),
      422,
      'invalid',
    );
    expectRefused(await decide(id, 'approve', {}), 422, 'invalid');
    const own = await apiAs(board, moderator).comment(slug, { body: freshAccount() });
    expectRefused(
      await decide(own.id, 'remove', { ...input, revisionId: own.revisionId }),
      403,
      'forbidden',
    );
  });

  it('gives the slower of two moderators a conflict that changes nothing', async () => {
    const newcomer = await board.person('slo');
    const other = await board.person('mod-b', { role: 'moderator' });
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    const { revisionId } = held;
    const [a, b] = await Promise.all([
      decide(held.id, 'approve', { revisionId }),
      decide(held.id, 'reject', { revisionId, clauses: ['on-topic'] }, other),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const winner = a.status === 200 ? 'published' : 'rejected';
    const { body } = await api<{ comment: { status: string } }>(
      `/comments/${held.id}`,
      {},
      moderator,
    );
    expect(body.comment.status).toBe(winner);
  });

  it('takes back, restores with the same number, and shows a tombstone between', async () => {
    // A removal costs its author trust, which other tests count on.
    const { slug: place } = await apiAs(board, host).openDebate();
    const writer = await board.person('wri', { trusted: true });
    const parent = await apiAs(board, writer).comment(place, { body: freshAccount() });
    await apiAs(board, host).comment(place, { body: freshAccount(), parentId: parent.id });
    const { revisionId } = parent;
    await decide(parent.id, 'remove', { revisionId, clauses: ['civil'] });
    const find = async () =>
      (await apiAs(board, null).comments(place)).comments.find(({ id }) => id === parent.id);
    expect(await find()).toMatchObject({
      number: parent.number,
      status: 'removed',
      clause: 'civil',
      bodyHtml: null,
      author: null,
    });
    await decide(parent.id, 'restore', { revisionId });
    expect(await find()).toMatchObject({ number: parent.number, status: 'published' });
  });
});
