import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClaimsPageQuery } from '#app/protocol/claims-page.ts';
import { describeDatabases } from '#test/support/database.ts';
import { insertManyClaims } from './many-claims.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const noSuchId = '00000000-0000-4000-8000-000000000000';

function asked(slug: string, more: Partial<ClaimsPageQuery> = {}): ClaimsPageQuery {
  return { slug, view: 'state', named: [], cell: null, page: 0, ...more };
}

describeDatabases('the state of a debate', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const read = (more: Partial<ClaimsPageQuery> = {}, slug = scene.slug) =>
    scene.read.claimsPage(null, asked(slug, more));

  /** A debate of its own with one claim on a comment. */
  async function oneClaim() {
    const { slug, id: debateId } = await scene.openDebate();
    const said = await scene.say(scene.author, {}, slug);
    const { claim } = await scene.mark(scene.author, said, { debate: slug });
    const give = (side: 'supports' | 'challenges', seen: string, commentId?: string) =>
      scene.do.addEvidence(scene.other, {
        claimId: claim.id,
        side,
        kind: 'experience',
        details: { seen, sector: 'hospital' },
        ...(commentId ? { comment: commentId } : {}),
      });
    return { slug, debateId, said, claim, give };
  }

  it('of a debate without claims is empty, and of no debate not found', async () => {
    const { slug } = await scene.openDebate();
    expect(await read({}, slug)).toMatchObject({
      groups: [],
      total: { claims: 0, pieces: 0, open: 0, stale: 0 },
      kinds: [],
      gaps: [],
      open: [],
      stale: [],
      cell: null,
      map: null,
      next: null,
    });
    expect(await refusalOf(read({}, 'no-such-debate'))).toBe('not-found');
  });

  it('shows claims by standing, their cells, what is missing and what is asked for', async () => {
    const { slug, said, claim, give } = await oneClaim();
    const { evidence } = await give(
      'supports',
      'At our desk the queue was counted by the hour, and it fell by half.',
      said.id,
    );
    await scene.do.askForEvidence(scene.second, { claimId: claim.id });
    const page = await read({}, slug);
    expect(page.total).toEqual({ claims: 1, pieces: 1, open: 1, stale: 0 });
    expect(page.kinds).toEqual([
      { kind: 'experience', supports: 1, challenges: 0, undercuts: 0, undercut: 0 },
    ]);
    expect(page.groups).toMatchObject([
      {
        ground: 'experience',
        claims: [
          {
            claim: { id: claim.id, evidence: [{ id: evidence.id }], asks: 1 },
            folded: false,
            pieces: 1,
            cells: [
              {
                kind: 'experience',
                side: 'supports',
                undercut: false,
                count: 1,
                first: evidence.id,
                comments: [said.number],
              },
            ],
            gaps: expect.arrayContaining(['one first-hand account only', 'nothing against']),
          },
        ],
      },
    ]);
    expect(page.open).toMatchObject([{ id: claim.id, asks: 1 }]);
    expect(page.debate.sequence).toBe((await scene.read.claims(null, { slug })).sequence);
  });

  it('says which texts have changed since, without words that are no longer public', async () => {
    const { slug, said, claim } = await oneClaim();
    await scene.edit(scene.author, said);
    const words = (await scene.read.claims(null, { slug })).claims[0]?.quote?.exact;
    expect(await read({}, slug)).toMatchObject({ stale: [{ id: claim.id, words }] });
    const now = await scene.read.commentByNumber(null, { slug, number: said.number ?? 0 });
    await scene.decide(scene.moderator, 'remove', {
      id: said.id,
      revisionId: now.revisionId ?? '',
    });
    for (const view of ['state', 'map', 'table'] as const) {
      const page = await read({ view }, slug);
      if (view === 'state') expect(page.stale).toMatchObject([{ id: claim.id, words: null }]);
      expect(JSON.stringify(page)).not.toContain(words);
    }
  });

  it('leaves out evidence and claims that wait or were removed, in every view', async () => {
    const { slug, claim, give } = await oneClaim();
    const removed = 'We weighed every parcel at the gate for a month and found no difference.';
    const waits = 'On our ward the rounds took an hour less once the sheet was gone.';
    const { evidence } = await give('challenges', removed);
    await scene.decide(scene.moderator, 'remove', evidence, 'evidence');
    await scene.do.addEvidence(scene.newcomer, {
      claimId: claim.id,
      side: 'supports',
      kind: 'experience',
      details: { seen: waits },
    });
    const cell = { kind: 'experience', column: 'supports' } as const;
    const named = [claim.id, evidence.id];
    for (const more of [{}, { view: 'map' }, { view: 'table' }, { cell }, { named }] as const) {
      const page = await read(more, slug);
      expect(page.total.pieces).toBe(0);
      const text = JSON.stringify(page);
      expect(text).not.toContain(removed);
      expect(text).not.toContain(waits);
      expect(text).not.toContain(evidence.id);
    }
    const { debateId } = scene;
    await scene.deps.db.claim.updateMany({ where: { id: claim.id }, data: { status: 'hidden' } });
    expect(await read({ named }, slug)).toMatchObject({ groups: [], total: { claims: 0 } });
    expect(debateId).not.toBe(claim.id);
  });

  describe('with 300 claims and 3,000 pieces', () => {
    let slug: string;
    beforeAll(async () => {
      const debate = await scene.openDebate();
      ({ slug } = debate);
      const said = await scene.say(scene.author, {}, slug);
      await insertManyClaims(scene.deps.db, {
        debateId: debate.id,
        userId: scene.author.id,
        revisionId: debate.revisionId,
        claims: 300,
        pieces: 10,
        commentId: said.id,
      });
    });

    it('folds all evidence but that of claims that are named, or have a piece that is', async () => {
      const page = await read({}, slug);
      expect(page.total).toMatchObject({ claims: 300, pieces: 3_000, open: 240, stale: 7 });
      const entries = page.groups.flatMap(({ claims }) => claims);
      expect(entries).toHaveLength(300);
      expect(entries.every(({ folded, claim }) => folded && claim.evidence.length === 0)).toBe(
        true,
      );
      const [first, second] = entries;
      const named = [first?.claim.id ?? '', second?.sums[0]?.first ?? '', noSuchId];
      const whole = (await read({ named }, slug)).groups
        .flatMap(({ claims }) => claims)
        .filter(({ folded }) => !folded);
      expect(whole.map(({ claim }) => claim.id).toSorted()).toEqual(
        [first?.claim.id, second?.claim.id].toSorted(),
      );
      for (const { claim, pieces } of whole) expect(claim.evidence).toHaveLength(pieces);
      // Folded or not, the standing is of all its evidence.
      const standings = new Map(entries.map(({ claim }) => [claim.id, claim.standing]));
      for (const { claim } of whole) expect(claim.standing).toEqual(standings.get(claim.id));
    });

    it('lists what a number of the chart counts, page by page, each piece once', async () => {
      const { kinds } = await read({}, slug);
      const cell = { kind: 'survey', column: 'supports' } as const;
      const ids: string[] = [];
      let page: number | null = 0;
      while (page !== null) {
        const shown: Awaited<ReturnType<typeof read>> = await read({ cell, page }, slug);
        expect(shown.groups).toEqual([]);
        for (const { evidence } of shown.cell?.lines ?? []) {
          expect(evidence).toMatchObject({ kind: 'survey', side: 'supports', undercut: false });
          ids.push(evidence.id);
        }
        expect(shown.cell?.total).toBeGreaterThanOrEqual(
          kinds.find(({ kind }) => kind === 'survey')?.supports ?? Infinity,
        );
        page = shown.next;
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe((await read({ cell }, slug)).cell?.total);
      const undercut = await read({ cell: { kind: 'survey', column: 'undercut' } }, slug);
      expect(undercut.cell?.lines.every(({ evidence }) => evidence.undercut)).toBe(true);
    });

    it('draws sums in the map, page by page, and the pieces of a claim that is named', async () => {
      const drawn = (of: Awaited<ReturnType<typeof read>>, type: string) =>
        (of.map?.nodes ?? []).filter((node) => node.type === type);
      const claims: string[] = [];
      let page: number | null = 0;
      while (page !== null) {
        const shown: Awaited<ReturnType<typeof read>> = await read({ view: 'map', page }, slug);
        const here = drawn(shown, 'claim').map(({ id }) => id);
        claims.push(...here);
        expect(drawn(shown, 'evidence')).toEqual([]);
        expect(drawn(shown, 'sum').length).toBeGreaterThan(here.length);
        page = shown.next;
      }
      expect(claims).toHaveLength(300);
      expect(new Set(claims).size).toBe(300);
      // Whatever page it is on, a claim that is named is there, with its pieces.
      const named = (claims.at(-1) ?? '').replace('claim-', '');
      const opened = await read({ view: 'map', named: [named] }, slug);
      expect(opened.page).toBeGreaterThan(0);
      expect(drawn(opened, 'evidence')).toHaveLength(10);
    });

    it.each<[string, Partial<ClaimsPageQuery>]>([
      ['the state', {}],
      ['the map', { view: 'map' }],
      ['the table', { view: 'table' }],
      ['one cell', { cell: { kind: 'survey', column: 'supports' } }],
    ])('asks as many questions as with one claim: %s', async (_what, more) => {
      const small = await oneClaim();
      await small.give('supports', `We counted ${Date.now()} parcels by hand at the gate in May.`);
      const many = await statementsOf(() => read(more, slug));
      const few = await statementsOf(() => read(more, small.slug));
      expect(many).toBeLessThanOrEqual(few + 4);
      expect(many).toBeLessThanOrEqual(60);
    });
  });
});

async function statementsOf(look: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Pool.prototype, 'query');
  try {
    await look();
    return sent.mock.calls.length;
  } finally {
    sent.mockRestore();
  }
}
