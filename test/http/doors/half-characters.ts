import { describe, expect, it } from 'vitest';
import { sessionCookieName } from '#test/support/running-board.ts';
import { apiAs, ask } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, member, moderator, slug, api } from './at-the-door.ts';

describe('U+0000 and half characters, at every door that takes a text', () => {
  const odd = '\u0000\ud800';

  it('in a debate, a claim, evidence, a decision and an edit', async () => {
    const debate = await api<{ debate: { slug: string; status: string } }>('/debates', {
      json: {
        title: `Standard work ${odd}and judgement`,
        motion: `Standard work leaves ${odd}less room for judgement.`,
        body: `${freshAccount()} ${odd} ${freshAccount()}`,
        methods: [],
      },
    });
    expect(debate.status).toBe(201);
    const assertion = 'Errors fell from nine to four';
    const made = await apiAs(board, member).comment(debate.body.debate.slug, {
      body: `${assertion}. ${freshAccount()}`,
    });
    const claim = await api<{ claim: { id: string } }>('/claims', {
      json: {
        debate: debate.body.debate.slug,
        subject: { type: 'comment', revisionId: made.revisionId },
        quote: { exact: `${assertion}`, prefix: odd, suffix: odd },
        text: `In other words ${odd}`,
      },
    });
    expect([201, 422]).toContain(claim.status);
    const id = claim.body.claim?.id ?? '';
    if (id !== '') {
      const evidence = await api(`/claims/${id}/evidence`, {
        json: {
          side: 'supports',
          kind: 'experience',
          details: { seen: `I timed it for a month in 2014 ${odd}and it was half.`, role: odd },
          source: { url: `https://en.wikipedia.org/wiki/Kanban${odd}`, title: `Kanban ${odd}` },
        },
      });
      expect([201, 422]).toContain(evidence.status);
    }
    const edit = await api(`/comments/${made.id}`, {
      method: 'PATCH',
      json: { body: `${freshAccount()} ${odd}`, revisionId: made.revisionId },
    });
    expect(edit.status).toBe(200);
    const newcomer = await board.person('odd');
    const held = await apiAs(board, newcomer).comment(slug, { body: freshAccount() });
    const returned = await api(
      `/moderation/comments/${held.id}/return`,
      {
        json: { revisionId: held.revisionId, clauses: ['on-topic'], note: `Why ${odd} so?` },
      },
      moderator,
    );
    expect(returned.status).toBe(200);
    const { body } = await api<{ comment: { note: string } }>(`/comments/${held.id}`, {}, newcomer);
    expect(body.comment.note).toMatch(/^Why\s+so\?$/);
  });

  it.each([
    '/?cursor=%00',
    '/methods/%00',
    '/people/%00',
    '/debates/%00',
    '/sign-in?draft=%00&next=%00',
    '/sign-up?draft=%ED%A0%80',
    '/moderation?cursor=%00&did=%00',
    ...['draft', 'fix', 'mark', 'reply', 'thread', 'at', 'after', 'order', 'sent'].map(
      (name) => `/debates/:slug?${name}=%00`,
    ),
    '/debates/:slug/claims?add=%00&against=%00&comment=%00',
    '/debates/:slug/comments/%00',
    '/debates/:slug?thread=999999999&at=999999999',
    '/debates/:slug?after=0',
  ])('in the address of a page: %s', async (address) => {
    const cookie = `${sessionCookieName}=${moderator.session}`;
    const answer = await ask(`${board.url}${address.replace(':slug', slug)}`, {
      headers: { cookie },
    });
    expect(answer.status).toBeLessThan(500);
  });

  it.each([
    ['/sign-in', { login: `host${odd}`, password: odd }],
    [
      '/sign-up',
      {
        name: `A ${odd} B`,
        handle: odd,
        email: `a@b.example${odd}`,
        password: `long enough${odd}`,
      },
    ],
    ['/debates/:slug', { intent: 'create-comment', body: odd }],
    [
      '/debates/:slug',
      {
        intent: 'create-comment',
        body: `${freshAccount()}${odd}`,
        parentId: odd,
        stance: odd,
        id: odd,
      },
    ],
    ['/debates/:slug', { intent: odd, body: 'x' }],
    ['/debates/:slug', { intent: 'create-claim', sentence: odd }],
    ['/debates/:slug', { intent: 'create-claim', sentence: '{"exact": 7}' }],
    ['/debates/:slug/claims', { intent: 'add-evidence', claim: odd, kind: odd, side: odd }],
    ['/debates/:slug/edit', { intent: 'edit-debate', title: odd, motion: odd, body: odd }],
    ['/debates/new', { title: odd, motion: odd, body: odd, methods: odd }],
    ['/moderation', { type: odd, id: odd, verb: odd, revisionId: odd }],
    ['/debates/:slug', {}],
  ])('in the form of %s', async (path, fields) => {
    const raw = new URLSearchParams(fields as Record<string, string>);
    for (const session of [moderator.session, null]) {
      const cookie: Record<string, string> = session
        ? { cookie: `${sessionCookieName}=${session}` }
        : {};
      const answer = await ask(`${board.url}${path.replace(':slug', slug)}`, {
        raw,
        headers: { origin: board.url, ...cookie },
      });
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('in forms no browser sends', async () => {
    for (const sent of [
      { raw: '--x\r\nbroken', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      { raw: '{}', headers: { 'content-type': 'application/json' } },
      {
        raw: 'x'.repeat(600 * 1024),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ]) {
      const answer = await ask(`${board.url}/debates/${slug}`, sent);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});
