import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apiAs } from '../api.ts';
import type { Sent } from '../api.ts';
import { freshAccount } from '../texts.ts';
import {
  board,
  host,
  moderator,
  slug,
  known,
  api,
  expectRefused,
  comments,
} from './at-the-door.ts';

describe('what is not there, or not theirs', () => {
  const nothing = randomUUID();
  it.each<[string, string, Sent]>([
    ['a debate', '/debates/no-such-debate', {}],
    ['comments of no debate', '/debates/no-such-debate/comments', {}],
    ['claims of no debate', '/debates/no-such-debate/claims', {}],
    ['events of no debate', '/debates/no-such-debate/events?since=0', {}],
    ['a comment into no debate', '/debates/no-such-debate/comments', { json: { body: 'x' } }],
    ['a comment', `/comments/${nothing}`, {}],
    ['a comment with an id that is none', '/comments/seven', {}],
    [
      'a change of no comment',
      `/comments/${nothing}`,
      { method: 'PATCH', json: { body: 'x', revisionId: nothing } },
    ],
    [
      'evidence for no claim',
      `/claims/${nothing}/evidence`,
      { json: { side: 'supports', kind: 'value', details: {} } },
    ],
    ['a door', '/no/such/door', {}],
    ['a door to write to', '/no/such/door', { json: {} }],
  ])('%s: not found', async (_, path, sent) => {
    expectRefused(await api(path, sent), 404, 'not-found');
  });

  it('a comment of someone else, to read whole or to change', async () => {
    expectRefused(
      await api(`/comments/${known.id}`, {}, await board.person('other')),
      404,
      'not-found',
    );
    const change = {
      method: 'PATCH',
      json: { body: freshAccount(), revisionId: known.revisionId },
    };
    const answer = await api(`/comments/${known.id}`, change);
    expect([403, 404]).toContain(answer.status);
    expect(
      (await api<{ comment: { id: string } }>(`/comments/${known.id}`, {}, moderator)).status,
    ).toBe(200);
  });

  it('a comment that waits, of someone else, is as if it were not there', async () => {
    const newcomer = await board.person('new');
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    expect(held.status).toBe('pending');
    expectRefused(await api(`/comments/${held.id}`), 404, 'not-found');
    expectRefused(await api(`/comments/${held.id}`, {}, null), 401, 'unauthenticated');
    const answer = await api(comments(), { json: { body: freshAccount(), parentId: held.id } });
    expectRefused(answer, 404, 'not-found');
    expect(JSON.stringify(await apiAs(board, null).comments(slug))).not.toContain(held.id);
  });

  it('an answer under a comment of another debate', async () => {
    const other = await apiAs(board, host).openDebate();
    const answer = await api(`/debates/${other.slug}/comments`, {
      json: { body: freshAccount(), parentId: known.id },
    });
    expectRefused(answer, 404, 'not-found');
  });
});

describe('methods', () => {
  it.each([
    ['PUT', '/debates', 'GET, HEAD, POST'],
    ['DELETE', '/debates', 'GET, HEAD, POST'],
    ['POST', '/moderation/queue', 'GET, HEAD'],
    ['GET', '/policy/check', 'POST'],
    ['GET', '/claims', 'POST'],
    ['POST', '/openapi.json', 'GET, HEAD'],
  ])('%s %s is refused and says what is taken', async (method, path, allow) => {
    const answer = await api(path, { method });
    expectRefused(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it.each(['/debates', '/openapi.json'])(
    'HEAD %s answers as GET does, without a body',
    async (path) => {
      const [head, get] = [await api(path, { method: 'HEAD' }), await api(path)];
      expect([head.status, head.headers.get('content-type'), head.body]).toEqual([
        200,
        get.headers.get('content-type'),
        '',
      ]);
    },
  );

  it('OPTIONS opens nothing to other sites', async () => {
    const answer = await api('/debates', {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
