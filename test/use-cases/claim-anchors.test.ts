import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { similarity } from '#app/domain/claims/alignment.ts';
import { similarityFloor } from '#app/domain/claims/quote.ts';
import { sentencesOf } from '#app/domain/claims/sentences.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene } from './scene.ts';
import type { Mark, Said, Scene } from './scene.ts';

describeDatabases('the words of a claim', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const mark = (by: typeof scene.author, said: Said, more: Mark = {}) => scene.mark(by, said, more);
  const claimOf = async (id: string) =>
    (await scene.read.claims(null, { slug: scene.slug })).claims.find((claim) => claim.id === id);

  describe('after an edit of its text', () => {
    it('stands on the same words at their new place, or says that the text has changed', async () => {
      const stays = 'Two of three orders wait longer than a week';
      const goes = 'nobody measured how long they waited before';
      const said = await scene.say(scene.author, { body: `${stays}, and ${goes}.` });
      const kept = await mark(scene.other, said, { quote: { exact: stays } });
      const lost = await mark(scene.other, said, { quote: { exact: goes } });
      const edited = await scene.edit(scene.author, said, `${newText()} ${stays}.`);
      const anchored = await claimOf(kept.claim.id);
      expect(anchored).toMatchObject({
        orphaned: false,
        quote: { exact: stays },
        subject: { revisionId: edited.revisionId },
      });
      expect(anchored?.quote?.position).toBeGreaterThan(10);
      expect(await claimOf(lost.claim.id)).toMatchObject({
        orphaned: true,
        subject: { revisionId: said.revisionId },
      });
      const changes = (await scene.eventsOf()).slice(-3);
      expect(changes).toEqual(['comment:edited', 'claim:changed', 'claim:changed']);
      await scene.edit(scene.author, edited, `${newText()} ${stays}. Also ${goes}.`);
      expect(await claimOf(lost.claim.id)).toMatchObject({ orphaned: false });
    });

    it('follows the text that an undone approval brings back, and the one approved at last', async () => {
      const said = await scene.say(scene.newcomer);
      await scene.decide(scene.moderator, 'approve', said);
      const { claim } = await mark(scene.other, said);
      await scene.decide(scene.moderator, 'undo', said);
      expect(await claimOf(claim.id)).toMatchObject({ quote: null });
      const edited = await scene.edit(scene.newcomer, said);
      await scene.decide(scene.moderator, 'approve', edited);
      expect(await claimOf(claim.id)).toMatchObject({ orphaned: true });
    });

    it('of an opening, whose claims are not those of a comment', async () => {
      const debate = await scene.openDebate();
      const { bodyHtml } = await scene.read.debate(null, debate.slug);
      const { claim } = await scene.do.createClaim(scene.other, {
        debate: debate.slug,
        subject: { type: 'opening', revisionId: debate.revisionId },
        quote: { exact: bodyHtml.replace(/<[^>]+>/g, '').trim() },
      });
      const comment = await scene.say(scene.author, {}, debate.slug);
      await scene.edit(scene.author, comment);
      const find = async () => (await scene.read.claims(null, { slug: debate.slug })).claims[0];
      expect(await find()).toMatchObject({ id: claim.id, orphaned: false });
      await scene.do.editDebate(scene.author, {
        slug: debate.slug,
        revisionId: debate.revisionId,
        title: 'A title that is new enough',
        motion: 'A motion that is as new as the title.',
        body: newText(),
        methods: [],
      });
      expect(await find()).toMatchObject({ id: claim.id, orphaned: true });
    });
  });

  it('shows no quote once its text is removed or withdrawn, and shows it again', async () => {
    const said = await scene.say(scene.author);
    const { claim } = await mark(scene.other, said);
    await scene.decide(scene.moderator, 'remove', said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: null });
    await scene.decide(scene.moderator, 'restore', said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: { exact: expect.any(String) } });
    await scene.do.withdrawComment(scene.author, said);
    expect(await claimOf(claim.id)).toMatchObject({ quote: null });
  });

  it('shows no old quote of what a moderator took out of the text, nor of who was erased', async () => {
    const goes = 'the foreman at the third desk slept through the count';
    const text = 'The count at the third desk was not done';
    const said = await scene.say(scene.author, { body: `${newText()} And ${goes}.` });
    const { claim } = await mark(scene.author, said, { quote: { exact: goes }, text });
    expect(await claimOf(claim.id)).toMatchObject({ text });
    await scene.edit(scene.moderator, said);
    expect(await claimOf(claim.id)).toMatchObject({ orphaned: true, quote: null, text: null });

    const { id } = await scene.person('erased', { trusted: true });
    const writer = { ...scene.author, id, handle: 'erased' };
    const theirs = await scene.say(writer);
    const { claim: quoted } = await mark(scene.other, theirs);
    await scene.deps.db.user.update({ where: { id }, data: { erasedAt: new Date() } });
    expect(await claimOf(quoted.id)).toMatchObject({ quote: null, quotedAuthor: null });
  });

  describe('over random histories of its text', () => {
    const about = (place: string) => [
      `The queue in the ${place} doubled after the batch size grew`,
      `Nobody at the ${place} measured how long orders had waited before`,
      `Fewer defects reached the customer once the ${place} stopped the line`,
      `The ${place} says that Lean is customer-centric by design`,
    ];
    const swaps = [
      ['doubled', 'halved'],
      ['Nobody', 'Somebody'],
      ['Fewer', 'More'],
      ['is customer-centric', 'is not customer-centric'],
      ['the batch', 'the lot'],
      ['measured', 'mesured'],
      ['customer', 'buyer'],
      ['once', 'when'],
    ] as const;
    const step = fc.oneof(
      fc.record({ do: fc.constant('drop' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('copy' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ do: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
      fc.record({ do: fc.constant('swap' as const), at: fc.nat(), with: fc.nat(7) }),
      fc.record({ do: fc.constant('emphasise' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('shout' as const), at: fc.nat() }),
      fc.record({ do: fc.constant('slip' as const), at: fc.nat(), letter: fc.nat() }),
      fc.record({ do: fc.constant('rewrite' as const), at: fc.nat() }),
    );
    type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

    /** The sentences of a text after one more thing was done to them. */
    function edited(text: readonly string[], one: Step): string[] {
      const at = text.length === 0 ? 0 : one.at % text.length;
      const rest = text.filter((_, index) => index !== at);
      const changed = (change: (sentence: string) => string) =>
        text.map((sentence, index) => (index === at ? change(sentence) : sentence));
      switch (one.do) {
        case 'drop':
          return rest;
        case 'copy':
          return text.toSpliced(one.to % (text.length + 1), 0, ...text.slice(at, at + 1));
        case 'move':
          return rest.toSpliced(one.to % (rest.length + 1), 0, ...text.slice(at, at + 1));
        case 'swap': {
          const [from, to] = swaps[one.with] ?? ['', ''];
          return changed((sentence) => sentence.replace(from, to));
        }
        case 'emphasise':
          return changed((sentence) => sentence.replace(/ (\w+) /, ' **$1** '));
        case 'shout':
          return changed((sentence) => sentence.toUpperCase());
        case 'slip':
          return changed((sentence) => {
            const letter = one.letter % sentence.length;
            return sentence.slice(0, letter) + sentence.slice(letter + 1);
          });
        case 'rewrite':
          return [newText().slice(0, -1)];
        default:
          return one satisfies never;
      }
    }

    it('quotes what stands there, or says that the text has changed, and never other words', async () => {
      const { db } = scene.deps;
      let written = 0;
      const history = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
        minLength: 2,
        maxLength: 5,
      });
      await fc.assert(
        fc.asyncProperty(history, async (versions) => {
          written += 1;
          let text = about(`depot ${written}`);
          const body = () => `${newText()}\n\n${text.map((one) => `${one}.`).join(' ')}`;
          let said = await scene.say(scene.author, { body: body() });
          const { bodyText } = await db.revision.findUniqueOrThrow({
            where: { id: said.revisionId },
          });
          const sentences = sentencesOf(bodyText).slice(1);
          const stood = new Map<string, { exact: string; revisionId: string; first: string }>();
          for (const [index, { text: exact }] of sentences.entries()) {
            const by = index < 2 ? scene.other : scene.moderator;
            const { claim } = await mark(by, said, { quote: { exact } });
            stood.set(claim.id, { exact, revisionId: said.revisionId, first: exact });
          }
          for (const steps of versions) {
            text = steps.reduce<string[]>(edited, text);
            said = await scene.edit(scene.author, said, body());
            const now = await db.revision.findUniqueOrThrow({ where: { id: said.revisionId } });
            const { claims } = await scene.read.claims(null, { slug: scene.slug });
            for (const claim of claims.filter(({ subject }) => subject.id === said.id)) {
              const before = stood.get(claim.id);
              const { exact = '', position = 0 } = claim.quote ?? {};
              expect(before).toBeDefined();
              if (!before) return;
              if (claim.orphaned) {
                // As it was quoted last, in the version where it was.
                expect({ exact, revisionId: claim.subject.revisionId }).toEqual({
                  exact: before.exact,
                  revisionId: before.revisionId,
                });
                continue;
              }
              expect(claim.subject.revisionId).toBe(said.revisionId);
              expect(now.bodyText.slice(position, position + exact.length)).toBe(exact);
              expect(similarity(before.exact, exact)).toBeGreaterThanOrEqual(similarityFloor);
              expect(similarity(before.first, exact)).toBeGreaterThanOrEqual(similarityFloor);
              for (const [from, to] of swaps.slice(0, 4)) {
                expect(exact.includes(to) && !before.first.includes(to) ? from : '').toBe('');
              }
              stood.set(claim.id, { ...before, exact, revisionId: said.revisionId });
            }
          }
        }),
        { numRuns: 12 },
      );
    }, 120_000);
  });
});
