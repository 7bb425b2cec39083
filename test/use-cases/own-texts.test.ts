import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Moderate } from '#app/protocol/moderation.ts';
import type { OwnText } from '#app/protocol/own-texts.ts';
import { ownPageSize } from '#server/db/own-texts.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

const day = 86_400_000;

describeDatabases('one’s own texts', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  let people = 0;
  const newPerson = (more?: { trusted?: boolean }) => scene.person(`own-${(people += 1)}`, more);
  const texts = async (by: MaybeActor) => (await scene.read.ownTexts(by, {})).texts;
  /** The only text in somebody's list. */
  const only = async (by: Actor) => {
    const [text, ...more] = await texts(by);
    expect(more).toEqual([]);
    if (!text) throw new Error('The list is empty.');
    return text;
  };
  const moderate = (
    by: Actor,
    verb: Moderate['verb'],
    { id, revisionId }: { id: string; revisionId: string },
    more: Partial<Moderate> = {},
  ) => {
    scene.later();
    return scene.do.moderate(by, { type: 'comment', id, revisionId, verb, ...more });
  };
  const waiting = (by: Actor) => scene.say(by);
  const approved = async (by: Actor) => {
    const said = await scene.say(by);
    await moderate(scene.moderator, 'approve', said);
    return said;
  };

  /** How a comment gets to where it stands, the group it is listed in, and what is said of it. */
  const ways: [string, (by: Actor) => Promise<unknown>, string | null, object][] = [
    ['waits', waiting, 'waiting', { status: 'pending', decided: false, note: '' }],
    ['is public', approved, null, {}],
    [
      'was returned by the rules',
      (by) => scene.say(by, { body: praise() }),
      'to-change',
      {
        decided: false,
        reasons: [
          { clause: 'adds-value', title: 'Add something to the debate' },
          { clause: 'new-author' },
        ],
      },
    ],
    [
      'was returned by a moderator',
      async (by) =>
        moderate(scene.moderator, 'return', await waiting(by), {
          clauses: ['on-topic'],
          marks: [{ clause: 'civil', span: [3, 7] }],
          note: 'Say which site.',
        }),
      'to-change',
      {
        decided: true,
        note: 'Say which site.',
        reasons: [
          { clause: 'on-topic', spans: [] },
          { clause: 'civil', spans: [[3, 7]] },
        ],
      },
    ],
    [
      'was asked about',
      async (by) => {
        const { id } = await scene.say(by, { body: praise() });
        await scene.do.askModerator(by, { type: 'comment', id });
      },
      'waiting',
      { asked: true, status: 'pending' },
    ],
    [
      'was rejected',
      async (by) => moderate(scene.moderator, 'reject', await waiting(by), { note: 'No.' }),
      'not-published',
      { status: 'rejected', note: 'No.', decided: true },
    ],
    [
      'was removed',
      async (by) =>
        moderate(scene.moderator, 'remove', await approved(by), {
          clauses: ['civil'],
          note: 'It names a colleague.',
        }),
      'not-published',
      { status: 'removed', note: 'It names a colleague.', reasons: [{ clause: 'civil' }] },
    ],
    ['was withdrawn', async (by) => scene.do.withdrawComment(by, await waiting(by)), null, {}],
    [
      'is public, its change waiting',
      async (by) => scene.edit(by, await approved(by)),
      'waiting',
      { status: 'published', revisionStatus: 'pending' },
    ],
    [
      'is public, its change rejected',
      async (by) => moderate(scene.moderator, 'reject', await scene.edit(by, await approved(by))),
      'not-published',
      { status: 'published', revisionStatus: 'rejected' },
    ],
    [
      'was rejected, which was undone',
      async (by) => {
        const said = await waiting(by);
        await moderate(scene.moderator, 'reject', said, { clauses: ['civil'], note: 'No.' });
        await moderate(scene.moderator, 'undo', said);
      },
      'waiting',
      { decided: false, note: '', takenBack: 'reject' },
    ],
    [
      'was approved, which was undone',
      async (by) => {
        const said = await approved(by);
        await moderate(scene.second, 'undo', said, { note: 'For the colleague only.' });
      },
      'waiting',
      { decided: false, note: '', takenBack: 'approve' },
    ],
    [
      'was published without its links',
      async (by) =>
        moderate(scene.moderator, 'approve', await waiting(by), {
          withoutLinks: true,
          note: 'The rest stands.',
        }),
      'told',
      { withoutLinks: true, note: 'The rest stands.' },
    ],
    [
      'was removed and restored',
      async (by) => {
        const said = await approved(by);
        await moderate(scene.moderator, 'remove', said, { clauses: ['civil'] });
        await moderate(scene.moderator, 'restore', said);
      },
      'told',
      { takenBack: 'remove', status: 'published' },
    ],
  ];

  it.each(ways)('a comment that %s', async (_how, make, group, told) => {
    const by = await newPerson();
    await make(by);
    if (group === null) expect(await texts(by)).toEqual([]);
    else expect(await only(by)).toMatchObject({ ...told, group, type: 'comment' });
  });

  it('says no more that was decided in an author’s favour after a month', async () => {
    const by = await newPerson();
    await moderate(scene.moderator, 'approve', await waiting(by), { withoutLinks: true });
    scene.clock.now = new Date(scene.clock.now.getTime() + 29 * day);
    expect(await texts(by)).toHaveLength(1);
    scene.clock.now = new Date(scene.clock.now.getTime() + 2 * day);
    expect(await texts(by)).toEqual([]);
  });

  it('shows the words that were removed, though a change of them was waiting', async () => {
    const by = await newPerson();
    const said = await approved(by);
    await scene.edit(by, said);
    await moderate(scene.moderator, 'remove', said, { clauses: ['civil'] });
    expect(await only(by)).toMatchObject({ body: said.body, revisionId: said.revisionId });
  });

  it('says where a text waits, and how long most have waited', async () => {
    const by = await newPerson();
    await waiting(by);
    const { place, usualWait = 0 } = await only(by);
    expect(place).toBe(await scene.read.waiting(scene.moderator));
    expect(usualWait).toBeGreaterThan(0);
  });

  describe('that readers reported', () => {
    const reportBy = async (count: number, { id, revisionId }: Said) => {
      for (let n = 0; n < count; n += 1) {
        scene.later();
        await scene.do.report(await newPerson(), {
          type: 'comment',
          id,
          revisionId,
          clause: 'civil',
        });
      }
    };

    it('say nothing of it while they are public', async () => {
      const by = await newPerson({ trusted: true });
      const said = await scene.say(by);
      const before = await scene.read.comment(by, said.id);
      await reportBy(1, said);
      expect(await texts(by)).toEqual([]);
      expect(await scene.read.comment(by, said.id)).toEqual(before);
    });

    it('are listed as hidden once they are, without a clause, a note or a place', async () => {
      const by = await newPerson({ trusted: true });
      const said = await scene.say(by);
      await reportBy(scene.deps.policy.inForce().settings.reportersToHide, said);
      expect(await only(by)).toMatchObject({
        status: 'hidden',
        group: 'waiting',
        reasons: [],
        note: '',
        place: null,
      });
    });
  });

  it('are of every type, each with the words it was written in', async () => {
    const by = await newPerson();
    const debate = await scene.openDebate(by);
    const said = await waiting(by);
    const { claim } = await scene.mark(by, await scene.say(scene.author), { text: newText() });
    const { claim: other } = await scene.mark(scene.author, await scene.say(scene.author));
    scene.later();
    const seen = newText();
    const { evidence } = await scene.do.addEvidence(by, {
      claimId: other.id,
      side: 'challenges',
      kind: 'experience',
      details: { seen },
    });
    const listed = await texts(by);
    expect(listed.map(({ type, id }) => [type, id])).toEqual([
      ['evidence', evidence.id],
      ['claim', claim.id],
      ['comment', said.id],
      ['debate', debate.id],
    ]);
    expect(listed[0]).toMatchObject({ about: other.id, debate: { slug: scene.slug } });
    expect(listed[0]?.body).toContain(seen);
    expect(listed[1]?.fields.map(({ label }) => label)).toEqual(['Quoted words', 'In other words']);
    expect(listed[3]).toMatchObject({ debate: { slug: debate.slug, isPublic: false } });
  });

  it('has conclusions too', async () => {
    const by = await newPerson({ trusted: true });
    const debate = await scene.openDebate(by);
    await scene.setMode(debate.id, 'hold_all');
    scene.later();
    const agreed = newText();
    await scene.do.proposeConclusion(by, { slug: debate.slug, agreed, open: newText() });
    expect(await only(by)).toMatchObject({
      type: 'conclusion',
      group: 'waiting',
      fields: [{ label: 'Agreed', text: agreed }, { label: 'Open' }],
    });
  });

  it('come group by group, newest first, page by page', async () => {
    const by = await newPerson();
    const made: Record<string, string[]> = { 'to-change': [], waiting: [], 'not-published': [] };
    for (let n = 0; n < 11; n += 1) {
      const rejected = await waiting(by);
      await moderate(scene.moderator, 'reject', rejected);
      made['not-published']?.unshift(rejected.id);
      made['to-change']?.unshift((await scene.say(by, { body: praise() })).id);
      made['waiting']?.unshift((await waiting(by)).id);
    }
    const first = await scene.read.ownTexts(by, {});
    const second = await scene.read.ownTexts(by, { page: 2 });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect([first.unsettled, first.texts.length]).toEqual([33, ownPageSize]);
    const ids = [...first.texts, ...second.texts].map(({ id }) => id);
    expect(ids).toEqual(Object.values(made).flat());
    for (const page of [3, 999_999_999]) {
      expect((await scene.read.ownTexts(by, { page })).texts).toEqual([]);
    }
  });

  it.each<[string, () => Promise<MaybeActor> | MaybeActor, string]>([
    ['a visitor', () => null, 'unauthenticated'],
    ['a member', () => newPerson(), 'no refusal'],
    ['a suspended member', async () => ({ ...(await newPerson()), suspended: true }), 'no refusal'],
    ['a moderator', () => scene.moderator, 'no refusal'],
  ])('are read by %s', async (_who, who, code) => {
    expect(await refusalOf(scene.read.ownTexts(await who(), {}))).toBe(code);
  });

  it('are nobody else’s', async () => {
    const by = await newPerson();
    const { id } = await waiting(by);
    for (const viewer of [await newPerson(), scene.moderator, scene.admin, scene.author]) {
      expect((await texts(viewer)).map((text) => text.id)).not.toContain(id);
    }
  });

  it('tell no title of a debate that is not public', async () => {
    const by = await newPerson();
    const debate = await scene.openDebate(scene.author, { title: 'A title that nobody may read' });
    await scene.say(by, {}, debate.slug);
    expect((await only(by)).debate).toEqual({
      slug: debate.slug,
      title: 'A title that nobody may read',
      isPublic: true,
    });
    const { revisionId } = await scene.read.debate(null, debate.slug);
    await scene.decide(scene.moderator, 'remove', { id: debate.id, revisionId }, 'debate');
    const text = await only(by);
    expect(text.debate).toEqual({ slug: debate.slug, title: '', isPublic: false });
    expect((await scene.read.comment(by, text.id)).debate.title).toBe('');
  });

  it('say how trust stands', async () => {
    const by = await newPerson();
    const trust = async () => (await scene.read.ownTexts(by, {})).trust;
    const { approvalsForTrust } = scene.deps.policy.inForce().settings;
    expect(await trust()).toEqual({ trusted: false, missing: approvalsForTrust });
    for (let n = 0; n < approvalsForTrust; n += 1) await approved(by);
    expect(await trust()).toEqual({ trusted: true, missing: 0 });
    expect((await scene.read.ownTexts(scene.moderator, {})).trust.trusted).toBe(true);
  });

  describe('are withdrawn', () => {
    const made: Record<string, (by: Actor) => Promise<{ type: SubjectType; id: string }>> = {
      comment: async (by) => ({ type: 'comment', id: (await waiting(by)).id }),
      debate: async (by) => ({ type: 'debate', id: (await scene.openDebate(by)).id }),
      claim: async (by) => {
        const { claim } = await scene.mark(by, await scene.say(scene.author));
        return { type: 'claim', id: claim.id };
      },
    };

    it.each(Object.keys(made))('while they wait: a %s', async (type) => {
      const by = await newPerson();
      const text = await made[type]!(by);
      expect(await refusalOf(scene.do.withdraw(scene.other, text))).toBe('not-found');
      expect(await texts(by)).toHaveLength(1);
      await scene.do.withdraw(by, text);
      expect(await texts(by)).toEqual([]);
      expect(await refusalOf(scene.do.withdraw(by, text))).toBe('conflict');
    });

    it.each([
      ['comment', 'no refusal'],
      ['debate', 'conflict'],
      ['claim', 'conflict'],
    ])('once public: a %s: %s', async (type, code) => {
      const text = await made[type]!(await newPerson({ trusted: true }));
      const by = await scene.deps.db.revision.findFirstOrThrow({ where: { subjectId: text.id } });
      const author = { ...scene.other, id: by.authorId };
      expect(await refusalOf(scene.do.withdraw(author, text))).toBe(code);
    });
  });

  it('read as a moderator wrote them in the policy of that day', async () => {
    const { db, policy } = scene.deps;
    const by = await newPerson();
    await moderate(scene.moderator, 'reject', await waiting(by), { clauses: ['civil'] });
    const titleOf = (text: OwnText) => text.reasons.map(({ title }) => title);
    const before = titleOf(await only(by));
    const { clauses, settings, version } = policy.inForce();
    const renamed = clauses.map((clause) => ({ ...clause, title: `New: ${clause.title}` }));
    await db.policyVersion.create({
      data: {
        version: version + 1,
        effectiveAt: scene.clock.now,
        content: { clauses: renamed, settings },
      },
    });
    await policy.reload();
    expect(titleOf(await only(by))).toEqual(before);
    await moderate(scene.moderator, 'reject', await waiting(by), { clauses: ['civil'] });
    expect((await texts(by)).map(titleOf)).toEqual([[`New: ${before[0]}`], before]);
  });
});
