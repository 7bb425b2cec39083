import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '#app/domain/exports/formats.ts';
import { connect } from '#test/socket/client.ts';
import { sessionCookieName, startBoard } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { openScene } from '#test/use-cases/scene.ts';
import type { Scene } from '#test/use-cases/scene.ts';
import { fillWithSecrets } from '#test/use-cases/unpublished.ts';
import { ask } from './api.ts';

// Every address the built board can be asked for, walked by those who may see only what is public.

type Filled = Awaited<ReturnType<typeof fillWithSecrets>>;

/** Pages asked for in one walk: more than the board has, so that a walk that runs wild fails. */
const mostPages = 4_000;

describe('the running board, walked by outsiders', () => {
  let board: RunningBoard;
  let scene: Scene;
  let filled: Filled;
  let member: Person;
  let moderator: Person;

  beforeAll(async () => {
    board = await startBoard();
    scene = await openScene(async () => ({ pool: board.pool, close: async () => undefined }));
    filled = await fillWithSecrets(scene);
    member = await board.person('mem', { trusted: true });
    moderator = await board.person('mod', { role: 'moderator' });
  }, 120_000);
  afterAll(async () => {
    await scene?.close();
    await board?.stop();
  });

  const cookieOf = (person: Person | null): Record<string, string> =>
    person ? { cookie: `${sessionCookieName}=${person.session}` } : {};
  const found = (answer: string) =>
    filled.secrets.filter(({ word }) => answer.includes(word)).map(({ what }) => what);

  /** What cannot be reached by following links. */
  async function known(): Promise<string[]> {
    const { db } = scene.deps;
    const comments = await db.comment.findMany({ select: { id: true } });
    const revisions = await db.revision.findMany({ select: { id: true } });
    const debates = await db.debate.findMany({ select: { slug: true } });
    const people = await db.user.findMany({ select: { handle: true } });
    const numbers = Array.from({ length: comments.length + 1 }, (_, index) => index + 1);
    return [
      ...[
        '',
        '/policy/check',
        '/openapi.json',
        '/transparency',
        '/moderation/queue',
        '/policy',
      ].map((path) => `/api/v1${path}`),
      ...['/moderation', '/moderation/audit', '/moderation/statistics', '/moderation/policy'],
      ...['/transparency', '/policy', '/policy/history', '/my-texts', '/feed.atom', '/search?q=zq'],
      ...people.map(({ handle }) => `/people/${handle}`),
      ...comments.map(({ id }) => `/api/v1/comments/${id}`),
      ...revisions.map(({ id }) => `/api/v1/claims/${id}`),
      ...debates.flatMap(({ slug }) => [
        ...['', '/claims', '/edit', '/history', '/feed.atom', '?order=newest'].map(
          (path) => `/debates/${slug}${path}`,
        ),
        ...['', '/comments', '/claims', '/events?since=0'].map(
          (path) => `/api/v1/debates/${slug}${path}`,
        ),
        ...exportFormats.flatMap((format) => [
          `/debates/${slug}/export/${format}`,
          `/api/v1/debates/${slug}/export?format=${format}`,
        ]),
        // Where nothing is public, one comment is like another.
        ...(slug === scene.slug ? numbers : [1, 2]).flatMap((number) => [
          `/debates/${slug}/comments/${number}`,
          `/debates/${slug}/comments/${number}/card`,
          `/debates/${slug}/comments/${number}/history`,
        ]),
      ]),
    ];
  }

  /** Follows every link of the board from its front page, and asks for what no link leads to. */
  async function walk(person: Person | null): Promise<{ leaks: string[]; statuses: number[] }> {
    const waiting = ['/', ...(await known())];
    const seen = new Set(waiting);
    const leaks: string[] = [];
    const statuses: number[] = [];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const { status, headers, body } = await ask(`${board.url}${path}`, {
        headers: cookieOf(person),
      });
      statuses.push(status);
      const answer = typeof body === 'string' ? body : JSON.stringify(body);
      // A page repeats the address it was asked for, as the place to come back to; that is no news.
      const [, slug] = /\/debates\/([^/?]+)/.exec(decodeURIComponent(path)) ?? [];
      const text = slug ? answer.replaceAll(slug, '') : answer;
      leaks.push(...found(text).map((what) => `${path}: ${what}`));
      const location = headers.get('location');
      const links = [...text.matchAll(/href="(\/[^"#]*)/g)].map(([, link = '']) =>
        link.replaceAll('&amp;', '&'),
      );
      for (const link of location?.startsWith('/') ? [...links, location] : links) {
        if (seen.has(link) || /^\/(?:assets|fonts|sign-out)/.test(link)) continue;
        seen.add(link);
        waiting.push(link);
      }
      if (seen.size > mostPages) throw new Error(`More than ${mostPages} addresses: ${path}`);
    }
    return { leaks, statuses };
  }

  it.each([
    ['a visitor', () => null],
    ['another member', () => member],
  ])(
    '%s finds nothing that is not public',
    async (_who, person) => {
      const { leaks, statuses } = await walk(person());
      expect(leaks).toEqual([]);
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(20);
    },
    120_000,
  );

  it('a moderator does find it: the walk can see what it looks for', async () => {
    const { body } = await ask<string>(`${board.url}/moderation`, {
      headers: cookieOf(moderator),
    });
    expect(found(body).length).toBeGreaterThan(0);
  });

  it.each([
    ['a visitor', () => ({})],
    ['another member', () => ({ token: member.token })],
  ])('%s hears nothing of it by socket, from the first event on', async (_who, as) => {
    const socket = await connect(board.url, as());
    for (const slug of [scene.slug, ...filled.hidden]) {
      const answer = JSON.stringify(await socket.join({ slug, since: 0 }));
      expect(found(answer), slug).toEqual([]);
      expect(answer.includes(filled.seen)).toBe(slug === scene.slug);
    }
    await socket.roundTrip();
    expect(found(JSON.stringify(socket.heard))).toEqual([]);
    socket.socket.disconnect();
  });
});
