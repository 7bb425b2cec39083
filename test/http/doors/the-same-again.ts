import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import { apiAs } from '../api.ts';
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

describe('the same again', () => {
  it('is answered with the comment as it stands, and anything else is a conflict', async () => {
    const sent = { id: randomUUID(), body: freshAccount(), stance: 'for' as const };
    const first = await api<CommentReceipt>(comments(), { json: sent });
    const again = await api<CommentReceipt>(comments(), { json: sent });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.comment).toEqual(first.body.comment);
    const upper = await api<CommentReceipt>(comments(), {
      json: { ...sent, id: sent.id.toUpperCase() },
    });
    expect([upper.status, upper.body.comment.id]).toEqual([200, first.body.comment.id]);

    const other = await board.person('oth', { trusted: true });
    const elsewhere = await apiAs(board, host).openDebate();
    for (const answer of [
      await api(comments(), { json: { ...sent, body: freshAccount() } }),
      await api(comments(), { json: { ...sent, parentId: known.id } }),
      await api(`/debates/${elsewhere.slug}/comments`, { json: sent }),
      await api(comments(), { json: sent }, other),
    ]) {
      expectRefused(answer, 409, 'conflict');
      expect(JSON.stringify(answer.body)).not.toContain(sent.body.slice(0, 20));
    }
    // Taken back, it is still the same thing.
    const brief = await board.person('brief', { trusted: true });
    const once = { id: randomUUID(), body: freshAccount() };
    const { body: made } = await api<CommentReceipt>(comments(), { json: once }, brief);
    await apiAs(board, moderator).moderate('comments', once.id, 'remove', {
      revisionId: made.comment.revisionId,
      clauses: ['on-topic'],
    });
    const removed = await api<CommentReceipt>(comments(), { json: once }, brief);
    expect([removed.status, removed.body.comment.status]).toEqual([200, 'removed']);
  });

  it.each([1, 2, 3, 4, 5])('ten at once make one comment (round %i)', async () => {
    const sent = { id: randomUUID(), body: freshAccount() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api<CommentReceipt>(comments(), { json: sent })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.comment.number)).size).toBe(1);
  });

  it('holds for debates, claims and evidence too', async () => {
    const debate = {
      id: randomUUID(),
      title: 'Standard work and judgement',
      motion: 'Standard work leaves a practitioner less room for judgement.',
      body: `${freshAccount()} ${freshAccount()}`,
      methods: [],
    };
    expect((await api('/debates', { json: debate }, host)).status).toBe(201);
    expect((await api('/debates', { json: debate }, host)).status).toBe(200);
    expectRefused(
      await api('/debates', { json: { ...debate, title: 'Another title' } }, host),
      409,
      'conflict',
    );

    const assertion = 'Waiting fell from nine days to five';
    const { revisionId } = await apiAs(board, host).comment(slug, {
      body: `${assertion}. ${freshAccount()}`,
    });
    const claim = {
      id: randomUUID(),
      debate: slug,
      subject: { type: 'comment', revisionId },
      quote: { exact: assertion },
    };
    expect((await api('/claims', { json: claim })).status).toBe(201);
    expect((await api('/claims', { json: claim })).status).toBe(200);
    expectRefused(
      await api('/claims', { json: { ...claim, quote: { exact: 'Waiting fell' } } }),
      409,
      'conflict',
    );

    const evidence = {
      id: randomUUID(),
      side: 'supports',
      kind: 'experience',
      details: { seen: 'I timed the desk for a month in 2014, and the queue was half as long.' },
    };
    const to = `/claims/${claim.id}/evidence`;
    expect((await api(to, { json: evidence })).status).toBe(201);
    expect((await api(to, { json: evidence })).status).toBe(200);
    expectRefused(await api(to, { json: { ...evidence, side: 'challenges' } }), 409, 'conflict');
  });
});
