import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { DebateView } from '#app/protocol/debates.ts';
import type { SetPosition } from '#app/protocol/positions.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const nobody = { people: 0, for: 0, against: 0, depends: 0 };
const silent = { before: null, after: null, wouldMove: [], credited: null };

describeDatabases('positions', (open) => {
  let scene: Scene;
  let readers: Actor[];
  /** A debate of its own for each test. */
  let slug: string;
  let debateId: string;
  beforeAll(async () => {
    scene = await openScene(open);
    readers = await Promise.all(Array.from({ length: 12 }, (_, n) => scene.person(`reader${n}`)));
  });
  beforeEach(async () => {
    ({ slug, id: debateId } = await scene.openDebate());
  });
  afterAll(() => scene.close());

  const say = (who: MaybeActor, said: SetPosition, where = slug) =>
    scene.do.setPosition(who, { slug: where, ...said });
  const reader = (n: number): Actor => readers[n] ?? scene.other;
  const all = async (count: number, said: SetPosition) => {
    for (const who of readers.slice(0, count)) await say(who, said);
  };
  const own = async (who: Actor) => (await scene.read.ownPosition(who, { slug })).position;
  const sums = async () => (await scene.read.debate(null, slug)).positions;
  const comment = () => scene.say(scene.author, {}, slug);
  const rows = () => scene.deps.db.position.count({ where: { debateId } });

  it('are said in parts, corrected, and taken back until nothing is left', async () => {
    const moving = await comment();
    expect(await own(reader(0))).toEqual(silent);
    const first = await say(reader(0), { before: 'for' });
    expect(first.position).toEqual({ ...silent, before: 'for' });
    await say(reader(0), { before: 'against' });
    await say(reader(0), { after: 'depends', wouldMove: ['survey', 'review'] });
    const credited = { id: moving.id, number: moving.number };
    const whole = {
      before: 'against',
      after: 'depends',
      wouldMove: ['survey', 'review'],
      credited,
    };
    expect((await say(reader(0), { credited: moving.id })).position).toEqual(whole);
    expect(await own(reader(0))).toEqual(whole);
    expect(await rows()).toBe(1);

    await say(reader(0), { before: null, wouldMove: [] });
    expect(await own(reader(0))).toEqual({ ...silent, after: 'depends', credited });
    await say(reader(0), { after: null, credited: null });
    expect(await own(reader(0))).toEqual(silent);
    expect(await rows()).toBe(0);
  });

  it('credit one comment: another takes its place', async () => {
    const [one, two] = [await comment(), await comment()];
    await say(reader(0), { credited: one.id });
    await say(reader(0), { credited: two.id });
    expect((await own(reader(0))).credited).toEqual({ id: two.id, number: two.number });
  });

  it('stay in their debate', async () => {
    const elsewhere = await scene.openDebate();
    await say(reader(0), { before: 'for' });
    await say(reader(0), { before: 'against' }, elsewhere.slug);
    expect((await own(reader(0))).before).toBe('for');
  });

  it('do not rewrite what was before', async () => {
    await say(reader(0), { before: 'for' });
    await say(reader(0), { after: 'depends' });
    expect(await refusalOf(say(reader(0), { before: 'against' }))).toBe('conflict');
    expect(await refusalOf(say(reader(0), { before: 'against', after: 'for' }))).toBe('conflict');
    expect(await own(reader(0))).toEqual({ ...silent, before: 'for', after: 'depends' });
    await say(reader(0), { before: null });
    expect(await refusalOf(say(reader(0), { before: 'for' }))).toBe('conflict');
    await say(reader(0), { after: null });
    await say(reader(0), { before: 'against' });
    expect(await own(reader(0))).toEqual({ ...silent, before: 'against' });
  });

  describe('are refused', () => {
    it.each<[string, () => MaybeActor, () => Promise<SetPosition>, string]>([
      ['to a visitor', () => null, async () => ({ before: 'for' }), 'unauthenticated'],
      [
        'to whoever is suspended',
        () => ({ ...reader(0), suspended: true }),
        async () => ({ before: 'for' }),
        'forbidden',
      ],
      [
        'with credit for their own comment',
        () => scene.author,
        async () => ({ credited: (await comment()).id }),
        'forbidden',
      ],
      [
        'with credit for a comment that waits',
        () => reader(0),
        async () => ({ credited: (await scene.say(scene.newcomer, {}, slug)).id }),
        'not-found',
      ],
      [
        'with credit for a comment that was removed',
        () => reader(0),
        async () => {
          const said = await comment();
          await scene.decide(scene.moderator, 'remove', said);
          return { credited: said.id };
        },
        'not-found',
      ],
      [
        'with credit for a comment of another debate',
        () => reader(0),
        async () => ({ credited: (await scene.say(scene.author)).id }),
        'not-found',
      ],
      [
        'with credit for nothing',
        () => reader(0),
        async () => ({ credited: randomUUID() }),
        'not-found',
      ],
    ])('%s', async (_why, who, said, code) => {
      const input = await said();
      expect(await refusalOf(say(who(), input))).toBe(code);
      expect(await rows()).toBe(0);
    });

    it('where there is no debate that everyone can read', async () => {
      const waiting = await scene.openDebate(scene.newcomer);
      for (const where of ['no-such-debate', waiting.slug]) {
        expect(await refusalOf(say(scene.newcomer, { before: 'for' }, where))).toBe('not-found');
        const asked = scene.read.ownPosition(scene.newcomer, { slug: where });
        expect(await refusalOf(asked)).toBe('not-found');
      }
      expect(await refusalOf(scene.read.ownPosition(null, { slug }))).toBe('unauthenticated');
    });

    it('when they come too fast', async () => {
      const hasty = { ...reader(11), noRateLimit: false };
      const codes: string[] = [];
      for (let n = 0; n < 31; n += 1) codes.push(await refusalOf(say(hasty, { before: 'for' })));
      expect(codes).toEqual([...Array<string>(30).fill('no refusal'), 'rate-limited']);
    });
  });

  it('can be said of a closed debate: readers still read it', async () => {
    const moving = await comment();
    const ending = { agreed: 'Queues were counted.', open: 'Whose orders waited longest?' };
    await scene.do.closeDebate(scene.moderator, { slug, ...ending });
    const said = { before: 'for', after: 'against', credited: moving.id } as const;
    expect((await say(reader(0), said)).position).toMatchObject({
      before: 'for',
      after: 'against',
    });
  });

  it('are summed from five people up, for everyone, in the promised shape', async () => {
    const moving = await comment();
    const said = { before: 'for', after: 'depends', wouldMove: ['controlled-trial'] } as const;
    await all(4, { ...said, wouldMove: [...said.wouldMove], credited: moving.id });
    expect(await sums()).toBeNull();
    await say(reader(4), { ...said, wouldMove: [...said.wouldMove], credited: moving.id });
    const expected = {
      before: { ...nobody, people: 5, for: 5 },
      after: { ...nobody, people: 5, depends: 5 },
      moved: { people: 5, moves: [{ from: 'for', to: 'depends', people: 5 }] },
      wouldMove: [{ kind: 'controlled-trial', people: 5 }],
      credited: [{ comment: moving.number, people: 5 }],
    };
    expect(await sums()).toEqual(expected);
    const view = await scene.read.debate(null, slug);
    expect(DebateView.parse(view)).toEqual(view);
    const page = await scene.read.debatePage(null, { slug, order: 'thread' });
    expect(page.debate.positions).toEqual(expected);
    expect(page.position).toBeNull();
    await say(reader(0), { ...silent, wouldMove: [] });
    expect(await sums()).toBeNull();
  });

  describe('are heard of', () => {
    const changes = async () =>
      (await scene.eventsOf(debateId)).filter((t) => t === 'debate:changed');

    it('when what is shown changes, and not before or else', async () => {
      const start = (await changes()).length;
      scene.sent.length = 0;
      await all(4, { before: 'for' });
      expect([(await changes()).length, scene.sent]).toEqual([start, []]);
      await say(reader(4), { before: 'for' });
      expect((await changes()).length).toBe(start + 1);
      expect(scene.sent).toEqual([{ about: 'debate', debateId }]);

      await say(reader(4), { before: 'for' });
      await say(reader(5), { before: 'for' });
      await say(reader(6), { before: 'against', wouldMove: ['value'] });
      await say(reader(6), { ...silent, wouldMove: [] });
      expect((await changes()).length).toBe(start + 1);
      await say(reader(5), { before: null });
      await say(reader(0), { before: 'against' });
      expect((await changes()).length).toBe(start + 2);
    });

    it('with the sums as they are, and nothing of who or how', async () => {
      await all(5, { before: 'depends', wouldMove: ['nothing'] });
      const answer = await scene.read.events(null, { slug, since: 0 });
      const changed = answer.events.filter(({ type }) => type === 'debate:changed').at(-1);
      expect(changed?.change?.positions).toMatchObject({ before: { people: 5, depends: 5 } });
      expect(JSON.stringify(answer)).not.toMatch(/reader\d|wouldMove":\["/);
    });

    it('once, when five say it at the same moment', async () => {
      const start = (await changes()).length;
      await Promise.all(readers.slice(0, 5).map((who) => say(who, { before: 'for' })));
      expect((await sums())?.before).toEqual({ ...nobody, people: 5, for: 5 });
      expect((await changes()).length).toBe(start + 1);
    });

    it('when a comment that moved five is removed, and when it is restored', async () => {
      const moving = await comment();
      await all(5, { credited: moving.id });
      const start = (await changes()).length;
      const removed = await scene.decide(scene.moderator, 'remove', moving);
      expect([await sums(), (await changes()).length]).toEqual([null, start + 1]);
      expect((await own(reader(0))).credited).toBeNull();
      await scene.decide(scene.moderator, 'restore', { ...moving, ...removed });
      expect((await sums())?.credited).toEqual([{ comment: moving.number, people: 5 }]);
      expect((await own(reader(0))).credited).toEqual({ id: moving.id, number: moving.number });
      expect((await changes()).length).toBe(start + 2);
    });

    it('no more than any other change when a comment moved four', async () => {
      const moving = await comment();
      await all(4, { credited: moving.id });
      const start = (await changes()).length;
      await scene.decide(scene.moderator, 'remove', moving);
      expect((await changes()).length).toBe(start);
    });
  });

  it('keep what one person says at once, whichever comes first', async () => {
    const moving = await comment();
    await Promise.all([
      say(reader(0), { credited: moving.id }),
      say(reader(0), { wouldMove: ['survey'] }),
      say(reader(0), { after: 'against' }),
    ]);
    const credited = { id: moving.id, number: moving.number };
    const kept = { before: null, after: 'against', wouldMove: ['survey'], credited };
    expect(await own(reader(0))).toEqual(kept);
    expect(await rows()).toBe(1);
  });

  it('are known to nobody else, through no door, moderators included', async () => {
    const moving: Said = await comment();
    const secretive = await scene.person('secretive', { trusted: true });
    const seen = async (viewer: MaybeActor) =>
      JSON.stringify([
        await scene.read.debatePage(viewer, { slug, order: 'thread' }),
        await scene.read.debate(viewer, slug),
        await scene.read.debateList(viewer, {}),
        await scene.read.comments(viewer, { slug }),
        await scene.read.claims(viewer, { slug }),
        await scene.read.events(viewer, { slug, since: 0 }),
        await scene.read.person(viewer, 'secretive'),
        viewer ? await scene.read.ownPosition(viewer, { slug }) : null,
      ]);
    const forModerators = async () =>
      JSON.stringify([
        await scene.read.queue(scene.moderator, {}),
        await scene.read.audit(scene.admin, {}),
        await scene.read.removed(scene.moderator, { slug }),
      ]);
    const others = [null, scene.author, scene.other, scene.moderator, scene.admin];
    const before = [await Promise.all(others.map(seen)), await forModerators()];
    await say(secretive, {
      before: 'for',
      after: 'against',
      wouldMove: ['survey'],
      credited: moving.id,
    });
    expect([await Promise.all(others.map(seen)), await forModerators()]).toEqual(before);
    const page = await scene.read.debatePage(secretive, { slug, order: 'thread' });
    expect(page.position).toMatchObject({ before: 'for', after: 'against' });
  });

  it('go with the person, and count no more once they are erased', async () => {
    const people = await Promise.all(
      Array.from({ length: 5 }, () => scene.person(`gone${randomUUID().slice(0, 8)}`)),
    );
    for (const who of people) await say(who, { before: 'for' });
    const [one, two] = people.map(({ id }) => id);
    const { user } = scene.deps.db;
    await user.update({ where: { id: one ?? '' }, data: { erasedAt: scene.clock.now } });
    expect(await sums()).toBeNull();
    await user.delete({ where: { id: two ?? '' } });
    expect(await rows()).toBe(4);
  });
});
