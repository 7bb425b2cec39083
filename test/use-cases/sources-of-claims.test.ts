import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { lastWords, newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const url = 'https://en.wikipedia.org/wiki/Takt_time';
const kind = 'expert' as const;

describeDatabases('a comment that brings its sources along', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  type Who = 'author' | 'newcomer';
  const send = async (
    who: Who,
    more: { body?: string; quote?: string; url?: string; id?: string } = {},
  ) => {
    scene.later();
    const { body = newText(), quote = lastWords(body), id } = more;
    const { comment, created } = await scene.do.createComment(scene[who], {
      slug: scene.slug,
      body,
      ...(id ? { id } : {}),
      sources: [{ quote, url: more.url ?? url, kind }],
    });
    return { ...comment, body, created };
  };
  const claimsOn = async (id: string) =>
    (await scene.read.claims(null, { slug: scene.slug })).claims.filter(
      ({ subject }) => subject.id === id,
    );
  const unmade = async (who: Who, id: string) => {
    const { unmade: all } = await scene.read.debatePage(scene[who], {
      slug: scene.slug,
      order: 'newest',
    });
    return all.filter(({ comment }) => comment === id);
  };
  const rowsOn = (id: string) => scene.deps.db.claim.count({ where: { subjectId: id } });

  it('makes the claim and gives the source at once, where it is public at once', async () => {
    const said = await send('author');
    expect(await claimsOn(said.id)).toMatchObject([
      {
        marker: { handle: 'author' },
        quote: { exact: lastWords(said.body) },
        standing: { ground: 'sourced' },
        evidence: [{ kind, details: { who: 'Wikipedia' }, source: { url } }],
      },
    ]);
    expect((await scene.eventsOf()).slice(-3)).toEqual([
      'comment:published',
      'claim:marked',
      'evidence:added',
    ]);
    expect(await unmade('author', said.id)).toEqual([]);
  });

  it.each(['review', 'controlled-trial'] as const)(
    'gives it as %s where that is said',
    async (as) => {
      scene.later();
      const body = newText();
      const { comment } = await scene.do.createComment(scene.author, {
        slug: scene.slug,
        body,
        sources: [{ quote: lastWords(body), url, kind: as }],
      });
      expect(await claimsOn(comment.id)).toMatchObject([{ evidence: [{ kind: as, details: {} }] }]);
    },
  );

  it('makes it by approval, once, and lets a newcomer’s source wait', async () => {
    const said = await send('newcomer');
    expect(await rowsOn(said.id)).toBe(0);
    expect(await scene.read.comment(scene.newcomer, said.id)).toMatchObject({
      sources: [{ quote: lastWords(said.body), url }],
    });
    const { items } = await scene.read.queue(scene.moderator, {});
    expect(items.find((item) => item.id === said.id)?.fields).toMatchObject([
      { text: expect.stringContaining(url) },
    ]);
    await scene.decide(scene.moderator, 'approve', said);
    const [claim] = await claimsOn(said.id);
    expect(claim).toMatchObject({ marker: { handle: 'newcomer' }, evidence: [] });
    const after = await scene.read.queue(scene.moderator, {});
    expect(after.items.map(({ type }) => type)).toContain('evidence');

    await scene.decide(scene.moderator, 'undo', said);
    await scene.decide(scene.moderator, 'approve', said);
    expect(await claimsOn(said.id)).toHaveLength(1);
  });

  it('is the same comment when sent again, and another with other sources', async () => {
    const id = randomUUID();
    const body = newText();
    await send('author', { id, body });
    expect(await send('author', { id, body })).toMatchObject({ created: false });
    expect(await rowsOn(id)).toBe(1);
    expect(await refusalOf(send('author', { id, body, url: `${url}_2` }))).toBe('conflict');
  });

  it('makes up for what a process that ended had left undone, when it is sent again', async () => {
    const id = randomUUID();
    const body = newText();
    await send('author', { id, body });
    const [claim] = await claimsOn(id);
    const { db } = scene.deps;
    const evidence = claim?.evidence.map((one) => one.id) ?? [];
    await db.evidence.deleteMany({ where: { id: { in: evidence } } });
    await db.revision.deleteMany({ where: { subjectId: { in: [claim?.id ?? '', ...evidence] } } });
    await db.claim.deleteMany({ where: { id: claim?.id ?? '' } });
    expect(await unmade('author', id)).toHaveLength(1);

    await send('author', { id, body });
    expect(await claimsOn(id)).toMatchObject([{ id: claim?.id, evidence: [{ id: evidence[0] }] }]);
    expect(await unmade('author', id)).toEqual([]);
  });

  it('carries them through an edit that waits, and lets go of those taken back', async () => {
    const said = await send('newcomer');
    const body = `${newText()} In short, ${lastWords(said.body)}`;
    const edited = await scene.edit(scene.newcomer, said, body);
    await scene.decide(scene.moderator, 'approve', edited);
    expect(await claimsOn(said.id)).toHaveLength(1);

    const other = await send('newcomer');
    scene.later();
    const { comment } = await scene.do.editComment(scene.newcomer, {
      id: other.id,
      revisionId: other.revisionId,
      body: other.body,
      sources: [],
    });
    await scene.decide(scene.moderator, 'approve', comment);
    expect(await rowsOn(other.id)).toBe(0);
    expect(await unmade('newcomer', other.id)).toEqual([]);
  });

  describe('makes nothing, and tells its author alone, where', () => {
    it.each<[string, () => ReturnType<typeof send>]>([
      ['the words are not in the text', () => send('author', { quote: 'no such words' })],
      [
        'the words stand there twice',
        () => {
          const body = newText();
          return send('author', {
            body: `${body} Again: ${lastWords(body)}`,
            quote: lastWords(body),
          });
        },
      ],
    ])('%s', async (_why, sending) => {
      const said = await sending();
      expect(said.status).toBe('published');
      expect(await rowsOn(said.id)).toBe(0);
      expect(await unmade('author', said.id)).toMatchObject([{ url }]);
      const forOthers = await scene.read.debatePage(scene.other, {
        slug: scene.slug,
        order: 'newest',
      });
      expect(forOthers.unmade).toEqual([]);
    });

    it('an edit took the words away before anybody read them', async () => {
      const said = await send('newcomer');
      const edited = await scene.edit(scene.newcomer, said);
      await scene.decide(scene.moderator, 'approve', edited);
      expect(await rowsOn(said.id)).toBe(0);
      expect(await unmade('newcomer', said.id)).toHaveLength(1);
    });
  });

  it('holds a shop as a source like any other evidence', async () => {
    const said = await send('author', { url: 'https://www.amazon.com/dp/0884271951' });
    expect(await claimsOn(said.id)).toMatchObject([{ evidence: [] }]);
    const given = await scene.deps.db.evidence.findFirst({
      where: { authorId: scene.author.id, status: { not: 'published' } },
    });
    expect(given).not.toBeNull();
  });

  it('is refused with a source nobody could open', async () => {
    expect(await refusalOf(send('author', { url: 'javascript:alert(1)' }))).toBe('invalid');
  });

  it('does not let a moderator who mends it claim in its author’s name', async () => {
    const said = await scene.say(scene.author);
    scene.later();
    await scene.do.editComment(scene.moderator, {
      id: said.id,
      revisionId: said.revisionId,
      body: `${said.body} Mended.`,
      sources: [{ quote: lastWords(said.body), url, kind }],
    });
    expect(await rowsOn(said.id)).toBe(0);
  });
});
