import { describe, expect, it } from 'vitest';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import type { Sent } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { api, expectRefused, asJson, comments } from './at-the-door.ts';

describe('bodies', () => {
  it.each<[string, Sent, number, string]>([
    ['not JSON', { raw: '{"body": ', headers: asJson }, 400, 'malformed'],
    ['nothing', { method: 'POST', headers: asJson }, 400, 'malformed'],
    [
      'not UTF-8',
      { raw: Buffer.from('{"body":"\xff\xfe"}', 'latin1'), headers: asJson },
      400,
      'malformed',
    ],
    [
      'nested without end',
      { raw: `${'['.repeat(50_000)}${']'.repeat(50_000)}`, headers: asJson },
      400,
      'malformed',
    ],
    [
      'nested objects',
      { raw: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, headers: asJson },
      400,
      'malformed',
    ],
    [
      'a name that reaches the prototype',
      { raw: '{"body":"x","__proto__":{"a":1}}', headers: asJson },
      400,
      'malformed',
    ],
    [
      'text',
      { raw: 'body=x', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported-media-type',
    ],
    ['a form', { raw: new URLSearchParams({ body: 'x' }) }, 415, 'unsupported-media-type'],
    ['no media type', { raw: Buffer.from('{}') }, 415, 'unsupported-media-type'],
    ['a list', { json: [] }, 422, 'invalid'],
    ['null', { json: null }, 422, 'invalid'],
    ['a number for text', { json: { body: 7 } }, 422, 'invalid'],
    ['no text', { json: {} }, 422, 'invalid'],
    ['an empty text', { json: { body: '' } }, 422, 'invalid'],
    ['spaces only', { json: { body: ' \n\t\u2003 ' } }, 422, 'invalid'],
    ['nothing a reader can see', { json: { body: '\u0000\u0007\u202e\u2066' } }, 422, 'invalid'],
    ['an unknown stance', { json: { body: 'x', stance: 'maybe' } }, 422, 'invalid'],
    ['an id that is none', { json: { body: 'x', id: 'seven' } }, 422, 'invalid'],
    ['a parent that is none', { json: { body: 'x', parentId: '../1' } }, 422, 'invalid'],
    ['100 kB', { json: { body: 'A reason. '.repeat(10_000) } }, 413, 'too-large'],
    ['more than 256 kB', { json: { body: 'x'.repeat(257 * 1024) } }, 413, 'too-large'],
    [
      'more than the board reads at all',
      { json: { body: 'x'.repeat(2_000_000) } },
      413,
      'too-large',
    ],
    [
      'compressed',
      { raw: Buffer.from([31, 139, 8, 0]), headers: { ...asJson, 'content-encoding': 'gzip' } },
      415,
      'unsupported-media-type',
    ],
  ])('%s answers with the right status', async (_, sent, status, code) => {
    expectRefused(await api(comments(), sent), status, code);
  });

  it('names what is wrong, and repeats nothing that was sent', async () => {
    const answer = await api('/debates', {
      json: { title: 'short', motion: 7, body: 'sent-and-secret', methods: ['Not A Slug'] },
    });
    expectRefused(answer, 422, 'invalid');
    const paths = answer.body.error.issues?.map((issue) => issue.path);
    expect(paths).toEqual(expect.arrayContaining(['title', 'motion', 'methods.0']));
    expect(JSON.stringify(answer.body)).not.toContain('sent-and-secret');
  });

  it('takes JSON with a charset and unknown fields', async () => {
    const answer = await api<CommentReceipt>(comments(), {
      raw: JSON.stringify({ body: freshAccount(), later: true }),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.comment.status).toBe('published');
    expect(Object.keys(answer.body).sort()).toEqual(['comment', 'reasons']);
  });
});
