import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { ModerationVerb } from '#app/protocol/moderation.ts';
import type { MonthCounts } from '#app/domain/moderation/transparency-shape.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const second = 1_000;
const hour = 3_600 * second;

/** Every kind of decision once or more, each by the command that makes it. */
async function makeHistory(scene: Scene) {
  const { author, newcomer, other, moderator, second: colleague } = scene;
  const at = (time: string) => {
    scene.clock.now = new Date(time);
  };
  const decide = (
    by: Actor,
    verb: ModerationVerb,
    { id, revisionId }: Said,
    clauses: string[] = [],
  ) => {
    scene.later();
    const note = 'A reason.';
    return scene.do.moderate(by, { type: 'comment', id, revisionId, verb, clauses, note });
  };
  const waitFor = (hours: number) => {
    scene.clock.now = new Date(scene.clock.now.getTime() + hours * hour);
  };
  const report = (said: Said, clause: string) => {
    const { id, revisionId } = said;
    return scene.do.report(other, { type: 'comment', id, revisionId, clause });
  };
  const appeal = ({ id, revisionId }: Said) =>
    scene.do.appeal(newcomer, { type: 'comment', id, revisionId, text: 'Our own figures.' });
  const refused = async (clauses: string[]) => {
    const said = await scene.say(newcomer);
    await decide(moderator, 'reject', said, clauses);
    return said;
  };

  // March: the debate of the scene was published at once, and one comment with it.
  await scene.say(author);
  const slow = await scene.say(newcomer);
  waitFor(5);
  await decide(moderator, 'approve', slow);
  const quick = await scene.say(newcomer);
  waitFor(1);
  await decide(moderator, 'approve', quick);
  const slip = await scene.say(newcomer);
  waitFor(90);
  await decide(moderator, 'approve', slip);
  await decide(moderator, 'undo', slip);

  // April: each kind of no, one of them by two clauses.
  at('2026-04-10T09:00:00.000Z');
  const back = await scene.say(newcomer);
  waitFor(2);
  await decide(moderator, 'return', back, ['one-link', 'civil']);
  const denied = await refused(['on-topic']);
  await appeal(denied);
  await decide(colleague, 'reject', denied);
  const granted = await refused(['civil']);
  await appeal(granted);
  await decide(colleague, 'approve', granted);

  // May: reports, one answered by a removal, one by keeping the text, one taken back.
  at('2026-05-10T09:00:00.000Z');
  const bad = await scene.say(author);
  await report(bad, 'civil');
  await decide(moderator, 'reject', bad, ['civil']);
  const good = await scene.say(author);
  await report(good, 'civil');
  await decide(moderator, 'approve', good);
  const unclear = await scene.say(author);
  await report(unclear, 'on-topic');
  await decide(moderator, 'approve', unclear);
  await decide(colleague, 'undo', unclear);

  // What still waits, and what a machine returned, is told nowhere.
  await scene.say(newcomer, { body: praise() });
  await scene.say(newcomer);
  const open = await refused(['on-topic']);
  await appeal(open);
}

describeDatabases('what was decided', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
    await makeHistory(scene);
  });
  afterAll(() => scene.close());

  const none = {
    publishedAtOnce: 0,
    approved: 0,
    returned: 0,
    rejected: 0,
    removed: 0,
    clauses: [],
    medianWait: null,
    reports: { answered: 0, upheld: 0 },
    appeals: { answered: 0, granted: 0 },
  };
  const clause = (id: string, counts: object) => ({
    ...{ id, returned: 0, rejected: 0, removed: 0 },
    ...counts,
  });

  describe('is told to everyone', () => {
    it('by month, undone decisions left out', async () => {
      const { year, years, months } = await scene.read.transparency({});
      expect([year, years]).toEqual([2026, [2026]]);
      const expected: MonthCounts[] = [
        { ...none, month: '2026-01' },
        { ...none, month: '2026-02' },
        // Two waited 1 and 5 hours; what was undone had waited for 90.
        {
          ...none,
          month: '2026-03',
          publishedAtOnce: 2,
          approved: 2,
          medianWait: 3 * hour + second,
        },
        {
          ...none,
          month: '2026-04',
          returned: 1,
          rejected: 2,
          clauses: [
            clause('civil', { returned: 1, rejected: 1 }),
            clause('on-topic', { rejected: 1 }),
            clause('one-link', { returned: 1 }),
          ],
          medianWait: second,
          appeals: { answered: 2, granted: 1 },
        },
        {
          ...none,
          month: '2026-05',
          publishedAtOnce: 3,
          rejected: 1,
          removed: 1,
          clauses: [clause('civil', { removed: 1 }), clause('on-topic', { rejected: 1 })],
          medianWait: second,
          reports: { answered: 2, upheld: 1 },
        },
      ];
      expect(months).toEqual(expected);
    });

    it('year by year, none of which there is nothing to say', async () => {
      expect(await refusalOf(scene.read.transparency({ year: '2025' }))).toBe('not-found');
      expect(await refusalOf(scene.read.transparency({ year: '2027' }))).toBe('not-found');
      const now = scene.clock.now;
      scene.clock.now = new Date('2027-02-01T00:00:00.000Z');
      const next = await scene.read.transparency({});
      expect([next.years, next.months]).toEqual([
        [2027, 2026],
        [
          { ...none, month: '2027-01' },
          { ...none, month: '2027-02' },
        ],
      ]);
      expect((await scene.read.transparency({ year: '2026' })).months).toHaveLength(12);
      scene.clock.now = now;
    });

    it('without a text, a name or an id', async () => {
      const told = JSON.stringify(await scene.read.transparency({}));
      const people = [scene.author, scene.newcomer, scene.moderator];
      for (const words of [
        'A reason',
        'Our own',
        scene.slug,
        ...people.map(({ handle }) => handle),
      ]) {
        expect(told).not.toContain(words);
      }
      expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    });

    it('the same whatever waits', async () => {
      const before = await scene.read.transparency({});
      const said = await scene.say(scene.newcomer);
      await scene.say(scene.newcomer, { body: praise() });
      const [public1] = (await scene.read.comments(null, { slug: scene.slug })).comments;
      await scene.do.report(scene.other, {
        type: 'comment',
        id: public1?.id ?? '',
        revisionId: public1?.revisionId ?? '',
        clause: 'civil',
      });
      expect(await scene.read.transparency({})).toEqual(before);
      await scene.do.withdrawComment(scene.newcomer, { id: said.id });
    });
  });

  describe('by clause, is told to moderators', () => {
    it('and to nobody else', async () => {
      expect(await refusalOf(scene.read.clauseStatistics(null))).toBe('unauthenticated');
      for (const viewer of [scene.author, { ...scene.moderator, suspended: true }]) {
        expect(await refusalOf(scene.read.clauseStatistics(viewer))).toBe('forbidden');
      }
    });

    it('with what the rules held, what became of it, appeals and reversals', async () => {
      const { clauses, overall } = await scene.read.clauseStatistics(scene.moderator);
      const of = (id: string) => clauses.find((one) => one.id === id);
      const policy = scene.deps.policy.inForce().clauses.map(({ id }) => id);
      expect(clauses.slice(0, policy.length).map(({ id }) => id)).toEqual(policy);
      expect(of('civil')).toMatchObject({
        held: 0,
        returned: 1,
        rejected: 1,
        removed: 1,
        appeals: { answered: 1, granted: 1 },
        agreement: { decisions: 3, reversed: 1 },
      });
      expect(of('on-topic')).toMatchObject({
        rejected: 2,
        appeals: { answered: 1, granted: 0 },
        agreement: { decisions: 2, reversed: 0 },
      });
      // Slow, quick, back, denied, granted and the last were decided; the slip waits again.
      expect(of('new-author')).toMatchObject({ decided: 6, approved: 2 });
      // Twelve made, the slip not counted; one appeal granted, one keeping undone by a colleague.
      expect(overall).toEqual({
        appeals: { answered: 2, granted: 1 },
        agreement: { decisions: 11, reversed: 2 },
      });
    });

    it('counts what a rule held and a moderator approved anyway', async () => {
      const kept = await scene.openDebate();
      const statistics = async () =>
        (await scene.read.clauseStatistics(scene.moderator)).clauses.find(
          ({ id }) => id === 'educational-link',
        );
      const body = 'The eleven plants and their own figures are at https://example.org/report now.';
      const said = await scene.say(scene.author, { body }, kept.slug);
      expect(said.status).toBe('pending');
      expect(await statistics()).toMatchObject({ held: 1, decided: 0, approved: 0 });
      await scene.decide(scene.moderator, 'approve', said);
      expect(await statistics()).toMatchObject({ held: 1, decided: 1, approved: 1 });
      await scene.decide(scene.moderator, 'undo', said);
      expect(await statistics()).toMatchObject({ held: 1, decided: 0, approved: 0 });
    });
  });
});
