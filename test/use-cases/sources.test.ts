import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AddEvidence } from '#app/protocol/claims.ts';
import { citationsPerPage } from '#app/protocol/sources.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('a page of a source', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  async function marked(slug = scene.slug) {
    const said = await scene.say(scene.author, {}, slug);
    const { claim } = await scene.mark(scene.other, said, {
      debate: slug,
      quote: { exact: said.body },
    });
    return { ...claim, said };
  }
  const cite = async (
    claimId: string,
    doi: string,
    {
      by = scene.author,
      title,
      own,
      ...more
    }: Partial<AddEvidence> & {
      by?: typeof scene.author;
      title?: string;
      own?: boolean;
    } = {},
  ) => {
    scene.later();
    const { evidence } = await scene.do.addEvidence(by, {
      side: 'supports',
      kind: 'survey',
      details: { who: newText() },
      source: { doi, ...(title ? { title } : {}), ...(own ? { own } : {}) },
      ...more,
      claimId,
    });
    return evidence;
  };
  const idOf = async (doi: string) =>
    (await scene.deps.db.source.findUniqueOrThrow({ where: { key: `doi:${doi}` } })).id;
  const page = async (doi: string, at?: number) =>
    scene.read.source(null, { id: await idOf(doi), ...(at ? { page: at } : {}) });
  const newDoi = () => `10.1000/${randomUUID()}`;

  it('says for which claims it is cited, on which side, by whom and where', async () => {
    const doi = newDoi();
    const elsewhere = await scene.openDebate(scene.author);
    const [one, two] = [await marked(), await marked(elsewhere.slug)];
    await cite(one.id, doi, { title: 'Waiting at desks' });
    await cite(one.id, doi, { by: scene.other, title: 'Waiting at desks', own: true });
    await cite(two.id, doi, { by: scene.other, side: 'challenges', kind: 'review', details: {} });
    const shown = await page(doi);
    expect(shown).toMatchObject({
      source: {
        doi,
        url: `https://doi.org/${doi}`,
        title: 'Waiting at desks',
        health: 'unchecked',
        checkedAt: null,
        movedTo: null,
      },
      counts: { citations: 3, people: 2, claims: 2, debates: 2 },
      page: 1,
      pages: 1,
      claims: [
        {
          claim: two.id,
          words: two.said.body,
          debate: { slug: elsewhere.slug },
          citations: [{ side: 'challenges', kind: 'review', own: false, by: { handle: 'other' } }],
        },
        {
          claim: one.id,
          citations: [
            { side: 'supports', own: false, by: { handle: 'author' } },
            { side: 'supports', own: true, by: { handle: 'other' } },
          ],
        },
      ],
    });
  });

  it('is called by the title most citations give it, and by an address for want of one', async () => {
    const doi = newDoi();
    const claim = await marked();
    await cite(claim.id, doi);
    await cite(claim.id, doi);
    expect((await page(doi)).source.title).toBe(`https://doi.org/${doi}`);
    await cite(claim.id, doi, { title: 'Queues at the desk' });
    await cite(claim.id, doi, { title: 'Queues at desks in offices' });
    await cite(claim.id, doi, { title: 'Queues at desks in offices' });
    expect((await page(doi)).source.title).toBe('Queues at desks in offices');
  });

  it('says what is undercut, and so does not count', async () => {
    const doi = newDoi();
    const claim = await marked();
    const piece = await cite(claim.id, doi);
    await scene.do.addEvidence(scene.other, {
      side: 'undercuts',
      kind: 'reasoning',
      details: { steps: newText() },
      against: piece.id,
      claimId: claim.id,
    });
    expect((await page(doi)).claims[0]?.citations).toMatchObject([{ undercut: true }]);
  });

  it('is not there for a source nobody cites in public, nor in words that wait', async () => {
    const doi = newDoi();
    const claim = await marked();
    const waits = await cite(claim.id, doi, {
      by: scene.newcomer,
      title: 'A title nobody has looked at',
    });
    expect(await refusalOf(page(doi))).toBe('not-found');
    await cite(claim.id, doi);
    expect(JSON.stringify(await page(doi))).not.toContain('nobody has looked at');
    await scene.decide(scene.moderator, 'approve', waits, 'evidence');
    expect((await page(doi)).source.title).toBe('A title nobody has looked at');
    expect(await refusalOf(scene.read.source(null, { id: randomUUID() }))).toBe('not-found');
  });

  it.each(['evidence', 'claim', 'debate'] as const)(
    'leaves with its last public citation: the %s is removed, and restored',
    async (type) => {
      const doi = newDoi();
      const debate = await scene.openDebate(scene.author);
      const claim = await marked(debate.slug);
      const evidence = await cite(claim.id, doi);
      const subject = { evidence, claim, debate }[type];
      await scene.decide(scene.moderator, 'remove', subject, type);
      expect(await refusalOf(page(doi))).toBe('not-found');
      await scene.decide(scene.moderator, 'restore', subject, type);
      expect((await page(doi)).counts.citations).toBe(1);
    },
  );

  it('keeps a citation for a claim whose text is gone, without its words', async () => {
    const doi = newDoi();
    const claim = await marked();
    await cite(claim.id, doi);
    await scene.decide(scene.moderator, 'remove', claim.said);
    const shown = await page(doi);
    expect(shown.claims).toMatchObject([{ words: null }]);
    expect(JSON.stringify(shown)).not.toContain(claim.said.body);
  });

  it('goes on page by page, each citation once', async () => {
    const doi = newDoi();
    const claims = [await marked(), await marked()];
    const total = citationsPerPage + 3;
    for (let count = 0; count < total; count += 1) {
      await cite(claims[count % 2]?.id ?? '', doi);
    }
    const [first, second] = [await page(doi), await page(doi, 2)];
    expect([first.pages, second.page]).toEqual([2, 2]);
    const ids = [...first.claims, ...second.claims].flatMap(({ citations }) =>
      citations.map(({ evidence }) => evidence),
    );
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);
    for (const at of [0.5, 3, -1]) expect(await refusalOf(page(doi, at))).toBe('not-found');
  }, 60_000);
});
