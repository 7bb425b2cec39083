import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { needsSource } from '#app/domain/evidence/details.ts';
import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import type { AddEvidence } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const paper = () => ({ doi: `10.1000/${randomUUID()}`, title: 'Waiting at desks' });

describeDatabases('evidence', (open) => {
  let scene: Scene;
  let claimId: string;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  beforeEach(async () => {
    const said = await scene.say(scene.author);
    const { claim } = await scene.do.createClaim(scene.other, {
      debate: scene.slug,
      subject: { type: 'comment', revisionId: said.revisionId },
      quote: { exact: said.body },
    });
    claimId = claim.id;
  });

  const saw = (): AddEvidence => ({
    side: 'supports',
    kind: 'experience',
    details: { seen: newText() },
  });
  const give = async (by: typeof scene.author, more: Partial<AddEvidence> = {}) => {
    scene.later();
    const input = { ...saw(), ...more, claimId };
    return (await scene.do.addEvidence(by, input)).evidence;
  };
  const claim = async () => {
    const { claims } = await scene.read.claims(null, { slug: scene.slug });
    const found = claims.find(({ id }) => id === claimId);
    if (!found) throw new Error('The claim is not public.');
    return found;
  };
  const issuesOf = async (answer: Promise<unknown>) => {
    const error = await answer.catch((thrown: unknown) => thrown);
    return error instanceof Refusal ? error.issues?.map((issue) => issue.path) : 'no refusal';
  };

  describe.each(evidenceKinds)('%s', (kind) => {
    const required = detailFields[kind].filter((field) => field.required);
    const said = () =>
      Object.fromEntries(detailFields[kind].slice(0, 1).map(({ name }) => [name, newText()]));
    const source = () => (needsSource(kind) ? paper() : null);

    it('is given with what the kind asks for, and names what was not said', async () => {
      const details = said();
      await give(scene.author, { kind, details, source: source() });
      const [piece] = (await claim()).evidence;
      expect(piece).toMatchObject({ kind, details, author: { handle: 'author' } });
      expect(piece?.gaps.length).toBeGreaterThanOrEqual(detailFields[kind].length - 1);
    });

    it('is refused without it, with every gap at once', async () => {
      const blank = Object.fromEntries(required.map(({ name }) => [name, ' \u0000\u202e ']));
      const details = { ...blank, favourite: 'blue' };
      const paths = [
        ...required.map(({ name }) => `details.${name}`),
        'details.favourite',
        ...(needsSource(kind) ? ['source'] : []),
      ];
      const answer = await issuesOf(give(scene.author, { kind, details }));
      expect(new Set(answer)).toEqual(new Set(paths));
    });
  });

  it.each<[string, () => Partial<AddEvidence>, string[]]>([
    ['an undercut of nothing', () => ({ side: 'undercuts' }), ['against']],
    [
      'an address nobody can reach',
      () => ({ source: { url: 'http://localhost/paper' } }),
      ['source'],
    ],
    ['a script for a source', () => ({ source: { url: 'javascript:alert(1)' } }), ['source']],
    ['a DOI that is none', () => ({ source: { doi: 'no doi' } }), ['source']],
    [
      'U+0000 in an address',
      () => ({ source: { url: 'https://exa\u0000mple.org/a' } }),
      ['source'],
    ],
  ])('is refused with %s', async (_what, more, paths) => {
    expect(await issuesOf(give(scene.author, more()))).toEqual(paths);
  });

  it.each<[string, () => Promise<Partial<AddEvidence>>]>([
    ['evidence nobody gave', async () => ({ side: 'undercuts', against: randomUUID() })],
    [
      'evidence that waits',
      async () => ({ side: 'undercuts', against: (await give(scene.newcomer)).id }),
    ],
    [
      'evidence for another claim',
      async () => {
        const other = await give(scene.author);
        const said = await scene.say(scene.author);
        const made = await scene.do.createClaim(scene.other, {
          debate: scene.slug,
          subject: { type: 'comment', revisionId: said.revisionId },
          quote: { exact: said.body },
        });
        claimId = made.claim.id;
        return { side: 'undercuts', against: other.id };
      },
    ],
    ['a comment that waits', async () => ({ comment: (await scene.say(scene.newcomer)).id })],
  ])('is not found to lean on %s', async (_what, more) => {
    const sent = await more();
    expect(await refusalOf(give(scene.author, sent))).toBe('not-found');
  });

  it('needs a public claim in an open debate, and someone who may write', async () => {
    const input = { ...saw(), claimId };
    expect(await refusalOf(scene.do.addEvidence(null, input))).toBe('unauthenticated');
    const unknown = { ...input, claimId: randomUUID() };
    expect(await refusalOf(scene.do.addEvidence(scene.author, unknown))).toBe('not-found');
    const { publicRevisionId } = await scene.deps.db.claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    await scene.decide(
      scene.moderator,
      'remove',
      { id: claimId, revisionId: publicRevisionId ?? '' },
      'claim',
    );
    expect(await refusalOf(scene.do.addEvidence(scene.author, input))).toBe('not-found');
  });

  it('is made once for one id', async () => {
    const input = { ...saw(), id: randomUUID(), claimId, source: paper() };
    const first = await scene.do.addEvidence(scene.author, input);
    const again = await scene.do.addEvidence(scene.author, input);
    expect(again).toEqual({ ...first, created: false });
    for (const more of [
      { details: { seen: newText() } },
      { side: 'challenges' as const },
      { source: { ...input.source, own: true } },
      { source: { ...input.source, title: 'Another title' } },
    ]) {
      expect(await refusalOf(scene.do.addEvidence(scene.author, { ...input, ...more }))).toBe(
        'conflict',
      );
    }
    expect(await refusalOf(scene.do.addEvidence(scene.other, input))).toBe('conflict');
  });

  it('is asked for once per person', async () => {
    const ask = (by: typeof scene.author | null) => scene.do.askForEvidence(by, { claimId });
    await Promise.all([ask(scene.author), ask(scene.author), ask(scene.newcomer)]);
    await ask(scene.newcomer);
    expect((await claim()).asks).toBe(2);
    expect((await scene.eventsOf()).slice(-2)).toEqual(['claim:changed', 'claim:changed']);
    expect(await refusalOf(ask(null))).toBe('unauthenticated');
    const unknown = scene.do.askForEvidence(scene.author, { claimId: randomUUID() });
    expect(await refusalOf(unknown)).toBe('not-found');
  });

  it('is shown under the comment that carries it, without words that are no longer public', async () => {
    const carrier = await scene.say(scene.author);
    const { id } = await give(scene.author, { comment: carrier.id });
    const quoted = await claim();
    const uses = async () => {
      const at = { slug: scene.slug, number: carrier.number ?? 0 };
      return (await scene.read.commentByNumber(null, at)).uses;
    };
    expect(await uses()).toEqual([
      { evidence: id, claim: claimId, quote: quoted.quote?.exact, side: 'supports' },
    ]);
    const { id: said, revisionId } = quoted.subject;
    await scene.decide(scene.moderator, 'remove', { id: said, revisionId });
    expect(await uses()).toEqual([{ evidence: id, claim: claimId, quote: '', side: 'supports' }]);
  });
});
