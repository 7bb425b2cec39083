import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { applyEvent } from '#app/protocol/apply-event.ts';
import { liveViewOf } from '#app/protocol/live-view.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

interface Text {
  id: string;
  revisionId: string;
}

/** What reporting is tried with: a scene, more readers, and short ways to report. */
async function openReporting(open: Parameters<typeof openScene>[0]) {
  const scene = await openScene(open);
  const { db, policy } = scene.deps;
  const readers: Actor[] = [];
  for (const n of [1, 2, 3, 4, 5]) readers.push(await scene.person(`reader-${n}`));
  const needed = policy.inForce().settings.reportersToHide;

  const report = (
    by: MaybeActor,
    { id, revisionId }: Text,
    { type = 'comment', ...more }: { type?: SubjectType; clause?: string; note?: string } = {},
  ) => {
    scene.later();
    return scene.do.report(by, { type, id, revisionId, clause: 'civil', ...more });
  };
  return {
    ...scene,
    readers,
    needed,
    report,
    /** As many reports by different readers. */
    async reportBy(count: number, text: Text, type: SubjectType = 'comment') {
      for (const reader of readers.slice(0, count)) await report(reader, text, { type });
    },
    reportsOn: (id: string) =>
      db.report.findMany({ where: { subjectId: id }, orderBy: { createdAt: 'asc' } }),
    placeOf: (revisionId: string) =>
      db.revision.findUniqueOrThrow({
        where: { id: revisionId },
        select: { waitingFor: true, waitingSince: true, waitingClauses: true },
      }),
    statusOf: async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).status,
    shown: (said: Pick<Said, 'number'>) =>
      scene.read.commentByNumber(null, { slug: scene.slug, number: said.number ?? 0 }),
  };
}
type Reporting = Awaited<ReturnType<typeof openReporting>>;

const inNoQueue = { waitingFor: null, waitingSince: null, waitingClauses: [] };

describeDatabases('a report', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  const decided = async (verb: 'approve' | 'reject' | 'remove', said: Promise<Said>) => {
    const made = await said;
    const { number } = await scene.decide(scene.moderator, verb, made);
    return { ...made, number };
  };
  const states: Record<string, [() => Promise<Said>, string]> = {
    public: [() => scene.say(scene.author), 'no refusal'],
    approved: [() => decided('approve', scene.say(scene.newcomer)), 'no refusal'],
    'that waits': [() => scene.say(scene.newcomer), 'not-found'],
    'not sent': [() => scene.say(scene.newcomer, { body: praise() }), 'not-found'],
    rejected: [() => decided('reject', scene.say(scene.newcomer)), 'not-found'],
    removed: [() => decided('remove', scene.say(scene.author)), 'not-found'],
    withdrawn: [
      async () => {
        const said = await scene.say(scene.author);
        await scene.do.withdrawComment(scene.author, said);
        return said;
      },
      'not-found',
    ],
    'under review': [
      async () => {
        const said = await scene.say(scene.author);
        await scene.reportBy(scene.needed, said);
        return said;
      },
      'not-found',
    ],
    'that was changed since': [
      async () => {
        const said = await scene.say(scene.author);
        await scene.edit(scene.author, said);
        return said;
      },
      'conflict',
    ],
    'of which an edit waits, as everyone reads it': [
      async () => {
        const said = await decided('approve', scene.say(scene.newcomer));
        await scene.edit(scene.newcomer, said);
        return said;
      },
      'no refusal',
    ],
    'of which an edit waits, by that edit': [
      async () => {
        const said = await decided('approve', scene.say(scene.newcomer));
        return scene.edit(scene.newcomer, said);
      },
      'conflict',
    ],
    'in a debate that is not public': [
      async () => {
        const debate = await scene.openDebate();
        const said = await scene.say(scene.author, {}, debate.slug);
        await scene.decide(scene.moderator, 'remove', debate, 'debate');
        return said;
      },
      'not-found',
    ],
  };

  it.each(Object.keys(states))('of a text %s', async (state) => {
    const [make, code] = states[state] ?? [];
    const said = await make!();
    const { length } = await scene.reportsOn(said.id);
    expect(await refusalOf(scene.report(scene.other, said))).toBe(code);
    expect(await scene.reportsOn(said.id)).toHaveLength(length + (code === 'no refusal' ? 1 : 0));
  });

  it.each<[string, () => MaybeActor, string]>([
    ['a visitor', () => null, 'unauthenticated'],
    ['its author', () => scene.author, 'forbidden'],
    ['a suspended member', () => ({ ...scene.other, suspended: true }), 'forbidden'],
    ['a suspended moderator', () => ({ ...scene.moderator, suspended: true }), 'forbidden'],
    ['a newcomer', () => scene.newcomer, 'no refusal'],
    ['another member', () => scene.other, 'no refusal'],
    ['a moderator', () => scene.moderator, 'no refusal'],
    ['an administrator', () => scene.admin, 'no refusal'],
  ])('by %s', async (_who, who, code) => {
    const said = await scene.say(scene.author);
    expect(await refusalOf(scene.report(who(), said))).toBe(code);
  });

  it.each<[string, () => object, string]>([
    ['an unknown id', () => ({ id: randomUUID() }), 'not-found'],
    ['an unknown revision', () => ({ revisionId: randomUUID() }), 'conflict'],
    ['another type', () => ({ type: 'claim' }), 'not-found'],
    ['a clause the policy lacks', () => ({ clause: 'no-such-clause' }), 'invalid'],
  ])('with %s is refused', async (_what, wrong, code) => {
    const { id, revisionId } = await scene.say(scene.author);
    const sent = { type: 'comment', id, revisionId, clause: 'civil', ...wrong() } as const;
    expect(await refusalOf(scene.do.report(scene.other, sent))).toBe(code);
    expect(await scene.reportsOn(id)).toEqual([]);
    expect(await scene.placeOf(revisionId)).toEqual(inNoQueue);
  });

  it('is stored with its clause and a note without what a database refuses', async () => {
    const said = await scene.say(scene.author);
    const note = ' Calls a colleague names.\u0000\ud800 ';
    expect(await scene.report(scene.other, said, { note })).toEqual({ status: 'received' });
    expect(await scene.reportsOn(said.id)).toEqual([
      expect.objectContaining({
        subjectType: 'comment',
        revisionId: said.revisionId,
        reporterId: scene.other.id,
        authorId: scene.author.id,
        clause: 'civil',
        note: 'Calls a colleague names.',
        status: 'open',
      }),
    ]);
  });

  it('by the same person again adds nothing, whatever became of the text', async () => {
    const said = await scene.say(scene.author);
    await scene.report(scene.other, said);
    const again = () => scene.report(scene.other, said, { clause: 'on-topic' });
    const sent = scene.sent.length;
    expect(await again()).toEqual({ status: 'received' });
    await scene.reportBy(scene.needed - 1, said);
    expect(await again()).toEqual({ status: 'received' });
    await scene.decide(scene.moderator, 'reject', said);
    expect(await again()).toEqual({ status: 'received' });
    const own = (await scene.reportsOn(said.id)).filter((row) => row.reporterId === scene.other.id);
    expect(own.map((row) => row.clause)).toEqual(['civil']);
    expect(scene.sent.slice(sent).filter(({ about }) => about === 'queue')).toHaveLength(1);
  });

  it('brings the text into the queue once, with the clauses in question', async () => {
    const said = await scene.say(scene.author);
    scene.sent.length = 0;
    await scene.report(scene.other, said, { clause: 'on-topic' });
    const first = await scene.placeOf(said.revisionId);
    expect(first).toMatchObject({ waitingFor: 'report', waitingClauses: ['on-topic'] });
    await scene.report(scene.newcomer, said, { clause: 'civil' });
    expect(await scene.placeOf(said.revisionId)).toEqual({
      ...first,
      waitingClauses: ['civil', 'on-topic'],
    });
    // Nothing public changed, and its author is not told.
    expect(scene.sent).toEqual([
      { about: 'queue', type: 'queue:entered', revisionId: said.revisionId },
    ]);
  });

  it('is limited: five in ten minutes, twenty a day', async () => {
    const limited = async (handle: string) => ({
      ...(await scene.person(handle)),
      noRateLimit: false,
    });
    const hasty = await limited('hasty');
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      answers.push(await refusalOf(scene.report(hasty, await scene.say(scene.author))));
    }
    expect(answers).toEqual([...Array(5).fill('no refusal'), 'rate-limited']);

    const steady = await limited('steady');
    for (let n = 0; n < limits.reportsADay.points; n += 1) {
      await scene.deps.limits.spend(limits.reportsADay, steady.id);
    }
    const said = await scene.say(scene.author);
    expect(await refusalOf(scene.report(steady, said))).toBe('rate-limited');
    expect(await scene.reportsOn(said.id)).toEqual([]);
  });
});

describeDatabases('enough reports', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());
  beforeEach(() => {
    scene.sent.length = 0;
  });

  it('hide what no moderator approved, and one fewer does not', async () => {
    const said = await scene.say(scene.author);
    await scene.reportBy(scene.needed - 1, said);
    expect(await scene.statusOf(said.id)).toBe('published');
    expect((await scene.shown(said)).status).toBe('published');
    const { counts } = await scene.read.debate(null, scene.slug);
    scene.sent.length = 0;
    await scene.report(scene.other, said, { clause: 'on-topic' });
    expect(await scene.statusOf(said.id)).toBe('hidden');
    expect(await scene.shown(said)).toMatchObject({
      number: said.number,
      status: 'under-review',
      clause: null,
      author: null,
      bodyHtml: null,
      revisionId: null,
    });
    expect((await scene.read.debate(null, scene.slug)).counts.comments).toBe(counts.comments - 1);
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
    expect(scene.sent).toEqual([
      { about: 'debate', debateId: scene.debateId },
      { about: 'own', userId: scene.author.id, commentId: said.id },
    ]);
    const [entry] = await scene.deps.db.auditEntry.findMany({ where: { about: said.revisionId } });
    expect(entry).toMatchObject({
      action: 'hidden_by_reports',
      actorId: null,
      note: '',
      detail: { type: 'comment', id: said.id, clauses: ['civil', 'on-topic'] },
    });
  });

  it('only ask again for a moderator where one has approved', async () => {
    const said = await scene.say(scene.newcomer);
    const { number } = await scene.decide(scene.moderator, 'approve', said);
    await scene.reportBy(scene.needed + 1, said);
    expect((await scene.shown({ number })).status).toBe('published');
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
  });

  it('count people, not reports: one who read two versions is one', async () => {
    const said = await scene.say(scene.author);
    await scene.reportBy(scene.needed - 1, said);
    const place = await scene.placeOf(said.revisionId);
    const edited = await scene.edit(scene.author, said);
    // The newer version took the place in the queue.
    expect(await scene.placeOf(edited.revisionId)).toEqual(place);
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
    await scene.reportBy(scene.needed - 1, edited);
    expect(await scene.statusOf(said.id)).toBe('published');
    await scene.report(scene.other, edited);
    expect(await scene.statusOf(said.id)).toBe('hidden');
  });

  it('are as many as the policy in force says', async () => {
    const { policy } = scene.deps;
    const inForce = policy.inForce();
    const strict = { ...inForce, settings: { ...inForce.settings, reportersToHide: 2 } };
    const said = await scene.say(scene.author);
    const { inForce: asBefore } = policy;
    policy.inForce = () => strict;
    try {
      await scene.report(scene.readers[0]!, said);
      expect(await scene.statusOf(said.id)).toBe('published');
      await scene.report(scene.readers[1]!, said);
      expect(await scene.statusOf(said.id)).toBe('hidden');
    } finally {
      policy.inForce = asBefore;
    }
  });

  it('keep it from being answered, changed or decided as an edit, but not from being withdrawn', async () => {
    const said = await scene.say(scene.author);
    await scene.reportBy(scene.needed, said);
    expect(await refusalOf(scene.say(scene.other, { under: said }))).toBe('not-found');
    expect(await refusalOf(scene.edit(scene.author, said))).toBe('conflict');
    await scene.do.withdrawComment(scene.author, said);
    expect(await scene.statusOf(said.id)).toBe('withdrawn');
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
  });

  /** The other kinds, each as public as an unapproved text can be. */
  const kinds: Record<
    string,
    () => Promise<{ type: SubjectType; text: Text; isSeen: () => Promise<boolean> }>
  > = {
    debate: async () => {
      const debate = await scene.openDebate();
      const isSeen = async () =>
        (await refusalOf(scene.read.debate(null, debate.slug))) === 'no refusal';
      return { type: 'debate', text: debate, isSeen };
    },
    claim: async () => {
      const { claim } = await scene.mark(scene.author, await scene.say(scene.author));
      const isSeen = async () => (await claims()).some(({ id }) => id === claim.id);
      return { type: 'claim', text: claim, isSeen };
    },
    evidence: async () => {
      const { claim } = await scene.mark(scene.author, await scene.say(scene.author));
      scene.later();
      const { evidence } = await scene.do.addEvidence(scene.author, {
        claimId: claim.id,
        side: 'supports',
        kind: 'reasoning',
        details: { steps: newText() },
      });
      const isSeen = async () =>
        (await claims()).some((one) => one.evidence.some(({ id }) => id === evidence.id));
      return { type: 'evidence', text: evidence, isSeen };
    },
    conclusion: async () => {
      const debate = await scene.openDebate();
      scene.later();
      await scene.do.proposeConclusion(scene.author, {
        slug: debate.slug,
        agreed: newText(),
        open: newText(),
      });
      const proposal = async () => (await scene.read.debate(null, debate.slug)).proposal;
      const { id } = (await proposal())!;
      const { publicRevisionId } = await scene.deps.db.conclusion.findUniqueOrThrow({
        where: { id },
      });
      const isSeen = async () => (await proposal()) !== null;
      return { type: 'conclusion', text: { id, revisionId: publicRevisionId ?? '' }, isSeen };
    },
  };
  const claims = async () => (await scene.read.claims(null, { slug: scene.slug })).claims;

  it.each(Object.keys(kinds))(
    'hide a text (%s), which a moderator keeps or removes',
    async (kind) => {
      const { type, text, isSeen } = await kinds[kind]!();
      expect(await isSeen()).toBe(true);
      await scene.reportBy(scene.needed, text, type);
      expect(await isSeen()).toBe(false);
      await scene.decide(scene.moderator, 'approve', text, type);
      expect(await isSeen()).toBe(true);
      await scene.decide(scene.moderator, 'undo', text, type);
      expect(await isSeen()).toBe(false);
      const removed = await scene.decide(scene.moderator, 'reject', text, type);
      expect(removed.status).toBe('removed');
      expect(await isSeen()).toBe(false);
      await scene.decide(scene.moderator, 'restore', text, type);
      expect(await isSeen()).toBe(true);
    },
  );
});

describeDatabases('what moderators make of reports', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  const hidden = async () => {
    const said = await scene.say(scene.author);
    await scene.reportBy(scene.needed, said);
    return said;
  };
  const answers = async (id: string) => [
    ...new Set((await scene.reportsOn(id)).map((row) => row.status)),
  ];

  it('keep: it is back under its number, and later reports only ask again', async () => {
    const said = await hidden();
    const kept = await scene.decide(scene.moderator, 'approve', said);
    expect(kept).toMatchObject({ status: 'published', number: said.number });
    expect(await answers(said.id)).toEqual(['dismissed']);
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
    expect((await scene.eventsOf()).slice(-2)).toEqual(['comment:removed', 'comment:restored']);
    for (const reader of [scene.other, scene.newcomer, scene.second, scene.admin]) {
      await scene.report(reader, said);
    }
    expect(await scene.statusOf(said.id)).toBe('published');
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
  });

  it('keep, undone: hidden again, in its old place, and the same reports are open', async () => {
    const said = await hidden();
    const place = await scene.placeOf(said.revisionId);
    await scene.decide(scene.moderator, 'approve', said);
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'under-review' });
    expect(await scene.placeOf(said.revisionId)).toEqual(place);
    expect(await answers(said.id)).toEqual(['open']);
    expect((await scene.decide(scene.second, 'approve', said)).number).toBe(said.number);
  });

  it('remove: its clause stands on the tombstone and the reports were right', async () => {
    const said = await hidden();
    await scene.decide(scene.moderator, 'reject', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'removed', clause: 'on-topic' });
    expect(await answers(said.id)).toEqual(['upheld']);
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
    // Nothing more changed for readers than that the tombstone says why.
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'under-review', clause: null });
    expect(await answers(said.id)).toEqual(['open']);
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
  });

  it('remove what is still public, and undo it: public, and in question as before', async () => {
    const said = await scene.say(scene.author);
    await scene.report(scene.other, said);
    const place = await scene.placeOf(said.revisionId);
    await scene.decide(scene.moderator, 'reject', said);
    expect(await scene.statusOf(said.id)).toBe('removed');
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.statusOf(said.id)).toBe('published');
    expect(await scene.placeOf(said.revisionId)).toEqual(place);
    expect(await answers(said.id)).toEqual(['open']);
  });

  it('a hidden text whose edit waited: the edit is decided once the text is kept', async () => {
    const said = await scene.say(scene.author);
    await scene.setMode(scene.debateId, 'hold_all');
    const edited = await scene.edit(scene.author, said);
    await scene.setMode(scene.debateId, 'by_trust');
    await scene.reportBy(scene.needed, said);
    expect(await refusalOf(scene.decide(scene.moderator, 'approve', edited))).toBe('conflict');
    await scene.decide(scene.moderator, 'approve', said);
    expect((await scene.decide(scene.moderator, 'approve', edited)).status).toBe('published');
    expect((await scene.shown(said)).bodyHtml).toContain(edited.body);
  });
});

describeDatabases('what is told of reports', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  it('nothing to readers or the author, while the text stands', async () => {
    const said = await scene.say(scene.author);
    const everything = async (viewer: MaybeActor) =>
      JSON.stringify(
        await Promise.all([
          scene.read.debatePage(viewer, { slug: scene.slug, order: 'thread' }),
          scene.read.comments(viewer, { slug: scene.slug }),
          scene.read.events(viewer, { slug: scene.slug, since: 0 }),
          scene.read.person(viewer, 'author'),
          viewer?.id === scene.author.id ? scene.read.comment(viewer, said.id) : null,
          viewer ? scene.read.ownDebate(viewer, scene.slug) : null,
        ]),
      );
    const viewers = [null, scene.other, scene.author];
    const before = await Promise.all(viewers.map(everything));
    const opening = await scene.read.debate(null, scene.slug);
    await scene.reportBy(scene.needed - 1, said);
    await scene.report(scene.other, opening, { type: 'debate' });
    expect(await Promise.all(viewers.map(everything))).toEqual(before);
  });

  it('who reported: nobody, moderators included', async () => {
    const said = await scene.say(scene.author);
    for (const [n, reader] of scene.readers.entries()) {
      await refusalOf(scene.report(reader, said, { note: `Note number ${n}.` }));
    }
    const told = JSON.stringify([
      await scene.read.queue(scene.moderator, {}),
      await scene.read.queue(scene.admin, {}),
      await scene.read.comment(scene.author, said.id),
      await scene.read.comment(scene.moderator, said.id),
      await scene.deps.db.auditEntry.findMany({}),
    ]);
    for (const { id, handle } of scene.readers) {
      expect(told).not.toContain(handle);
      expect(told).not.toContain(id);
    }
  });

  it('nothing of a hidden text, its quotes and its place as evidence, to anybody else', async () => {
    const word = `zq${randomUUID()
      .slice(0, 8)
      .replace(/[0-9-]/g, 'x')}zz`;
    const said = await scene.say(scene.author, { body: newText(word) });
    const { claim } = await scene.mark(scene.other, said, { quote: { exact: word } });
    await scene.reportBy(scene.needed, said);
    const told = async (viewer: MaybeActor) =>
      JSON.stringify(
        await Promise.all([
          scene.read.debatePage(viewer, { slug: scene.slug, order: 'thread' }),
          scene.read.debatePage(viewer, { slug: scene.slug, order: 'newest' }),
          scene.read.comments(viewer, { slug: scene.slug }),
          scene.read.claims(viewer, { slug: scene.slug }),
          scene.read.events(viewer, { slug: scene.slug, since: 0 }),
          scene.read.person(viewer, 'author'),
          scene.shown(said),
        ]),
      );
    for (const viewer of [null, scene.other, { ...scene.second, suspended: true }]) {
      const answer = await told(viewer);
      expect(answer).not.toContain(word);
      expect(answer).toContain(claim.id);
    }
    expect(await refusalOf(scene.read.comment(scene.other, said.id))).toBe('not-found');
    expect((await scene.read.comment(scene.author, said.id)).body).toContain(word);
    expect((await scene.read.comment(scene.moderator, said.id)).body).toContain(word);
  });

  it('live: hiding, keeping and removing lead where a fresh page is', async () => {
    const page = async () =>
      liveViewOf(await scene.read.debatePage(null, { slug: scene.slug, order: 'thread' }));
    const alone = await scene.say(scene.author, { stance: 'for' });
    const answered = await scene.say(scene.author);
    await scene.say(scene.other, { under: answered });
    const { claim } = await scene.mark(scene.other, alone);
    let view = await page();
    const catchUp = async () => {
      const { events } = await scene.read.events(null, { slug: scene.slug, since: view.sequence });
      for (const event of events) {
        const applied = applyEvent(view, event);
        expect(applied.status).toBe('applied');
        view = applied.view;
      }
      expect(view).toEqual(await page());
    };
    for (const said of [alone, answered]) await scene.reportBy(scene.needed, said);
    await catchUp();
    const seen = () => view.comments.find(({ id }) => id === alone.id);
    expect(seen()).toMatchObject({ status: 'under-review', number: alone.number });
    expect(view.claims.find(({ id }) => id === claim.id)?.quote).toBeNull();

    await scene.decide(scene.moderator, 'approve', alone);
    await catchUp();
    expect(seen()).toMatchObject({ status: 'published', number: alone.number });
    await scene.decide(scene.moderator, 'remove', alone);
    await catchUp();
    expect(seen()).toMatchObject({ status: 'removed', clause: 'on-topic' });
    await scene.decide(scene.moderator, 'restore', alone);
    await scene.reportBy(scene.needed, claim, 'claim');
    await catchUp();
    expect(view.claims.some(({ id }) => id === claim.id)).toBe(false);

    // A reader who was away all the while ends at the same page.
    const { events } = await scene.read.events(null, { slug: scene.slug, since: 0 });
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(JSON.stringify(events)).not.toContain(answered.body);
  });
});

describeDatabases('reports at the same moment', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  it('cross the threshold once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.author);
      const events = (await scene.eventsOf()).length;
      const codes = await Promise.all(
        scene.readers.map((reader) => refusalOf(scene.report(reader, said))),
      );
      const counted = codes.filter((code) => code === 'no refusal').length;
      // Whoever came after that found nothing to report any more.
      expect([counted, codes.length - counted]).toEqual([
        scene.needed,
        codes.filter((code) => code === 'not-found').length,
      ]);
      expect(await scene.statusOf(said.id)).toBe('hidden');
      expect((await scene.eventsOf()).slice(events)).toEqual(['comment:removed']);
      const about = said.revisionId;
      expect(await scene.deps.db.auditEntry.count({ where: { about } })).toBe(1);
    }
  });

  it('by one person count once', async () => {
    const said = await scene.say(scene.author);
    const twice = [1, 2, 3].map(() => scene.report(scene.other, said));
    expect(await Promise.all(twice)).toEqual(Array(3).fill({ status: 'received' }));
    expect(await scene.reportsOn(said.id)).toHaveLength(1);
  });

  it.each(['approve', 'reject', 'remove'] as const)(
    'as a moderator decides (%s): no report is left open outside the queue',
    async (verb) => {
      for (let round = 0; round < 5; round += 1) {
        const said = await scene.say(scene.author);
        await scene.reportBy(scene.needed - 1, said);
        const [decision] = await Promise.all([
          refusalOf(scene.decide(scene.moderator, verb, said)),
          refusalOf(scene.report(scene.other, said)),
        ]);
        expect(decision).toBe('no refusal');
        const open = (await scene.reportsOn(said.id)).filter(({ status }) => status === 'open');
        const { waitingFor } = await scene.placeOf(said.revisionId);
        expect(waitingFor).toBe(open.length > 0 ? 'report' : null);
        const known = verb === 'approve' ? 'published' : 'removed';
        expect(await scene.statusOf(said.id)).toBe(known);
      }
    },
  );
});

describeDatabases('what moderators removed', (open) => {
  let scene: Scene;
  let said: Said;
  let claim: Text;
  beforeAll(async () => {
    scene = await openScene(open);
    said = await scene.say(scene.author);
    const other = await scene.say(scene.author);
    ({ claim } = await scene.mark(scene.other, other));
    await scene.decide(scene.moderator, 'remove', said);
    await scene.decide(scene.moderator, 'remove', claim, 'claim');
  });
  afterAll(() => scene.close());

  it.each<[string, () => MaybeActor, string]>([
    ['a visitor', () => null, 'unauthenticated'],
    ['its author', () => scene.author, 'forbidden'],
    ['another member', () => scene.other, 'forbidden'],
    ['a suspended moderator', () => ({ ...scene.second, suspended: true }), 'forbidden'],
    ['a moderator', () => scene.second, 'no refusal'],
    ['an administrator', () => scene.admin, 'no refusal'],
  ])('is there for %s', async (_who, who, code) => {
    expect(await refusalOf(scene.read.removed(who(), { slug: scene.slug }))).toBe(code);
    expect(await refusalOf(scene.read.removed(who(), { slug: scene.slug, id: said.id }))).toBe(
      code,
    );
  });

  it('shows one text as readers saw it, with who removed it and why', async () => {
    const { slug } = scene;
    const [removed, ...others] = await scene.read.removed(scene.second, { slug, id: said.id });
    expect(others).toEqual([]);
    expect(removed).toMatchObject({
      type: 'comment',
      id: said.id,
      revisionId: said.revisionId,
      author: { handle: 'author' },
      removal: { by: { handle: 'moderator' }, clauses: ['on-topic'], note: '' },
    });
    expect(removed?.bodyHtml).toContain(said.body);
    const elsewhere = await scene.openDebate();
    expect(await scene.read.removed(scene.second, { slug: elsewhere.slug, id: said.id })).toEqual(
      [],
    );
  });

  it('does not offer moderators their own texts', async () => {
    const own = await scene.say(scene.second);
    await scene.decide(scene.moderator, 'remove', own);
    const { slug } = scene;
    expect(await scene.read.removed(scene.second, { slug, id: own.id })).toEqual([]);
    expect(await scene.read.removed(scene.moderator, { slug, id: own.id })).toHaveLength(1);
  });

  it('lists what leaves no tombstone, until it is restored', async () => {
    const list = async () =>
      (await scene.read.removed(scene.second, { slug: scene.slug })).map(({ id }) => id);
    expect(await list()).toEqual([claim.id]);
    await scene.decide(scene.second, 'restore', claim, 'claim');
    expect(await list()).toEqual([]);
  });
});
