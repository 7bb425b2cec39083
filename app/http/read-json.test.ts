import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { isRefusal } from '#app/protocol/errors.ts';
import type { Refusal } from '#app/protocol/errors.ts';
import { maxJsonDepth } from './json-depth.ts';
import { maxJsonBytes } from './read-body.ts';
import { readJson } from './read-json.ts';

const Schema = z.object({
  name: z.string(),
  size: z.optional(z.int().check(z.minimum(0))),
  side: z.optional(z.enum(['left', 'right'])),
  details: z.optional(z.record(z.string(), z.string())),
});

const ask = (body: BodyInit, type = 'application/json') =>
  new Request('http://board.test/', { method: 'POST', body, headers: { 'content-type': type } });

async function refused(request: Request): Promise<Refusal> {
  const error: unknown = await readJson(request, Schema).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isRefusal(error)) throw new Error('expected a refusal');
  return error;
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('readJson', () => {
  it('gives what the schema knows and nothing else', async () => {
    const body = '{"name":"a","more":1,"details":{"year":"1998"}}';
    await expect(readJson(ask(body), Schema)).resolves.toEqual({
      name: 'a',
      details: { year: '1998' },
    });
  });

  it('takes a media type with parameters', async () => {
    const request = ask('{"name":"a"}', 'Application/JSON; charset=utf-8');
    await expect(readJson(request, Schema)).resolves.toEqual({ name: 'a' });
  });

  it.each<[string, BodyInit, string, string]>([
    ['no JSON', 'name=a', 'application/json', 'malformed'],
    ['nothing', '', 'application/json', 'malformed'],
    ['NaN', '{"name":"a","size":NaN}', 'application/json', 'malformed'],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x22, 0xff, 0x22]),
      'application/json',
      'malformed',
    ],
    ['a key of every object', '{"name":"a","__proto__":{"x":1}}', 'application/json', 'malformed'],
    ['deep nesting', nested(maxJsonDepth + 1), 'application/json', 'malformed'],
    ['very deep nesting', nested(100_000), 'application/json', 'malformed'],
    ['too many bytes', `"${'a'.repeat(maxJsonBytes)}"`, 'application/json', 'too-large'],
    ['a form', 'name=a', 'application/x-www-form-urlencoded', 'unsupported-media-type'],
    ['plain text', '{"name":"a"}', 'text/plain', 'unsupported-media-type'],
    ['a list', '[]', 'application/json', 'invalid'],
    ['null', 'null', 'application/json', 'invalid'],
    ['a number too big to be one', '{"name":"a","size":1e999}', 'application/json', 'invalid'],
  ])('refuses %s', async (_what, body, type, code) => {
    expect((await refused(ask(body, type))).code).toBe(code);
  });

  it('counts bytes itself where no length is announced', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as const;
    const request = new Request('http://board.test/', {
      ...init,
      headers: { 'content-type': 'application/json' },
    });
    expect((await refused(request)).code).toBe('too-large');
  });

  it('says of each field what is wrong, and repeats nothing of what was sent', async () => {
    const { issues } = await refused(ask('{"size":-1,"side":"<b>up","details":{"k":7}}'));
    expect(issues).toEqual([
      { path: 'name', message: 'This is missing.' },
      { path: 'size', message: 'Use at least 0.' },
      { path: 'side', message: 'Use one of: left, right.' },
      { path: 'details.k', message: 'Give this as text.' },
    ]);
  });
});
