import { describe, expect, it } from 'vitest';
import { exportFormats, formatFacts } from '#app/domain/exports/formats.ts';
import { apiAs, ask } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { api, board, expectRefused, host, moderator, slug } from './at-the-door.ts';

const page = (format: string, of = slug) => `${board.url}/debates/${of}/export/${format}`;
const door = (format: string) => `${board.url}/api/v1/debates/${slug}/export?format=${format}`;

describe('exports', () => {
  it.each(exportFormats)('%s is a file with a name, the same at both doors', async (format) => {
    const answers = await Promise.all([ask<unknown>(page(format)), ask<unknown>(door(format))]);
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(formatFacts[format].mediaType);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="${slug}${formatFacts[format].extension}"`,
      );
      expect(headers.get('cache-control')).toBe('public, no-cache');
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body).not.toBe('');
  });

  it('are sent again only when the debate has changed', async () => {
    const { headers } = await ask(page('json-ld'));
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    for (const address of [page('json-ld'), door('json-ld')]) {
      const again = await ask(address, { headers: known });
      expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    }
    await apiAs(board, host).comment(slug, { body: freshAccount() });
    const changed = await ask<string>(page('json-ld'), { headers: known });
    expect(changed.status).toBe(200);
  });

  it('answer HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask(page('aif'), { method: 'HEAD' });
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(headers.get('etag')).toMatch(/^W\/"aif-/);
  });

  it('are refused in another format, for another debate and to another method', async () => {
    expectRefused(await api(`/debates/${slug}/export?format=pdf`, {}, null), 422, 'invalid');
    expectRefused(await api('/debates/no-such/export', {}, null), 404, 'not-found');
    const post = { method: 'POST', json: {} };
    expectRefused(await api(`/debates/${slug}/export`, post), 405, 'method-not-allowed');
    expect((await ask(page('pdf'))).status).toBe(404);
    expect((await ask(page('aif', 'no-such'))).status).toBe(404);
  });

  it('stand in the head of the page, where no title ends the script', async () => {
    const title = 'Does a queue wait </script><script>alert(1)</script> <!-- longer';
    const made = await apiAs(board, host).openDebate({ title });
    if (made.status !== 'open') {
      const { revisionId } = made;
      await apiAs(board, moderator).moderate('debates', made.id, 'approve', { revisionId });
    }
    const { body: html } = await ask<string>(`${board.url}/debates/${made.slug}`);
    const [head = ''] = html.split('</head>');
    const found = [
      ...head.matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g),
    ];
    expect(found).toHaveLength(1);
    expect(JSON.parse(found[0]?.[1] ?? '')).toMatchObject({
      '@type': 'DiscussionForumPosting',
      '@id': `/debates/${made.slug}`,
      headline: title,
    });
    expect(head).not.toContain('<script>alert');
  });
});
