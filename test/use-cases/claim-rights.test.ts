import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/permissions/can.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

const assertion = 'the queue in the warehouse doubled after the batch size grew';
const shorter = 'the queue in the warehouse doubled';
const otherWords = 'Larger batches doubled the queue in the warehouse';
const evidence = {
  side: 'supports',
  kind: 'experience',
  details: { seen: 'I counted the queue at the warehouse door for a month.' },
} as const;

describeDatabases('rights over a claim', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const claimOf = async (id: string, slug = scene.slug) =>
    (await scene.read.claims(null, { slug })).claims.find((claim) => claim.id === id);

  /** A claim that `marker` marked in the author's words. */
  async function marked(more: { text?: string; marker?: Actor; where?: string } = {}) {
    const { text, marker = scene.other, where = scene.slug } = more;
    const body = `${newText()} So ${assertion}, and it stayed so.`;
    const said = await scene.say(scene.author, { body }, where);
    const { claim } = await scene.mark(marker, said, {
      debate: where,
      quote: { exact: assertion },
      ...(text ? { text } : {}),
    });
    return { said, id: claim.id, revisionId: claim.revisionId };
  }
  type Marked = Awaited<ReturnType<typeof marked>>;

  const narrow = (by: Actor, { id, revisionId }: Marked, exact = shorter) => {
    scene.later();
    return scene.do.narrowClaim(by, { claimId: id, revisionId, quote: { exact } });
  };
  const disown = (by: Actor, { id }: { id: string }, disowned = true) =>
    scene.do.disownClaim(by, { claimId: id, disowned });
  const takeBack = (by: Actor, { id }: { id: string }) =>
    scene.do.takeBackClaim(by, { claimId: id });
  const answer = (by: Actor, { id }: { id: string }, accept: boolean) =>
    scene.do.answerRestatement(by, { claimId: id, accept });
  const events = async () => (await scene.eventsOf()).length;

  describe('narrowing', () => {
    it('leaves a shorter stretch of the same words, as a new version', async () => {
      const claim = await marked();
      const before = await events();
      const done = await narrow(scene.author, claim);
      expect(done).toMatchObject({ outcome: 'publish', claim: { status: 'published' } });
      expect(done.claim.revisionId).not.toBe(claim.revisionId);
      expect((await scene.eventsOf()).slice(before)).toEqual(['claim:changed']);
      const view = await claimOf(claim.id);
      expect(view).toMatchObject({
        revisionId: done.claim.revisionId,
        quote: { exact: shorter, prefix: expect.stringMatching(/So $/) as string },
        orphaned: false,
      });
      expect(view?.quote?.suffix.startsWith(' after the batch')).toBe(true);
      expect(await refusalOf(narrow(scene.author, claim))).toBe('conflict');
    });

    it('keeps the evidence, and where the claim stands', async () => {
      const claim = await marked();
      await scene.do.addEvidence(scene.other, { ...evidence, claimId: claim.id });
      await narrow(scene.author, claim);
      expect(await claimOf(claim.id)).toMatchObject({
        evidence: [{ side: 'supports' }],
        standing: { ground: 'experience' },
      });
    });

    it('takes other words for the wider claim with it', async () => {
      const claim = await marked({ text: otherWords });
      await answer(scene.author, claim, true);
      await narrow(scene.author, claim);
      expect(await claimOf(claim.id)).toMatchObject({ text: null, quote: { exact: shorter } });
      const { restatements } = await scene.read.restatements(scene.author, { slug: scene.slug });
      expect(restatements.map((one) => one.claim)).not.toContain(claim.id);
    });

    it.each([
      ['all of it', assertion],
      ['words beside it', 'and it stayed so'],
      ['words that reach out of it', 'the batch size grew, and it stayed'],
      ['words nobody wrote', 'the queue in the warehouse halved'],
      ['half a word', 'the queue in the ware'],
      ['no words', '  '],
      ['words that stand in it more than once', 'the'],
    ])('to %s is refused, and changes nothing', async (_what, exact) => {
      const claim = await marked();
      const before = await events();
      expect(await refusalOf(narrow(scene.author, claim, exact))).toBe('invalid');
      expect(await events()).toBe(before);
      expect(await claimOf(claim.id)).toMatchObject({ quote: { exact: assertion } });
    });

    it('is for whose words they are alone', async () => {
      const claim = await marked();
      for (const who of [scene.other, scene.moderator, scene.admin]) {
        expect(await refusalOf(narrow(who, claim))).toBe('forbidden');
      }
      expect(
        await refusalOf(
          scene.do.narrowClaim(null, {
            claimId: claim.id,
            revisionId: claim.revisionId,
            quote: { exact: shorter },
          }),
        ),
      ).toBe('unauthenticated');
    });

    it('stands by an edit that comes after it, and says so where one came before', async () => {
      const claim = await marked();
      await narrow(scene.author, claim);
      const edited = await scene.edit(
        scene.author,
        claim.said,
        `Still, ${shorter} in spring. ${newText()}`,
      );
      const view = await claimOf(claim.id);
      expect(view).toMatchObject({ orphaned: false, subject: { revisionId: edited.revisionId } });
      expect(view?.quote).toMatchObject({ exact: shorter, position: 'Still, '.length });

      const lost = await marked();
      await scene.edit(scene.author, lost.said);
      expect(await claimOf(lost.id)).toMatchObject({ orphaned: true });
      expect(await refusalOf(narrow(scene.author, lost))).toBe('conflict');
    });

    it('and an edit at once leave the claim on the narrower words, or lost, never on others', async () => {
      for (let round = 0; round < 4; round += 1) {
        const claim = await marked();
        const body = `${newText()} Yet ${assertion}. So it was.`;
        const [narrowed] = await Promise.all([
          refusalOf(narrow(scene.author, claim)),
          scene.edit(scene.author, claim.said, body),
        ]);
        const view = await claimOf(claim.id);
        expect(view?.quote?.exact).toBe(narrowed === 'no refusal' ? shorter : assertion);
        expect(view?.orphaned).toBe(false);
        expect(view?.quote?.position).toBe(body.indexOf(assertion));
      }
    });

    it('twice at once is done once', async () => {
      const claim = await marked();
      const answers = await Promise.all([
        refusalOf(narrow(scene.author, claim)),
        refusalOf(narrow(scene.author, claim, 'the batch size grew')),
      ]);
      expect(answers.toSorted()).toEqual(['conflict', 'no refusal']);
    });
  });

  describe('“I do not claim this”', () => {
    it('is shown beside the claim, which stays, and can be taken back', async () => {
      const claim = await marked();
      const before = await events();
      expect(await disown(scene.author, claim)).toMatchObject({ claim: { disowned: true } });
      expect(await claimOf(claim.id)).toMatchObject({
        disowned: true,
        quote: { exact: assertion },
        quotedAuthor: { handle: 'author' },
      });
      await disown(scene.author, claim);
      expect((await scene.eventsOf()).slice(before)).toEqual(['claim:changed']);
      await disown(scene.author, claim, false);
      expect(await claimOf(claim.id)).toMatchObject({ disowned: false });
      expect((await scene.eventsOf()).slice(before)).toHaveLength(2);
    });

    it('is for whose words they are alone', async () => {
      const claim = await marked();
      for (const who of [scene.other, scene.moderator, scene.admin]) {
        expect(await refusalOf(disown(who, claim))).toBe('forbidden');
      }
      expect(
        await refusalOf(scene.do.disownClaim(null, { claimId: claim.id, disowned: true })),
      ).toBe('unauthenticated');
      expect(await claimOf(claim.id)).toMatchObject({ disowned: false });
    });
  });

  describe('taking a mark back', () => {
    it('ends the claim for everyone, and frees the words and the place', async () => {
      const claim = await marked();
      const before = await events();
      expect(await takeBack(scene.other, claim)).toMatchObject({ claim: { status: 'withdrawn' } });
      expect((await scene.eventsOf()).slice(before)).toEqual(['claim:removed']);
      expect(await claimOf(claim.id)).toBeUndefined();
      expect(await refusalOf(takeBack(scene.other, claim))).toBe('not-found');
      const again = scene.mark(scene.other, claim.said, { quote: { exact: assertion } });
      expect(await refusalOf(again)).toBe('no refusal');
    });

    it('is refused once there is evidence, and allowed when that is gone again', async () => {
      const claim = await marked();
      const given = await scene.do.addEvidence(scene.author, { ...evidence, claimId: claim.id });
      expect(await refusalOf(takeBack(scene.other, claim))).toBe('conflict');
      await scene.decide(scene.moderator, 'remove', given.evidence, 'evidence');
      expect(await refusalOf(takeBack(scene.other, claim))).toBe('no refusal');
    });

    it('is for who marked it alone', async () => {
      const claim = await marked();
      for (const who of [scene.author, scene.moderator, scene.admin]) {
        expect(await refusalOf(takeBack(who, claim))).toBe('forbidden');
      }
    });
  });

  describe('other words', () => {
    const openOnes = async (who: Actor | null) =>
      (await scene.read.restatements(who, { slug: scene.slug })).restatements;

    it('are read by whom they concern until they are answered, and by nobody else', async () => {
      const claim = await marked({ text: otherWords });
      const find = async (who: Actor | null) =>
        (await openOnes(who)).find((one) => one.claim === claim.id)?.mayAnswer;
      expect(await find(scene.author)).toBe(true);
      expect(await find(scene.moderator)).toBe(true);
      expect(await find(scene.other)).toBe(false);
      expect(await find(scene.newcomer)).toBeUndefined();
      expect(await find(null)).toBeUndefined();
      expect(JSON.stringify(await scene.read.claims(null, { slug: scene.slug }))).not.toContain(
        `"text":"${otherWords}"`,
      );
      await scene.decide(scene.moderator, 'remove', claim.said);
      expect(await find(scene.author)).toBeUndefined();
    });

    it.each(['author', 'moderator'] as const)('are accepted by the %s', async (who) => {
      const claim = await marked({ text: otherWords });
      const before = await events();
      await answer(scene[who], claim, true);
      expect((await scene.eventsOf()).slice(before)).toEqual(['claim:changed']);
      expect(await claimOf(claim.id)).toMatchObject({ text: otherWords });
      expect(await refusalOf(answer(scene[who], claim, false))).toBe('conflict');
    });

    it('are declined without a word to readers, for good', async () => {
      const claim = await marked({ text: otherWords });
      const before = await events();
      await answer(scene.author, claim, false);
      expect(await events()).toBe(before);
      expect(await claimOf(claim.id)).toMatchObject({ text: null });
      expect(await refusalOf(answer(scene.moderator, claim, true))).toBe('conflict');
    });

    it('are not accepted by who proposed them, nor by a third', async () => {
      const claim = await marked({ text: otherWords, marker: scene.second });
      for (const who of [scene.second, scene.other, scene.newcomer]) {
        expect(await refusalOf(answer(who, claim, true))).toBe('forbidden');
      }
      expect(await refusalOf(answer(scene.author, await marked(), true))).toBe('conflict');
    });

    it('are kept with their answer in the history of the claim', async () => {
      const claim = await marked({ text: otherWords });
      await answer(scene.author, claim, false);
      const { db } = scene.deps;
      const { fields } = await db.revision.findUniqueOrThrow({ where: { id: claim.revisionId } });
      expect(fields).toMatchObject({ quote: assertion, restatement: otherWords, accepted: false });
    });
  });

  it('in a closed debate rest, but for the author’s word that they do not claim this', async () => {
    const { slug, id } = await scene.openDebate();
    const claim = await marked({ text: otherWords, where: slug });
    await scene.deps.db.debate.update({ where: { id }, data: { phase: 'closed' } });
    expect(await refusalOf(narrow(scene.author, claim))).toBe('forbidden');
    expect(await refusalOf(answer(scene.author, claim, true))).toBe('forbidden');
    expect(await refusalOf(takeBack(scene.other, claim))).toBe('forbidden');
    const marking = scene.mark(scene.author, claim.said, {
      debate: slug,
      quote: { exact: 'it stayed so' },
    });
    expect(await refusalOf(marking)).toBe('forbidden');
    expect(await refusalOf(disown(scene.author, claim))).toBe('no refusal');
    expect(await claimOf(claim.id, slug)).toMatchObject({ disowned: true });
    expect((await scene.read.restatements(scene.author, { slug })).restatements).toMatchObject([
      { claim: claim.id, mayAnswer: false },
    ]);
  });

  it('are as if there were no such claim where it is not public', async () => {
    const waiting = await marked({ marker: scene.newcomer });
    const removed = await marked();
    await scene.decide(scene.moderator, 'remove', removed, 'claim');
    const nothing = { ...removed, id: randomUUID() };
    for (const claim of [waiting, removed, nothing]) {
      expect(await refusalOf(narrow(scene.author, claim))).toBe('not-found');
      expect(await refusalOf(disown(scene.author, claim))).toBe('not-found');
      expect(await refusalOf(takeBack(scene.other, claim))).toBe('not-found');
      expect(await refusalOf(answer(scene.author, claim, true))).toBe('not-found');
    }
  });

  describe('claims in one’s words', () => {
    it('are told to their author: marked by others, in public texts, newest first', async () => {
      const writer = await scene.person('writer', { trusted: true });
      const said = await scene.say(writer, { body: `${newText()} So ${assertion}.` });
      const first = await scene.mark(scene.other, said, {
        quote: { exact: assertion },
        text: otherWords,
      });
      const second = await scene.mark(scene.other, said);
      await scene.mark(writer, said, { quote: { exact: shorter } });
      await scene.mark(scene.newcomer, said, { quote: { exact: 'the batch size grew' } });
      const { claims, hasMore } = await scene.read.markedWords(writer, {});
      expect(claims.map(({ claim }) => claim.id)).toEqual([second.claim.id, first.claim.id]);
      expect(claims[1]).toMatchObject({ restatement: otherWords, debate: { slug: scene.slug } });
      expect(hasMore).toBe(false);
      const others = await scene.read.markedWords(scene.second, {});
      expect(others.claims).toEqual([]);
      expect(await refusalOf(scene.read.markedWords(null, {}))).toBe('unauthenticated');
      await scene.decide(scene.moderator, 'remove', said);
      expect((await scene.read.markedWords(writer, {})).claims).toEqual([]);
    });

    it('come ten to a page', async () => {
      const writer = await scene.person('much-quoted', { trusted: true });
      for (let text = 0; text < 4; text += 1) {
        const said = await scene.say(writer, { body: `${newText()} And ${newText()}` });
        const words = said.body.split(' ');
        for (const from of [0, 4, 8]) {
          await scene.mark(scene.other, said, {
            quote: { exact: words.slice(from, from + 4).join(' ') },
          });
        }
      }
      const [one, two] = [
        await scene.read.markedWords(writer, { page: 1 }),
        await scene.read.markedWords(writer, { page: 2 }),
      ];
      expect([one.claims.length, one.hasMore, two.claims.length, two.hasMore]).toEqual([
        10,
        true,
        2,
        false,
      ]);
      const ids = [...one.claims, ...two.claims].map(({ claim }) => claim.id);
      expect(new Set(ids).size).toBe(12);
    });
  });
});
