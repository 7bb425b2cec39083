import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { describeDatabases } from '#test/support/database.ts';
import { inNoQueue, openReporting } from './reporting.ts';
import type { Reporting, Text } from './reporting.ts';
import { newText, refusalOf } from './scene.ts';

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
