import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { formFields } from './form-fields.ts';

const Schema = z.object({
  body: z.string({ error: 'Write something first.' }),
  stance: z.optional(z.enum(['for', 'against'])),
  clauses: z.optional(z.array(z.string())),
  details: z.optional(z.record(z.string(), z.string())),
});

const form = (query: string) =>
  new Request('http://board.test/', { method: 'POST', body: new URLSearchParams(query) });

const read = (query: string) => formFields(form(query), Schema, ['clauses']);

describe('formFields', () => {
  it('takes an empty field for one not given', async () => {
    expect(await read('body=Hello&stance=')).toMatchObject({
      ok: true,
      value: { body: 'Hello', clauses: [] },
    });
  });

  it('gathers lists and dotted names', async () => {
    const read1 = await read('body=a&clauses=civil&clauses=on-topic&details.year=1998');
    expect(read1).toMatchObject({
      value: { clauses: ['civil', 'on-topic'], details: { year: '1998' } },
    });
  });

  it('keeps what was typed when something is wrong', async () => {
    expect(await read('body=Kept&stance=perhaps')).toEqual({
      ok: false,
      issues: [{ path: 'stance', message: 'Use one of: for, against.' }],
      typed: { body: 'Kept', stance: 'perhaps' },
    });
  });

  it('says what a missing field needs in the words of the schema', async () => {
    expect(await read('stance=for')).toMatchObject({
      issues: [{ path: 'body', message: 'Write something first.' }],
    });
  });

  it.each(['__proto__.polluted=1', 'details.__proto__.polluted=1', '__proto__=1'])(
    'reaches no prototype by %s',
    async (query) => {
      await read(`body=a&${query}`);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('refuses what is no form', async () => {
    const request = new Request('http://board.test/', { method: 'POST', body: '{}' });
    await expect(formFields(request, Schema)).rejects.toMatchObject({
      code: 'unsupported-media-type',
    });
  });

  it('passes over files', async () => {
    const body = new FormData();
    body.set('body', new File(['x'], 'x.txt'));
    const request = new Request('http://board.test/', { method: 'POST', body });
    expect(await formFields(request, Schema)).toMatchObject({ ok: false, typed: {} });
  });
});
