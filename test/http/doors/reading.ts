import { describe, expect, it } from 'vitest';
import { apiAs, ask } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, host, slug, api } from './at-the-door.ts';

describe('reading', () => {
  it('pages through the comments by cursor, each once and in order', async () => {
    const { slug: long } = await apiAs(board, host).openDebate();
    for (let n = 0; n < 53; n += 1) {
      await apiAs(board, host).comment(long, { body: freshAccount() });
    }
    const numbers: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await api<{ comments: { number: number }[]; cursor: string | null }>(
        `/debates/${long}/comments${query}`,
        {},
        null,
      );
      numbers.push(...body.comments.map(({ number }) => number));
      cursor = body.cursor;
    }
    expect(numbers).toEqual(Array.from({ length: 53 }, (_, at) => at + 1));
  });

  it('answers events from a number on, and says when that number is of no use', async () => {
    type Events = { events: { sequence: number }[]; sequence: number; reload?: boolean };
    const events = (since: string) =>
      api<Events>(`/debates/${slug}/events?since=${since}`, {}, null);
    const { body: all } = await events('0');
    expect(all.events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: all.events.length }, (_, at) => at + 1),
    );
    expect((await events(String(all.sequence - 1))).body.events).toHaveLength(1);
    expect((await events(String(all.sequence + 5))).body).toMatchObject({
      events: [],
      reload: true,
    });
    for (const since of ['-1', 'x', '1.5', '99999999999999999999']) {
      expect((await events(since)).status, since).toBe(422);
    }
  });

  it('describes itself, and says whether it lives and can serve', async () => {
    const { body } = await api<{ openapi: string; paths: object }>('/openapi.json', {}, null);
    expect(body.openapi).toMatch(/^3\./);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/comments/),
        expect.stringMatching(/policy\/check/),
      ]),
    );
    expect((await ask(`${board.url}/healthz`)).status).toBe(200);
    expect((await ask(`${board.url}/readyz`)).status).toBe(200);
  });

  it('checks a text for anybody, with offsets into the text as given', async () => {
    const body =
      '👩‍🚒 See https://en.wikipedia.org/wiki/Kanban and https://en.wikipedia.org/wiki/Takt_time for it.';
    const answer = await api<{
      outcome: string;
      links: number;
      reasons: { clause: string; spans: [number, number][] }[];
    }>('/policy/check', { json: { body } }, null);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ outcome: 'return', links: 2 });
    const reason = answer.body.reasons.find(({ clause }) => clause === 'one-link');
    expect(reason?.spans.map((span) => body.slice(...span)).join(' ')).toContain(
      'en.wikipedia.org',
    );
  });
});
