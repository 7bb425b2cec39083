import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { AddEvidence } from '#app/protocol/claims.ts';
import type { EditEvidence } from '#app/protocol/own-evidence.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const paper = () => ({ doi: `10.1000/${randomUUID()}`, title: 'Waiting at desks' });

describeDatabases('changing evidence', (open) => {
  let scene: Scene;
  let claimId: string;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  beforeEach(async () => {
    const said = await scene.say(scene.author);
    claimId = (await scene.mark(scene.other, said, { quote: { exact: said.body } })).claim.id;
  });

  const give = async (by: typeof scene.author, more: Partial<AddEvidence> = {}) => {
    scene.later();
    const input: AddEvidence = {
      side: 'supports',
      kind: 'experience',
      details: { seen: newText() },
      ...more,
    };
    return (await scene.do.addEvidence(by, { ...input, claimId })).evidence;
  };
  const change = async (
    by: typeof scene.author | null,
    given: { id: string; revisionId: string },
    more: Partial<EditEvidence> = {},
  ) => {
    scene.later();
    const input: EditEvidence = {
      revisionId: given.revisionId,
      kind: 'own-data',
      details: { measure: newText() },
      ...more,
    };
    return (await scene.do.editEvidence(by, { ...input, id: given.id })).evidence;
  };
  const claim = async () => {
    const { claims } = await scene.read.claims(null, { slug: scene.slug });
    const found = claims.find(({ id }) => id === claimId);
    if (!found) throw new Error('The claim is not public.');
    return found;
  };
  const piece = async (id: string) => (await claim()).evidence.find((one) => one.id === id);
  const standing = async () => {
    const stored = await scene.deps.db.claim.findUniqueOrThrow({ where: { id: claimId } });
    const shown = (await claim()).standing;
    expect([stored.ground, stored.sides]).toEqual([shown.ground, shown.sides]);
    return `${shown.ground}, ${shown.sides}`;
  };

  it('takes kind, answers, source and whose it is over, and counts anew', async () => {
    const given = await give(scene.author);
    expect(await standing()).toBe('experience, for');
    const source = paper();
    const measure = newText();
    const changed = await change(scene.author, given, { details: { measure }, source });
    // A new address is held, as in any edit of a public text; the old version stays.
    expect(changed).toMatchObject({ status: 'published', revisionStatus: 'pending' });
    expect(await piece(given.id)).toMatchObject({ kind: 'experience', source: null });
    expect(await standing()).toBe('experience, for');
    await scene.decide(scene.moderator, 'approve', changed, 'evidence');
    expect(await piece(given.id)).toMatchObject({
      kind: 'own-data',
      details: { measure },
      source: { doi: source.doi, title: source.title },
      own: false,
      revisionId: changed.revisionId,
    });
    expect(await standing()).toBe('sourced, for');
    expect((await scene.eventsOf()).at(-1)).toBe('evidence:changed');

    const own = await change(scene.author, changed, {
      details: { measure },
      source: { ...source, own: true },
    });
    expect(own.revisionStatus).toBe('published');
    expect(await piece(given.id)).toMatchObject({ own: true });
    expect(await standing()).toBe('experience, for');

    await change(scene.author, own, { details: { measure }, source: null });
    expect(await piece(given.id)).toMatchObject({ source: null, own: false });
    expect(await scene.deps.db.source.count({ where: { doi: source.doi } })).toBe(1);
  });

  it('of a newcomer waits like a first version, and changes nothing when it is rejected', async () => {
    const given = await give(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', given, 'evidence');
    const before = await piece(given.id);
    const changed = await change(scene.newcomer, given);
    expect(changed).toMatchObject({ status: 'published', revisionStatus: 'pending' });
    await scene.decide(scene.moderator, 'reject', changed, 'evidence');
    expect(await piece(given.id)).toEqual(before);
    const { revisionStatus, details } = await scene.read.ownEvidence(scene.newcomer, given.id);
    expect([revisionStatus, Object.keys(details)]).toEqual(['rejected', ['measure']]);
  });

  it('comes back whole when an approval is undone', async () => {
    const given = await give(scene.author, { source: paper() });
    const before = await piece(given.id);
    const changed = await change(scene.author, given, { source: paper() });
    await scene.decide(scene.moderator, 'approve', changed, 'evidence');
    expect((await piece(given.id))?.source?.id).not.toBe(before?.source?.id);
    await scene.decide(scene.moderator, 'undo', changed, 'evidence');
    expect(await piece(given.id)).toEqual(before);
    expect(await standing()).toBe('sourced, for');
  });

  it('that waits is what is approved, not what was sent first', async () => {
    const given = await give(scene.newcomer);
    const changed = await change(scene.newcomer, given);
    expect(await refusalOf(scene.decide(scene.moderator, 'approve', given, 'evidence'))).toBe(
      'conflict',
    );
    await scene.decide(scene.moderator, 'approve', changed, 'evidence');
    expect(await piece(given.id)).toMatchObject({ kind: 'own-data' });
  });

  it('keeps an undercut on it', async () => {
    const given = await give(scene.author, { source: paper() });
    await give(scene.other, { side: 'undercuts', against: given.id });
    await change(scene.author, given);
    expect(await piece(given.id)).toMatchObject({ kind: 'own-data', undercut: true });
    expect(await standing()).toBe('asserted, none');
  });

  it('is for its author alone, and only of the version they saw', async () => {
    const given = await give(scene.author);
    const waiting = await give(scene.newcomer);
    expect(await refusalOf(change(null, given))).toBe('unauthenticated');
    expect(await refusalOf(change(scene.other, given))).toBe('forbidden');
    expect(await refusalOf(change(scene.moderator, given))).toBe('forbidden');
    expect(await refusalOf(change(scene.other, waiting))).toBe('not-found');
    expect(await refusalOf(change(scene.author, { ...given, id: randomUUID() }))).toBe('not-found');
    const suspended = { ...scene.author, suspended: true };
    expect(await refusalOf(change(suspended, given))).toBe('forbidden');
    expect(await refusalOf(change(scene.author, given, { details: {} }))).toBe('invalid');
    await change(scene.author, given);
    expect(await refusalOf(change(scene.author, given))).toBe('conflict');
  });

  it('by two at once is one change and one conflict', async () => {
    const given = await give(scene.author);
    const answers = await Promise.all([1, 2, 3].map(() => refusalOf(change(scene.author, given))));
    expect(answers.sort()).toEqual(['conflict', 'conflict', 'no refusal']);
  });

  it('rests while the debate is closed', async () => {
    const given = await give(scene.author);
    const conclusion = { agreed: newText(), open: newText() };
    await scene.do.closeDebate(scene.moderator, { slug: scene.slug, ...conclusion });
    try {
      expect(await refusalOf(change(scene.author, given))).toBe('forbidden');
      expect(await refusalOf(scene.do.withdrawEvidence(scene.author, given))).toBe('forbidden');
    } finally {
      await scene.do.reopenDebate(scene.moderator, { slug: scene.slug });
    }
  });

  it('shows its newest version to its author and moderators only', async () => {
    const given = await give(scene.newcomer);
    expect(await scene.read.ownEvidence(scene.newcomer, given.id)).toMatchObject({
      id: given.id,
      status: 'pending',
      revisionId: given.revisionId,
      source: null,
    });
    expect(await scene.read.ownEvidence(scene.moderator, given.id)).toMatchObject({
      id: given.id,
    });
    expect(await refusalOf(scene.read.ownEvidence(scene.other, given.id))).toBe('not-found');
    expect(await refusalOf(scene.read.ownEvidence(null, given.id))).toBe('unauthenticated');
  });

  it('can be taken back, until others have answered it', async () => {
    const given = await give(scene.author, { source: paper() });
    expect(await refusalOf(scene.do.withdrawEvidence(scene.other, given))).toBe('not-found');
    const undercut = await give(scene.other, { side: 'undercuts', against: given.id });
    expect(await refusalOf(scene.do.withdrawEvidence(scene.author, given))).toBe('conflict');
    await scene.do.withdrawEvidence(scene.other, undercut);
    expect(await standing()).toBe('sourced, for');
    expect(await scene.do.withdrawEvidence(scene.author, given)).toEqual({ claim: claimId });
    expect(await standing()).toBe('asserted, none');
    expect(await piece(given.id)).toBeUndefined();
    expect((await scene.eventsOf()).at(-1)).toBe('evidence:removed');
  });
});
