import { createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '#app/protocol/errors.ts';

// Every JSON route as it is, behind Remix's own matching, with a board that only remembers.

const files = import.meta.glob<Record<string, unknown>>('../routes/api.v1.*.ts', { eager: true });

/** The address a route file answers, by the naming rules of flat routes. */
function pathOf(file: string): string {
  const name = file.replace('../routes/', '').replace(/\.ts$/, '');
  return name
    .split(/\.(?!\])/)
    .filter((part) => part !== '_index')
    .map((part) => (part === '$' ? '*' : part.replace(/^\$/, ':').replace('[.]', '.')))
    .join('/');
}

const build = {
  entry: { module: { default: () => new Response('page') } },
  routes: Object.fromEntries(
    Object.entries(files).map(([file, module]) => [file, { id: file, path: pathOf(file), module }]),
  ),
  assets: { routes: {}, version: '', url: '', entry: { imports: [], module: '' } },
  future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
  publicPath: '/',
  assetsBuildDirectory: '',
  isSpaMode: false,
} as unknown as ServerBuild;
const handle = createRequestHandler(build, 'production');

const id = '0191d7a0-0000-7000-8000-000000000001';
const revisionId = '0191d7a0-0000-7000-8000-000000000002';

function board() {
  const created = (rest: object) =>
    vi.fn(async (): Promise<Record<string, unknown>> => ({ ...rest, created: true }));
  const answers = () => vi.fn(async () => ({ fine: true }));
  return {
    do: {
      createDebate: created({ debate: {}, reasons: [] }),
      createComment: created({ comment: { id }, reasons: [] }),
      editComment: answers(),
      thank: created({ thanks: { comment: id } }),
      checkPolicy: answers(),
      createClaim: created({ claim: {}, reasons: [] }),
      addEvidence: created({ evidence: {}, reasons: [] }),
      askForEvidence: answers(),
      narrowClaim: answers(),
      disownClaim: answers(),
      takeBackClaim: answers(),
      answerRestatement: answers(),
      proposeSameClaim: answers(),
      answerSameClaim: answers(),
      bringEvidence: created({ evidence: {}, reasons: [] }),
      editEvidence: answers(),
      withdrawEvidence: answers(),
      disputeKind: created({ dispute: { id }, reasons: [] }),
      disputeWording: created({ dispute: { id }, reasons: [] }),
      acceptDispute: answers(),
      declineDispute: answers(),
      withdrawDispute: answers(),
      moderate: answers(),
      appeal: answers(),
      addModeratorNote: answers(),
    },
    read: {
      debateList: answers(),
      debate: answers(),
      comments: answers(),
      comment: answers(),
      claims: answers(),
      restatements: answers(),
      markedWords: answers(),
      sameOfClaim: answers(),
      similarClaims: answers(),
      source: answers(),
      ownEvidence: answers(),
      disputes: answers(),
      export: vi.fn(async () => ({
        mediaType: 'application/json',
        fileName: 'lean.aif.json',
        etag: 'W/"1"',
        async *stretches() {
          yield '{"nodes":';
          yield '';
          yield '[]}';
        },
      })),
      events: answers(),
      queue: answers(),
    },
  };
}

interface Sent {
  method?: string;
  body?: unknown;
  raw?: string;
}

async function call(path: string, sent: Sent = {}, parts = board()) {
  const report = vi.fn();
  const context = {
    board: parts,
    actor: { id: 'who' },
    requestId: 'request-1',
    ip: '192.0.2.1',
    origin: 'http://board.test',
    report,
  } as unknown as AppLoadContext;
  const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body));
  const response = await handle(
    new Request(`http://board.test/api/v1${path}`, {
      method: sent.method ?? (body === null ? 'GET' : 'POST'),
      body,
      headers: body === null ? {} : { 'content-type': 'application/json' },
    }),
    context,
  );
  const text = await response.text();
  const answer = (text === '' ? null : JSON.parse(text)) as Record<string, unknown> | null;
  return { status: response.status, headers: response.headers, answer, parts, report };
}

const actor = { id: 'who' };

describe('the JSON doors', () => {
  it.each([
    ['/debates?method=nps&cursor=c', 'debateList', { method: 'nps', cursor: 'c' }],
    ['/debates/lean', 'debate', 'lean'],
    ['/debates/lean/comments?cursor=c', 'comments', { slug: 'lean', cursor: 'c' }],
    ['/debates/lean/events?since=7', 'events', { slug: 'lean', since: 7 }],
    ['/debates/lean/events', 'events', { slug: 'lean', since: 0 }],
    ['/debates/lean/claims', 'claims', { slug: 'lean' }],
    ['/debates/lean/restatements', 'restatements', { slug: 'lean' }],
    ['/claims/in-my-words', 'markedWords', { page: 1 }],
    ['/claims/in-my-words?page=2', 'markedWords', { page: 2 }],
    ['/debates/lean/export', 'export', { slug: 'lean', format: 'json-ld' }],
    ['/debates/lean/export?format=aif', 'export', { slug: 'lean', format: 'aif' }],
    [`/comments/${id.toUpperCase()}`, 'comment', id],
    ['/claims/similar?text=Lean%20works', 'similarClaims', { text: 'Lean works' }],
    ['/claims/similar?text=Lean&debate=lean', 'similarClaims', { text: 'Lean', debate: 'lean' }],
    [`/claims/${id}/same`, 'sameOfClaim', id],
    [`/sources/${id}`, 'source', { id, page: 1 }],
    [`/sources/${id.toUpperCase()}?page=3`, 'source', { id, page: 3 }],
    [`/evidence/${id}`, 'ownEvidence', id],
    [`/claims/${id}/disputes`, 'disputes', { claim: id }],
    ['/moderation/queue', 'queue', {}],
    [
      '/moderation/queue?debate=lean&clause=civil&standing=known&for=report&cursor=c',
      'queue',
      { debate: 'lean', clause: 'civil', standing: 'known', for: 'report', cursor: 'c' },
    ],
  ] as const)('GET %s asks %s', async (path, query, input) => {
    const { status, parts } = await call(path);
    expect(status).toBe(200);
    expect(parts.read[query]).toHaveBeenCalledExactlyOnceWith(actor, input);
  });

  const quote = { exact: 'words' };
  const subject = { type: 'comment', revisionId };
  it.each([
    ['POST', '/policy/check', { body: 'x' }, 'checkPolicy', { body: 'x', ip: '192.0.2.1' }, 200],
    [
      'POST',
      '/debates',
      { title: 'A title long enough', motion: 'A motion long enough', body: 'x', methods: [] },
      'createDebate',
      { title: 'A title long enough', motion: 'A motion long enough', body: 'x', methods: [] },
      201,
    ],
    [
      'POST',
      '/debates/lean/comments',
      { body: 'x', id },
      'createComment',
      { body: 'x', id, slug: 'lean' },
      201,
    ],
    [
      'PATCH',
      `/comments/${id}`,
      { body: 'x', revisionId },
      'editComment',
      { body: 'x', revisionId, id },
      200,
    ],
    [
      'POST',
      `/moderation/comments/${id}/return`,
      { revisionId, clauses: ['civil'] },
      'moderate',
      { type: 'comment', id, verb: 'return', revisionId, clauses: ['civil'] },
      200,
    ],
    [
      'POST',
      `/moderation/evidence/${id}/undo`,
      { revisionId },
      'moderate',
      { type: 'evidence', id, verb: 'undo', revisionId },
      200,
    ],
    [
      'POST',
      `/moderation/comments/${id}/approve`,
      { revisionId, withoutLinks: true, marks: [{ clause: 'civil', span: [0, 4] }], batch: id },
      'moderate',
      {
        type: 'comment',
        id,
        verb: 'approve',
        revisionId,
        withoutLinks: true,
        marks: [{ clause: 'civil', span: [0, 4] }],
      },
      200,
    ],
    [
      'POST',
      '/moderation/notes',
      { revisionId, text: 'x' },
      'addModeratorNote',
      { revisionId, text: 'x' },
      200,
    ],
    [
      'POST',
      '/claims',
      { debate: 'lean', subject, quote },
      'createClaim',
      { debate: 'lean', subject, quote },
      201,
    ],
    [
      'POST',
      `/claims/${id}/evidence`,
      { side: 'supports', kind: 'value', details: {} },
      'addEvidence',
      { side: 'supports', kind: 'value', details: {}, claimId: id },
      201,
    ],
    [
      'POST',
      `/claims/${id}/same`,
      { claim: revisionId },
      'proposeSameClaim',
      { claimId: id, otherId: revisionId },
      200,
    ],
    ...(['agree', 'decline', 'withdraw', 'end'] as const).map(
      (answer): [string, string, object, 'answerSameClaim', object, number] => [
        'POST',
        `/claims/${id}/same/${revisionId}/${answer}`,
        {},
        'answerSameClaim',
        { claimId: id, otherId: revisionId, answer },
        200,
      ],
    ),
    [
      'POST',
      `/claims/${id}/bring`,
      { evidence: revisionId },
      'bringEvidence',
      { claimId: id, evidenceId: revisionId },
      201,
    ],
    [
      'PATCH',
      `/evidence/${id}`,
      { revisionId, kind: 'value', details: { whose: 'x' } },
      'editEvidence',
      { revisionId, kind: 'value', details: { whose: 'x' }, id },
      200,
    ],
    ['POST', `/evidence/${id}/withdraw`, {}, 'withdrawEvidence', { id }, 200],
    [
      'POST',
      `/evidence/${id}/disputes`,
      { kind: 'survey' },
      'disputeKind',
      { kind: 'survey', evidenceId: id },
      201,
    ],
    [
      'POST',
      `/claims/${id}/disputes`,
      { text: 'x' },
      'disputeWording',
      { text: 'x', claimId: id },
      201,
    ],
    ['POST', `/disputes/${id}/accept`, {}, 'acceptDispute', { id }, 200],
    ['POST', `/disputes/${id}/decline`, {}, 'declineDispute', { id }, 200],
    ['POST', `/disputes/${id}/withdraw`, {}, 'withdrawDispute', { id }, 200],
    ['POST', `/comments/${id}/thanks`, {}, 'thank', { id }, 201],
    ['POST', `/claims/${id}/ask`, {}, 'askForEvidence', { claimId: id }, 200],
    [
      'POST',
      `/claims/${id}/narrow`,
      { revisionId, quote },
      'narrowClaim',
      { revisionId, quote, claimId: id },
      200,
    ],
    ['POST', `/claims/${id}/disown`, {}, 'disownClaim', { claimId: id, disowned: true }, 200],
    ['POST', `/claims/${id}/reclaim`, {}, 'disownClaim', { claimId: id, disowned: false }, 200],
    ['POST', `/claims/${id}/take-back`, {}, 'takeBackClaim', { claimId: id }, 200],
    [
      'POST',
      `/claims/${id}/restatement`,
      { accept: false },
      'answerRestatement',
      { accept: false, claimId: id },
      200,
    ],
    [
      'POST',
      '/appeals',
      { type: 'comment', id, revisionId, text: 'x' },
      'appeal',
      { type: 'comment', id, revisionId, text: 'x' },
      201,
    ],
  ] as const)('%s %s', async (method, path, body, command, input, expected) => {
    const { status, parts } = await call(path, { method, body });
    expect(status).toBe(expected);
    expect(parts.do[command]).toHaveBeenCalledExactlyOnceWith(actor, input);
  });

  it('answers 200 and no bookkeeping for a repeat of the same id', async () => {
    const parts = board();
    parts.do.createComment.mockResolvedValue({ comment: { id }, reasons: [], created: false });
    const { status, answer } = await call(
      '/debates/lean/comments',
      { body: { body: 'x', id } },
      parts,
    );
    expect(status).toBe(200);
    expect(answer).toEqual({ comment: { id }, reasons: [] });
  });

  it.each<[string, Sent, number, string]>([
    ['/nothing', {}, 404, 'not-found'],
    ['/', {}, 404, 'not-found'],
    ['/nothing', { body: {} }, 404, 'not-found'],
    ['/comments/14', {}, 404, 'not-found'],
    [`/moderation/people/${id}/approve`, { body: { revisionId } }, 404, 'not-found'],
    [`/moderation/comments/${id}/bless`, { body: { revisionId } }, 404, 'not-found'],
    [`/moderation/comments/${id}/approve`, { body: {} }, 422, 'invalid'],
    ['/debates/No%20slug', {}, 404, 'not-found'],
    ['/debates/lean/events?since=-1', {}, 422, 'invalid'],
    ['/debates/lean/events?since=abc', {}, 422, 'invalid'],
    ['/debates/lean/export?format=pdf', {}, 422, 'invalid'],
    ['/moderation/queue?for=fun', {}, 422, 'invalid'],
    ['/debates/lean', { method: 'PATCH', body: {} }, 405, 'method-not-allowed'],
    ['/debates', { method: 'DELETE' }, 405, 'method-not-allowed'],
    ['/claims', {}, 405, 'method-not-allowed'],
    [`/evidence/${id}/disputes`, { body: { kind: 'anecdote' } }, 422, 'invalid'],
    [`/claims/${id}/disputes`, { body: { text: 'x'.repeat(301) } }, 422, 'invalid'],
    [`/disputes/${id}/bless`, { body: {} }, 404, 'not-found'],
    ['/debates/lean/comments', { raw: '{"body":' }, 400, 'malformed'],
    ['/debates/lean/comments', { body: {} }, 422, 'invalid'],
    ['/claims/similar', {}, 422, 'invalid'],
    [`/claims/similar?text=${'x'.repeat(2001)}`, {}, 422, 'invalid'],
    [`/claims/${id}/same/${revisionId}/maybe`, { body: {} }, 404, 'not-found'],
    [`/claims/${id}/same/other/agree`, { body: {} }, 404, 'not-found'],
    [`/claims/${id}/bring`, { body: {} }, 422, 'invalid'],
    [`/sources/${id}?page=two`, {}, 422, 'invalid'],
    ['/sources/10.1000', {}, 404, 'not-found'],
    ['/debates/lean/comments', { body: { body: 'x', id: 'mine' } }, 422, 'invalid'],
    ['/debates/lean/comments', { body: { body: 'x', stance: 'maybe' } }, 422, 'invalid'],
  ])('%s %j is refused', async (path, sent, status, code) => {
    const refused = await call(path, sent);
    expect(refused.status).toBe(status);
    expect(refused.answer).toMatchObject({ error: { code, requestId: 'request-1' } });
    expect(refused.report).not.toHaveBeenCalled();
  });

  it('names the methods it takes', async () => {
    const { headers } = await call('/debates', { method: 'DELETE' });
    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('passes a refusal on with its status and the time to wait', async () => {
    const parts = board();
    const refusal = new Refusal('rate-limited', 'A little slower.', { retryAfter: 12.2 });
    parts.do.createComment.mockRejectedValue(refusal);
    const { status, headers, answer } = await call(
      '/debates/lean/comments',
      { body: { body: 'x' } },
      parts,
    );
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('13');
    expect(answer).toMatchObject({ error: { code: 'rate-limited', message: 'A little slower.' } });
  });

  it('notes a failure of ours and says nothing of it', async () => {
    const parts = board();
    const failure = new Error('duplicate key: somebody@mail.example');
    parts.read.debate.mockRejectedValue(failure);
    const { status, answer, report } = await call('/debates/lean', {}, parts);
    expect(status).toBe(500);
    expect(JSON.stringify(answer)).not.toContain('somebody');
    expect(report).toHaveBeenCalledExactlyOnceWith(failure);
  });

  it('describes itself, every door it has', async () => {
    const { status, answer } = await call('/openapi.json');
    expect(status).toBe(200);
    const described = Object.keys(answer?.['paths'] as object).map((path) =>
      path.replace(/\{/g, ':').replace(/\}/g, ''),
    );
    const served = Object.keys(files)
      .map((file) => `/${pathOf(file)}`.replace('/api/v1', ''))
      .filter((path) => !['/*', '/openapi.json'].includes(path));
    expect(described.sort()).toEqual(served.sort());
  });
});
