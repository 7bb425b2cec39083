import { describe, expect, it } from 'vitest';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import { freshAccount } from '../texts.ts';
import { moderator, api, asJson, comments } from './at-the-door.ts';

describe('strange characters', () => {
  const kept = 'é 你 👩‍🚒 ﷽ Ω';
  it.each([
    ['U+0000', '"\\u0000"'],
    ['a high surrogate alone', '"\\ud800"'],
    ['a low surrogate alone', '"\\udc00 and \\ud83d"'],
    ['surrogates the wrong way round', '"\\ude00\\ud83d"'],
    ['control characters', '"\\u0001\\u0008\\u001f\\u007f\\u009b"'],
    ['bidirectional controls', '"\\u202e\\u2066\\u2067\\u2069\\u202c"'],
  ])('%s is left out and the rest stays', async (_, escaped) => {
    const text = freshAccount();
    const raw = `{"body": ${JSON.stringify(`${text} ${kept} `).slice(0, -1)}${escaped.slice(1, -1)} end."}`;
    const made = await api<CommentReceipt>(comments(), { raw, headers: asJson });
    expect(made.status).toBe(201);
    const { body } = await api<{ comment: { body: string; bodyHtml: string } }>(
      `/comments/${made.body.comment.id}`,
    );
    for (const stored of [body.comment.body, body.comment.bodyHtml]) {
      expect(stored).toContain(kept);
      expect(stored).toMatch(/end\./);
      expect(stored).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(stored).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it.each([
    ['lists', '- '.repeat(3_000)],
    ['quotations', '> '.repeat(3_000)],
    ['brackets', '['.repeat(9_000)],
    ['emphasis', '*_'.repeat(4_500)],
    ['links in links', '[a](b'.repeat(1_800)],
    ['backticks', '` `` ``` '.repeat(1_000)],
    ['table rows', '|a|b|\n|-|-|\n'.repeat(700)],
    ['entities', '&amp;&#x26;'.repeat(800)],
    ['autolinks', '<http://a '.repeat(900)],
  ])('deep or endless %s are answered in good time', async (_, markdown) => {
    const began = performance.now();
    const answer = await api(comments(), {
      json: { body: `${freshAccount()}\n\n${markdown} end` },
    });
    expect([201, 422]).toContain(answer.status);
    expect(performance.now() - began).toBeLessThan(4_000);
    const check = await api('/policy/check', { json: { body: markdown } });
    expect(check.status).toBe(200);
  });

  it('strange characters in an address, a query and a header are no failure', async () => {
    for (const path of [
      '/debates/%00',
      '/debates/%ff',
      '/debates/%ED%A0%80/comments',
      '/debates/..%2f..%2fetc',
      `/debates/${'a'.repeat(5_000)}`,
      '/comments/%00',
      '/moderation/comments/%E2%80%AE/approve',
    ]) {
      const answer = await api(path);
      expect([400, 404, 405], path).toContain(answer.status);
      expect(answer.body.error.code, path).toMatch(/malformed|not-found|method-not-allowed/);
    }
    for (const cursor of ['%00', 'x', '%ED%A0%80', 'a'.repeat(500), '2026-01-01_1', '-1', '1e9']) {
      for (const path of ['/debates', comments(), '/moderation/queue']) {
        const answer = await api(`${path}?cursor=${cursor}`, {}, moderator);
        expect([400, 422], `${path} ${cursor}`).toContain(answer.status);
      }
    }
  });
});
