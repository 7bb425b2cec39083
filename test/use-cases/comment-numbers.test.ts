import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxDepth, sortKeyOf } from '#app/domain/threads/sort-key.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('numbers and threads', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const stored = (id: string) => scene.deps.db.comment.findUniqueOrThrow({ where: { id } });

  /** Numbers and sequences of a debate without a gap, and its counters as the comments say. */
  async function expectConsistent(debateId: string): Promise<void> {
    const { db } = scene.deps;
    const debate = await db.debate.findUniqueOrThrow({ where: { id: debateId } });
    const comments = await db.comment.findMany({ where: { debateId } });
    const events = await scene.eventsOf(debateId);
    expect(events).toHaveLength(debate.sequence);
    const numbers = comments.flatMap(({ number }) => number ?? []);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: debate.lastNumber }, (_, index) => index + 1),
    );
    const shown = comments.filter(({ status }) => status === 'published');
    const count = (stance: string) => shown.filter((comment) => comment.stance === stance).length;
    expect(debate).toMatchObject({
      commentCount: shown.length,
      forCount: count('for'),
      againstCount: count('against'),
      dependsCount: count('depends'),
    });
  }

  it('are given at first publication only, in that order, and kept for ever', async () => {
    const debate = await scene.openDebate();
    const say = (by: typeof scene.author, more = {}) => scene.say(by, more, debate.slug);
    const waiting = await say(scene.newcomer, { stance: 'for' });
    const returned = await say(scene.author, { body: praise() });
    const first = await say(scene.author, { stance: 'against' });
    expect([waiting.number, returned.number, first.number]).toEqual([null, null, 1]);
    expect(await stored(waiting.id)).toMatchObject({ number: null, sortKey: null });

    const answer = await say(scene.other, { under: first, stance: 'depends' });
    expect((await scene.decide(scene.moderator, 'approve', waiting)).number).toBe(3);
    expect(await stored(answer.id)).toMatchObject({
      number: 2,
      depth: 1,
      sortKey: sortKeyOf(2, sortKeyOf(1, '')),
    });

    const kept = await stored(waiting.id);
    await scene.decide(scene.moderator, 'undo', waiting);
    await say(scene.author);
    const again = await scene.decide(scene.moderator, 'approve', waiting);
    expect(again.number).toBe(3);
    expect(await stored(waiting.id)).toMatchObject({
      number: kept.number,
      sortKey: kept.sortKey,
      publishedAt: kept.publishedAt,
    });
    expect(await scene.eventsOf(debate.id)).toEqual([
      'debate:changed',
      'comment:published',
      'comment:published',
      'comment:published',
      'comment:removed',
      'comment:published',
      'comment:restored',
    ]);
    await expectConsistent(debate.id);
  });

  it('stay gapless and the counters true when many write, decide and withdraw at once', async () => {
    const debate = await scene.openDebate();
    const stances = ['for', 'against', 'depends', undefined] as const;
    const root = await scene.say(scene.author, {}, debate.slug);
    const said: Said[] = [];
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const by = index % 3 === 0 ? scene.newcomer : index % 3 === 1 ? scene.author : scene.other;
        const stance = stances[index % 4];
        const under = index % 2 ? root : null;
        said[index] = await scene.say(by, { under, ...(stance && { stance }) }, debate.slug);
      }),
    );
    await Promise.all(
      said.map((comment, index) => {
        if (index % 3 === 0) return scene.decide(scene.moderator, 'approve', comment);
        if (index % 3 === 1) return scene.do.withdrawComment(scene.author, comment);
        return scene.decide(scene.second, 'remove', comment);
      }),
    );
    await expectConsistent(debate.id);
    expect((await scene.read.debate(null, debate.slug)).counts.comments).toBe(5);
  });

  it('count the published answers under each comment and name the first five', async () => {
    const root = await scene.say(scene.author);
    const answers: Said[] = [];
    for (let n = 0; n < 6; n += 1) answers.push(await scene.say(scene.other, { under: root }));
    await scene.say(scene.newcomer, { under: root });
    await scene.decide(scene.moderator, 'remove', answers[0]!);
    const view = await scene.read.commentByNumber(null, {
      slug: scene.slug,
      number: root.number ?? 0,
    });
    expect(view.answerCount).toBe(5);
    expect(view.answers).toEqual(answers.slice(1).map((answer) => answer.number));
  });

  describe('an answer', () => {
    it.each<[string, () => Promise<{ id: string } | null>]>([
      ['an unknown comment', async () => ({ id: randomUUID() })],
      ['one that waits', () => scene.say(scene.newcomer)],
      ['one that was not sent', () => scene.say(scene.author, { body: praise() })],
      [
        'one in another debate',
        async () => scene.say(scene.author, {}, (await scene.openDebate()).slug),
      ],
      [
        'one that was removed',
        async () => {
          const said = await scene.say(scene.author);
          await scene.decide(scene.moderator, 'remove', said);
          return said;
        },
      ],
      [
        'one that was withdrawn',
        async () => {
          const said = await scene.say(scene.author);
          await scene.do.withdrawComment(scene.author, said);
          return said;
        },
      ],
    ])('to %s is not found', async (_what, make) => {
      const under = await make();
      const before = await scene.deps.db.comment.count();
      expect(await refusalOf(scene.say(scene.other, { under }))).toBe('not-found');
      expect(await scene.deps.db.comment.count()).toBe(before);
    });

    it('may stand at depth 100 and not below', async () => {
      const debate = await scene.openDebate();
      let deepest = await scene.say(scene.author, {}, debate.slug);
      for (let depth = 1; depth <= maxDepth; depth += 1) {
        const by = depth % 2 ? scene.other : scene.author;
        deepest = await scene.say(by, { under: deepest }, debate.slug);
      }
      expect(deepest).toMatchObject({ status: 'published', number: maxDepth + 1 });
      expect(await stored(deepest.id)).toMatchObject({ depth: maxDepth });
      const below = scene.say(scene.other, { under: deepest }, debate.slug);
      expect(await refusalOf(below)).toBe('invalid');
    });
  });

  it('are not given in a closed debate: it takes no comment, but what waits is decided', async () => {
    const debate = await scene.openDebate();
    const waiting = await scene.say(scene.newcomer, {}, debate.slug);
    const end = { slug: debate.slug, agreed: `Agreed: ${newText()}`, open: `Open: ${newText()}` };
    await scene.do.closeDebate(scene.moderator, end);
    expect(await refusalOf(scene.say(scene.author, {}, debate.slug))).toBe('forbidden');
    const { number } = await scene.decide(scene.moderator, 'approve', waiting);
    expect(number).toBe(1);
    await expectConsistent(debate.id);
  });
});
