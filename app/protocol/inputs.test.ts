import { describe, expect, it } from 'vitest';
import type { z } from 'zod/mini';
import { Handle, Password, SignUp } from './accounts.ts';
import { AddEvidence, CreateClaim } from './claims.ts';
import { CreateComment, EditComment } from './comments.ts';
import { CreateDebate, WriteConclusion } from './debates.ts';
import { isRefusal, Refusal, statusOf } from './errors.ts';
import { JoinDebate } from './events.ts';
import { Moderate } from './moderation.ts';
import { Id } from './shared.ts';

const id = crypto.randomUUID();
const debate = { title: 'A title of some length', motion: 'Desks need queues.', body: 'x' };
const claim = {
  debate: 'desks',
  subject: { type: 'opening', revisionId: id },
  quote: { exact: 'some words' },
};
const evidence = { side: 'supports', kind: 'experience', details: { seen: 'it' } };
const decision = { type: 'comment', id, verb: 'approve', revisionId: id };
const account = {
  name: 'Ana Lim',
  handle: 'ana-lim',
  email: 'ana@example.org',
  password: 'ten letters or more',
};

/** Where an input is wrong; empty where it is taken. */
function pathsOf(schema: z.core.$ZodType, input: unknown): string[] {
  const answer = (schema as z.ZodMiniType).safeParse(input);
  return answer.success ? [] : answer.error.issues.map((issue) => issue.path.join('.'));
}

describe('what comes in', () => {
  it.each<[string, z.core.$ZodType, object, string[]]>([
    ['a comment', CreateComment, { body: '' }, []],
    ['a comment with all', CreateComment, { id, parentId: id, body: 'x', stance: 'for' }, []],
    ['a comment without a parent', CreateComment, { body: 'x', parentId: null, stance: null }, []],
    ['a comment without a text', CreateComment, {}, ['body']],
    ['a comment of a number', CreateComment, { body: 7 }, ['body']],
    ['an unknown stance', CreateComment, { body: 'x', stance: 'maybe' }, ['stance']],
    ['ids that are none', CreateComment, { body: 'x', id: '7', parentId: '' }, ['id', 'parentId']],
    ['an edit of nothing', EditComment, { body: 'x' }, ['revisionId']],
    ['a debate', CreateDebate, { ...debate, methods: ['lean'] }, []],
    ['a debate without methods', CreateDebate, debate, ['methods']],
    ['a method by its name', CreateDebate, { ...debate, methods: ['Lean CRM'] }, ['methods.0']],
    [
      'a title of spaces',
      CreateDebate,
      { ...debate, methods: [], title: ' '.repeat(9) },
      ['title'],
    ],
    ['nine methods', CreateDebate, { ...debate, methods: Array(9).fill('lean') }, ['methods']],
    ['half a conclusion', WriteConclusion, { agreed: 'x', open: ' ' }, ['open']],
    ['a claim', CreateClaim, claim, []],
    ['a claim of no words', CreateClaim, { ...claim, quote: { exact: '' } }, ['quote.exact']],
    [
      'a claim of a page',
      CreateClaim,
      { ...claim, quote: { exact: 'x'.repeat(601) } },
      ['quote.exact'],
    ],
    ['evidence', AddEvidence, evidence, []],
    ['evidence of no kind', AddEvidence, { ...evidence, kind: 'hearsay' }, ['kind']],
    ['evidence for nobody', AddEvidence, { ...evidence, side: 'for' }, ['side']],
    ['details of numbers', AddEvidence, { ...evidence, details: { year: 2014 } }, ['details.year']],
    ['a decision', Moderate, decision, []],
    ['a decision of no kind', Moderate, { ...decision, verb: 'ban' }, ['verb']],
    ['a note without end', Moderate, { ...decision, note: 'x'.repeat(2_001) }, ['note']],
    ['a room', JoinDebate, { slug: 'desks', since: 0 }, []],
    ['a room since before', JoinDebate, { slug: 'desks', since: -1 }, ['since']],
    ['a room since half', JoinDebate, { slug: 'desks', since: 1.5 }, ['since']],
    ['an account', SignUp, account, []],
    ['an account of nothing', SignUp, {}, ['name', 'handle', 'email', 'password']],
  ])('%s', (_what, schema, input, paths) => {
    expect(pathsOf(schema, input)).toEqual(paths);
  });

  it.each([null, undefined, 'text', 7, [], true])('is an object: %j', (input) => {
    for (const schema of [CreateComment, CreateDebate, CreateClaim, AddEvidence, Moderate]) {
      expect(pathsOf(schema, input)).not.toEqual([]);
    }
  });

  it('keeps ids in lower case, so that one id is one thing', () => {
    expect(Id.parse(id.toUpperCase())).toBe(id);
  });

  it.each([
    ['Ana_Lim', 'ana_lim'],
    ['  a-1 ', 'a-1'],
    ['ab', null],
    ['-ana', null],
    ['ana-', null],
    ['a--b', null],
    ['ana lim', null],
    ['an\u0131', null],
    ['a'.repeat(30), 'a'.repeat(30)],
    ['a'.repeat(31), null],
  ])('handle %j: %j', (typed, kept) => {
    expect(Handle.safeParse(typed).data ?? null).toBe(kept);
  });

  it.each([
    [9, false],
    [10, true],
    [200, true],
    [201, false],
  ])('a password of %i characters: %s', (length, taken) => {
    expect(Password.safeParse('p'.repeat(length)).success).toBe(taken);
  });
});

describe('errors', () => {
  it('have the statuses that were promised', () => {
    expect(statusOf).toEqual({
      malformed: 400,
      unauthenticated: 401,
      forbidden: 403,
      'not-found': 404,
      'method-not-allowed': 405,
      conflict: 409,
      'too-large': 413,
      'unsupported-media-type': 415,
      invalid: 422,
      'rate-limited': 429,
      internal: 500,
      unavailable: 503,
    });
  });

  it('are known by name, whichever bundle they come from', () => {
    const foreign = Object.assign(new Error('Sign in first.'), {
      name: 'Refusal',
      code: 'unauthenticated',
    });
    expect([new Refusal('conflict', 'Too late.'), foreign].map(isRefusal)).toEqual([true, true]);
    expect([new Error('x'), { name: 'Refusal', code: 'x' }, null].map(isRefusal)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
