import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimsWithWords } from '#server/db/same-claims.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('claims that may be the same', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  let texts = 0;
  /** A claim in a comment of the debate; the words may be asked for again in other words. */
  async function marked(words: string, more: { text?: string; where?: string } = {}) {
    const { where = scene.slug, text } = more;
    texts += 1;
    const body = `${words} We counted this at site ${texts} in ${texts + 1} orders.`;
    const said = await scene.say(scene.author, { body }, where);
    const { claim } = await scene.mark(scene.other, said, {
      debate: where,
      quote: { exact: words },
      ...(text ? { text } : {}),
    });
    return { ...claim, said };
  }
  const similar = async (text: string, debate?: string) =>
    (await scene.read.similarClaims(null, { text, ...(debate ? { debate } : {}) })).claims;

  it('are found in this and other debates, the likeliest first, with where and how they stand', async () => {
    const elsewhere = await scene.openDebate(scene.author);
    const near = await marked('Small batches shorten the queue in the warehouse.');
    const nearer = await marked(
      'Small batches shorten waiting in the warehouse queue of a plant.',
      {
        where: elsewhere.slug,
      },
    );
    await marked('Small batches lengthen the queue in the warehouse.');
    await marked('Customers do not read process maps.');
    const found = await similar(
      'Small batches shorten waiting in the warehouse queue of plants',
      scene.slug,
    );
    expect(found.map(({ id, here }) => [id, here])).toEqual([
      [nearer.id, false],
      [near.id, true],
    ]);
    const title = expect.any(String) as string;
    expect(found[0]).toMatchObject({
      debate: { slug: elsewhere.slug, title },
      words: 'Small batches shorten waiting in the warehouse queue of a plant.',
      standing: { label: 'no evidence yet' },
    });
    const [first = 0, second = 1] = found.map(({ likeness }) => likeness);
    expect(first).toBeGreaterThan(second);
  });

  it('beside a claim leave out itself and what it is linked with', async () => {
    const one = await marked('Kanban cards calm a hospital pharmacy.');
    const two = await marked('Kanban cards calm the pharmacy of a hospital.');
    const look = async () => {
      const { claims } = await scene.read.sameClaims(scene.author, {
        slug: scene.slug,
        look: one.id,
      });
      return claims[one.id]?.similar?.map(({ id }) => id);
    };
    expect(await look()).toEqual([two.id]);
    await scene.do.proposeSameClaim(scene.author, { claimId: one.id, otherId: two.id });
    expect(await look()).toEqual([]);
    expect((await scene.read.sameOfClaim(null, one.id)).similar?.map(({ id }) => id)).toEqual([
      two.id,
    ]);
  });

  it('are never found by, nor show, a restatement that is not public yet', async () => {
    const hidden = 'Takt boards bore the night shift of every foundry';
    const claim = await marked('The batch size on this line is too large.', { text: hidden });
    const shown = () => similar(hidden).then((claims) => claims.map(({ id }) => id));
    expect(await shown()).toEqual([]);
    await scene.deps.db.claim.update({ where: { id: claim.id }, data: { textAccepted: true } });
    expect(await shown()).toEqual([claim.id]);
  });

  it.each<[string, (claim: Awaited<ReturnType<typeof marked>>) => Promise<unknown>]>([
    ['the claim is removed', (claim) => scene.decide(scene.moderator, 'remove', claim, 'claim')],
    ['the text is removed', (claim) => scene.decide(scene.moderator, 'remove', claim.said)],
  ])('are not found once %s', async (_what, away) => {
    const words = `Andon cords stop ${texts} nurses from shouting across a ward.`;
    const claim = await marked(words);
    expect((await similar(words)).map(({ id }) => id)).toContain(claim.id);
    await away(claim);
    expect((await similar(words)).map(({ id }) => id)).not.toContain(claim.id);
  });

  it('are not found in a debate that is not public', async () => {
    const debate = await scene.openDebate(scene.author);
    const words = 'Obeya rooms replace steering boards in a shipyard.';
    await marked(words, { where: debate.slug });
    expect(await similar(words)).toHaveLength(1);
    await scene.decide(scene.moderator, 'remove', debate, 'debate');
    expect(await similar(words)).toEqual([]);
  });

  it.each([
    '\'; DROP TABLE "Claim"; --',
    "a' | b & !c:* <-> (d",
    '\\ \\\\ \' "',
    '!!! ??? …',
    'the is not of',
    'çà et là: naïve ' + '𝔏𝔢𝔞𝔫'.repeat(9),
    '3.14 12,5 50% 1/2',
    'wörter'.repeat(300),
  ])('are asked for with any words: %s', async (text) => {
    expect(await similar(text)).toEqual([]);
  });
});

const many = 10_000;

describeDatabases(`claims that may be the same, among ${many}`, (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  }, 120_000);
  afterAll(() => scene.close());

  it('are found by their words, not by reading every claim', async () => {
    const words = 'Heijunka boxes level the load of a foundry';
    const time = async () => {
      const times: number[] = [];
      for (let round = 0; round < 7; round += 1) {
        const from = performance.now();
        await scene.read.similarClaims(null, { text: words });
        times.push(performance.now() - from);
      }
      return Math.min(...times);
    };
    const said = await scene.say(scene.author, { body: `${words}. We counted it in two plants.` });
    await scene.mark(scene.other, said, { quote: { exact: words } });
    await fill(scene, 100);
    const few = await time();
    await fill(scene, many - 100);
    const { claims } = await scene.read.similarClaims(null, { text: words });
    expect(claims[0]?.words).toBe(words);
    expect(await time()).toBeLessThan(few * 5 + 15);
    expect(await plan(scene, words)).toContain('Claim_words_idx');
  }, 120_000);

  it('even by words that every claim has', async () => {
    const from = performance.now();
    await claimsWithWords(scene.deps.db, ['customers', 'orders', 'queue'], []);
    expect(performance.now() - from).toBeLessThan(1_500);
  });
});

/** Claims of other words, a third of them sharing one each with what is asked for. */
async function fill(scene: Scene, count: number): Promise<void> {
  const { db } = scene.deps;
  await db.$executeRaw`
    INSERT INTO "Claim" ("id", "debateId", "subjectType", "subjectId", "quotedRevisionId", "exact",
      "markerId", "status", "latestRevisionId", "fingerprint", "publishedAt", "createdAt")
    SELECT gen_random_uuid(), ${scene.debateId}::uuid, 'opening', ${scene.debateId}::uuid,
      gen_random_uuid(),
      'Customers saw orders queue at site' || n || ' in week' || (n * 7 % 1000) ||
        CASE n % 12 WHEN 0 THEN ' with a foundry' WHEN 4 THEN ' with boxes' WHEN 8 THEN ' of load'
          ELSE '' END,
      ${scene.other.id}::uuid, 'published', gen_random_uuid(), '', now(), now()
    FROM generate_series(1, ${count}::int) AS n`;
  await db.$executeRawUnsafe('VACUUM ANALYZE "Claim"');
}

async function plan(scene: Scene, words: string): Promise<string> {
  const query = words
    .toLowerCase()
    .split(' ')
    .filter((word) => word.length > 4)
    .map((word) => `'${word}'`)
    .join(' & ');
  const rows = await scene.deps.db.$queryRaw<Record<string, string>[]>`
    EXPLAIN SELECT "id" FROM "Claim" c
    WHERE to_tsvector('english', c."exact" || ' ' || coalesce(c."text", ''))
      @@ to_tsquery('english', ${query})`;
  return rows.flatMap((row) => Object.values(row)).join('\n');
}
