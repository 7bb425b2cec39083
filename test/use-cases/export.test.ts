import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '#app/domain/exports/formats.ts';
import type { ExportFormat } from '#app/domain/exports/formats.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('exports of a debate', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const fileOf = async (format: ExportFormat, slug = scene.slug) => {
    const file = await scene.read.export(null, { slug, format });
    const stretches = [];
    for await (const stretch of file.stretches()) stretches.push(stretch);
    return { ...file, stretches, text: stretches.join('') };
  };
  const json = async <T>(format: ExportFormat, slug?: string) =>
    JSON.parse((await fileOf(format, slug)).text) as T;

  interface Posting {
    comment: { '@id': string; text: string; parentItem: { '@id': string } }[];
    mentions: { '@id': string; text?: string; comment: { text: string }[] }[];
  }
  interface Annotations {
    first: { items: { id: string; target: { source: string; selector?: object[] } }[] };
  }

  /** A claim on words of a comment, with one piece of evidence. */
  async function claimed(slug = scene.slug, body = newText(), exact = body) {
    const said = await scene.say(scene.author, { body }, slug);
    const { claim } = await scene.mark(scene.other, said, { debate: slug, quote: { exact } });
    scene.later();
    const { evidence } = await scene.do.addEvidence(scene.other, {
      claimId: claim.id,
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
      source: { url: 'https://en.wikipedia.org/wiki/Queueing_theory', title: 'Queues at desks' },
    });
    return { said, claim, evidence };
  }

  it.each(exportFormats)('holds claims and evidence as %s', async (format) => {
    const { said, claim, evidence } = await claimed();
    const { text, fileName } = await fileOf(format);
    const page = `http://127.0.0.1:3000/debates/${scene.slug}/claims`;
    if (format !== 'aif') expect(text).toContain(`${page}?claim=${claim.id}#claim-${claim.id}`);
    expect(text).toContain(`${page}?claim=${claim.id}#evidence-${evidence.id}`);
    // The sentence has no character that any of the formats would write otherwise.
    expect(text).toContain(said.body.replace(/\.$/, ''));
    expect(fileName).toMatch(new RegExp(`^${scene.slug}\\.[a-z.]+$`));
  });

  it('says at which code points a quote stands, characters of two units before it', async () => {
    const body = newText('the batches 𝒜 and 𝒷').replace('At', '𝒜t');
    const { claim } = await claimed(scene.slug, body, 'among them');
    const { first } = await json<Annotations>('annotations');
    const { target } = first.items.find(({ id }) => id.endsWith(claim.id))!;
    const start = [...body].join('').indexOf('among');
    const before = [...body.slice(0, start)].length;
    expect(before).toBeLessThan(start);
    expect(target.selector).toContainEqual({
      type: 'TextPositionSelector',
      start: before,
      end: before + 'among them'.length,
    });
  });

  it('has every comment and claim once, in order, however many pages they fill', async () => {
    const { slug, id } = await scene.openDebate();
    const first = await scene.say(scene.author, {}, slug);
    await scene.say(scene.other, { under: first }, slug);
    const { db, now } = scene.deps;
    const revision = await db.revision.findUniqueOrThrow({ where: { id: first.revisionId } });
    // Written straight into the tables: four hundred commands would take minutes.
    const numbers = Array.from({ length: 430 }, (_, index) => index + 3);
    const comments = numbers.map((number) => ({ number, id: scene.deps.newId() }));
    await db.comment.createMany({
      data: comments.map(({ number, id: commentId }) => ({
        id: commentId,
        debateId: id,
        authorId: scene.author.id,
        status: 'published' as const,
        number,
        sortKey: String(number).padStart(9, 'z'),
        depth: 0,
        publicRevisionId: revision.id,
        latestRevisionId: revision.id,
        fingerprint: '',
        publishedAt: now(),
        createdAt: now(),
      })),
    });
    const claimIds = numbers.slice(0, 120).map(() => scene.deps.newId());
    await db.claim.createMany({
      data: claimIds.map((claimId) => ({
        id: claimId,
        debateId: id,
        subjectType: 'comment' as const,
        subjectId: first.id,
        quotedRevisionId: revision.id,
        exact: 'orders',
        markerId: scene.other.id,
        status: 'published' as const,
        publicRevisionId: revision.id,
        latestRevisionId: revision.id,
        fingerprint: '',
        // Many at one moment: the next page must neither repeat nor skip them.
        publishedAt: now(),
        createdAt: now(),
      })),
    });
    const { text, stretches } = await fileOf('json-ld', slug);
    const file = JSON.parse(text) as Posting;
    const keys = await db.comment.findMany({
      where: { debateId: id },
      orderBy: { sortKey: 'asc' },
      select: { number: true },
    });
    expect(file.comment.map((comment) => comment['@id'].split('/').pop())).toEqual(
      keys.map(({ number }) => String(number)),
    );
    expect(file.mentions.map((claim) => claim['@id'].split('#claim-').pop()).sort()).toEqual(
      claimIds.sort(),
    );
    expect(Math.max(...stretches.map(({ length }) => length))).toBeLessThan(text.length / 2);
  });

  describe('what was taken down', () => {
    it.each(exportFormats)('is in no %s', async (format) => {
      const { said, claim } = await claimed();
      const words = said.body.replace(/\.$/, '');
      expect((await fileOf(format)).text).toContain(words);
      const { etag } = await fileOf(format);
      await scene.decide(scene.moderator, 'remove', said);
      const after = await fileOf(format);
      expect(after.text).not.toContain(words);
      expect(after.etag).not.toBe(etag);
      if (format !== 'argdown' && format !== 'aif') return;
      expect(after.text).toContain(claim.id);
    });

    it('has its place, but no selector, where the text was changed', async () => {
      const { said, claim } = await claimed();
      await scene.edit(scene.author, said, newText());
      const { first } = await json<Annotations>('annotations');
      const { target } = first.items.find(({ id }) => id.endsWith(claim.id))!;
      expect(target).toEqual({
        type: 'SpecificResource',
        source: `http://127.0.0.1:3000/debates/${scene.slug}/comments/${said.number}`,
      });
    });

    it('is missing with its evidence where the claim was removed', async () => {
      const { claim, evidence } = await claimed();
      await scene.decide(scene.moderator, 'remove', claim, 'claim');
      for (const format of exportFormats) {
        const { text } = await fileOf(format);
        expect(text).not.toContain(claim.id);
        expect(text).not.toContain(evidence.id);
      }
    });
  });

  it('keeps its tag until the debate changes', async () => {
    const first = await fileOf('argdown');
    expect((await fileOf('argdown')).etag).toBe(first.etag);
    expect((await fileOf('aif')).etag).not.toBe(first.etag);
    await scene.say(scene.author);
    expect((await fileOf('argdown')).etag).not.toBe(first.etag);
  });

  it('is not found for a debate that is not public', async () => {
    const { slug } = await scene.openDebate(scene.newcomer);
    for (const viewer of [null, scene.newcomer, scene.moderator]) {
      const answer = scene.read.export(viewer, { slug, format: 'aif' });
      expect(await refusalOf(answer)).toBe('not-found');
    }
  });
});
