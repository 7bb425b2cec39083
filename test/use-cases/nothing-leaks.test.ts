import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '#app/domain/exports/formats.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import { commentOrders } from '#app/protocol/pages.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';
import { fillWithSecrets } from './unpublished.ts';

type Filled = Awaited<ReturnType<typeof fillWithSecrets>>;

/** What a door says, refusals included, as it would cross a wire. */
async function said(answer: Promise<unknown>): Promise<string> {
  return answer.then(JSON.stringify, (error: unknown) => {
    if (!isRefusal(error)) throw error;
    return JSON.stringify({ message: error.message, issues: error.issues });
  });
}

describeDatabases('what is not public', (open) => {
  let scene: Scene;
  let filled: Filled;
  let numbers: number[];
  let commentIds: string[];
  let claimIds: string[];
  let evidenceIds: string[];
  let sourceIds: string[];
  beforeAll(async () => {
    scene = await openScene(open);
    filled = await fillWithSecrets(scene);
    const { db } = scene.deps;
    const { lastNumber } = await db.debate.findUniqueOrThrow({ where: { id: scene.debateId } });
    numbers = Array.from({ length: lastNumber + 1 }, (_, index) => index + 1);
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const select = { id: true } as const;
    commentIds = idsOf(await db.comment.findMany({ select }));
    claimIds = idsOf(await db.claim.findMany({ select }));
    evidenceIds = idsOf(await db.evidence.findMany({ select }));
    sourceIds = idsOf(await db.source.findMany({ select }));
  });
  afterAll(() => scene.close());

  type Ask = (viewer: MaybeActor) => Promise<unknown>[];
  const slugs = () => [scene.slug, ...filled.hidden];

  /** Every door that reads, with all that can be asked of it. */
  const doors: Record<string, Ask> = {
    debateList: (viewer) => [scene.read.debateList(viewer, {})],
    debate: (viewer) => slugs().map((slug) => scene.read.debate(viewer, slug)),
    ownDebate: (viewer) => slugs().map((slug) => scene.read.ownDebate(viewer, slug)),
    debatePage: (viewer) =>
      slugs().flatMap((slug) =>
        commentOrders.flatMap((order) => [
          scene.read.debatePage(viewer, { slug, order }),
          ...numbers.map((after) => scene.read.debatePage(viewer, { slug, order, after })),
        ]),
      ),
    'a window of debatePage': (viewer) =>
      numbers.map((at) => scene.read.debatePage(viewer, { slug: scene.slug, order: 'thread', at })),
    'a thread of debatePage': (viewer) =>
      numbers.map((thread) =>
        scene.read.debatePage(viewer, { slug: scene.slug, order: 'thread', thread }),
      ),
    comments: (viewer) =>
      slugs().flatMap((slug) => [
        scene.read.comments(viewer, { slug }),
        ...numbers.map((n) => scene.read.comments(viewer, { slug, cursor: String(n) })),
      ]),
    comment: (viewer) =>
      [...commentIds, filled.unknown].map((id) => scene.read.comment(viewer, id)),
    commentByNumber: (viewer) =>
      slugs().flatMap((slug) =>
        numbers.map((number) => scene.read.commentByNumber(viewer, { slug, number })),
      ),
    placeOf: (viewer) =>
      numbers.map((number) => scene.read.placeOf(viewer, { slug: scene.slug, number })),
    claims: (viewer) => slugs().map((slug) => scene.read.claims(viewer, { slug })),
    claimsPage: (viewer) =>
      slugs().flatMap((slug) => {
        const page = { slug, named: claimIds, page: 0 };
        const cell = { kind: 'experience', column: 'supports' } as const;
        return [
          ...(['state', 'map', 'table'] as const).map((view) =>
            scene.read.claimsPage(viewer, { ...page, view, cell: null }),
          ),
          scene.read.claimsPage(viewer, { ...page, view: 'state', cell }),
        ];
      }),
    'claims like these': (viewer) => [
      ...slugs().flatMap((slug) =>
        claimIds.map((look) => scene.read.sameClaims(viewer, { slug, look })),
      ),
      ...claimIds.map((id) => scene.read.sameOfClaim(viewer, id)),
      scene.read.similarClaims(viewer, { text: 'At this site we counted orders before and after' }),
    ],
    source: (viewer) => sourceIds.map((id) => scene.read.source(viewer, { id })),
    'work on claims': (viewer) => [
      ...slugs().flatMap((slug) => [
        scene.read.disputes(viewer, { slug }),
        scene.read.restatements(viewer, { slug }),
        ...[null, ...numbers].map((comment) => scene.read.evidenceStart(viewer, { slug, comment })),
      ]),
      ...claimIds.map((claim) => scene.read.disputes(viewer, { claim })),
      ...evidenceIds.map((id) => scene.read.ownEvidence(viewer, id)),
      scene.read.markedWords(viewer, {}),
    ],
    exports: (viewer) =>
      slugs().flatMap((slug) =>
        exportFormats.map(async (format) => {
          const file = await scene.read.export(viewer, { slug, format });
          const stretches = [];
          for await (const stretch of file.stretches()) stretches.push(stretch);
          return stretches;
        }),
      ),
    events: (viewer) =>
      slugs().flatMap((slug) =>
        [0, 1, 9].map((since) => scene.read.events(viewer, { slug, since })),
      ),
    person: (viewer) =>
      ['author', 'other', 'newcomer', 'moderator'].map((handle) =>
        scene.read.person(viewer, handle),
      ),
    history: (viewer) =>
      slugs().flatMap((slug) =>
        [null, ...numbers].map((number) => scene.read.history(viewer, { slug, number })),
      ),
    ownTexts: (viewer) => [scene.read.ownTexts(viewer, {})],
    removed: (viewer) => slugs().map((slug) => scene.read.removed(viewer, { slug })),
    transparency: () => [scene.read.transparency({})],
    'the policy and its history': () => [
      Promise.resolve([scene.read.policyPage(null), scene.read.policyHistory(null)]),
    ],
    'what only moderators read': (viewer) => [
      scene.read.queue(viewer, {}),
      ...(['review', 'report', 'appeal'] as const).map((why) =>
        scene.read.queue(viewer, { for: why }),
      ),
      scene.read.queueFilters(viewer),
      scene.read.recentDecisions(viewer),
      scene.read.reversals(viewer),
      scene.read.ownNotes(viewer),
      scene.read.sitting(viewer),
      scene.read.audit(viewer, {}),
      scene.read.clauseStatistics(viewer),
      scene.read.policyDraft(viewer),
      scene.read.policyBacktest(viewer, 100),
      scene.read.policyHosts(viewer, {}),
    ],
  };
  const ask = async (door: string, viewer: MaybeActor) =>
    (await Promise.all((doors[door]?.(viewer) ?? []).map(said))).join('\n');
  const found = (answer: string) =>
    filled.secrets.filter(({ word }) => answer.includes(word)).map(({ what }) => what);

  const outsiders: Record<string, () => MaybeActor> = {
    'a visitor': () => null,
    'another member': () => scene.other,
    'a suspended member': () => ({ ...scene.other, suspended: true }),
    'a suspended moderator': () => ({ ...scene.second, suspended: true }),
  };
  const pairs = Object.keys(doors).flatMap((door) =>
    Object.keys(outsiders).map((who) => [door, who] as const),
  );

  it.each(pairs)('%s tells %s nothing of it', async (door, who) => {
    expect(found(await ask(door, outsiders[who]?.() ?? null))).toEqual([]);
  });

  it.each(['debatePage', 'comments', 'commentByNumber', 'claims', 'exports', 'events', 'person'])(
    '%s does tell what is public',
    async (door) => {
      expect(await ask(door, null)).toContain(filled.seen);
    },
  );

  describe('is there for', () => {
    it('its author, in the comment and in the place where it was written', async () => {
      for (const by of [scene.author, scene.newcomer]) {
        const { own } = await scene.read.debatePage(by, { slug: scene.slug, order: 'thread' });
        const page = JSON.stringify(own);
        for (const { comment = '', word, what } of filled.secrets) {
          if (!comment) continue;
          const isOwn = (await scene.read.comment(scene.moderator, comment)).author;
          if (isOwn.handle !== by.handle) {
            expect(page, what).not.toContain(word);
            continue;
          }
          expect((await scene.read.comment(by, comment)).body, what).toContain(word);
          expect(page, what).toContain(word);
        }
      }
    });

    it('its author, though suspended', async () => {
      const suspended = { ...scene.newcomer, suspended: true };
      const page = { slug: scene.slug, order: 'thread' } as const;
      const { own } = await scene.read.debatePage(suspended, page);
      expect(own).toEqual((await scene.read.debatePage(scene.newcomer, page)).own);
    });

    it('the author of a debate: its newer text, and one that was never public', async () => {
      const newer = await said(scene.read.ownDebate(scene.author, scene.slug));
      expect(found(newer)).toEqual(
        ['title', 'motion', 'opening'].map((w) => `Edited debate: ${w}`),
      );
      const [waiting = ''] = filled.hidden;
      expect(found(await said(scene.read.ownDebate(scene.newcomer, waiting)))).toHaveLength(3);
    });

    it('moderators: what waits, in the queue; the rest in the comment', async () => {
      let queue = '';
      let cursor: string | null = null;
      do {
        const page = await scene.read.queue(scene.moderator, cursor ? { cursor } : {});
        queue += JSON.stringify(page.items);
        cursor = page.cursor;
      } while (cursor);
      for (const { word, what, waits, comment } of filled.secrets) {
        if (waits) expect(queue, what).toContain(word);
        if (comment) {
          expect((await scene.read.comment(scene.second, comment)).body, what).toContain(word);
        }
      }
    });
  });
});
