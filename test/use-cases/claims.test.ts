import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { lastWords, newText, openScene, praise, refusalOf } from './scene.ts';
import type { Mark, Said, Scene } from './scene.ts';

describeDatabases('a claim', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const mark = (by: typeof scene.author, said: Said, more: Mark = {}) => scene.mark(by, said, more);
  const claimOf = async (id: string) =>
    (await scene.read.claims(null, { slug: scene.slug })).claims.find((claim) => claim.id === id);

  describe('is marked', () => {
    it.each([
      ['author', newText, 'published', []],
      ['newcomer', newText, 'pending', ['new-author']],
    ] as const)('by %s', async (who, _write, status, clauses) => {
      const said = await scene.say(scene.other);
      const { claim, reasons, created } = await mark(scene[who], said);
      expect(created).toBe(true);
      expect(claim).toMatchObject({ status, debate: scene.slug });
      expect(reasons.map((reason) => reason.clause)).toEqual(clauses);
      const isPublic = status === 'published';
      const event = isPublic ? 'claim:marked' : 'comment:published';
      expect((await scene.eventsOf()).at(-1)).toBe(event);
      const view = await claimOf(claim.id);
      expect(view !== undefined).toBe(isPublic);
      if (!isPublic) await scene.decide(scene.moderator, 'approve', claim, 'claim');
      expect(await claimOf(claim.id)).toMatchObject({
        subject: { number: said.number, revisionId: said.revisionId },
        quote: { exact: lastWords(said.body) },
        marker: { handle: who },
        standing: { ground: 'asserted', sides: 'none' },
      });
    });

    it('on the words of an opening, white space as in the page', async () => {
      const body = 'The wait at the *first* desk\nhas fallen by a third since May of last year.';
      const debate = await scene.openDebate(scene.author, { body });
      const { claim } = await scene.do.createClaim(scene.other, {
        debate: debate.slug,
        subject: { type: 'opening', revisionId: debate.revisionId },
        quote: { exact: 'the first\n  desk has fallen' },
      });
      const { claims } = await scene.read.claims(null, { slug: debate.slug });
      expect(claims).toMatchObject([
        {
          id: claim.id,
          subject: { type: 'opening', number: null },
          quote: { exact: 'the first desk has fallen', prefix: 'The wait at ' },
        },
      ]);
    });

    it.each<[string, Mark['quote'], string]>([
      ['words that are not there', { exact: 'no such words' }, 'invalid'],
      ['words that stand there twice', { exact: 'the queue' }, 'invalid'],
      ['a prefix that does not fit', { exact: 'the queue', prefix: 'nobody ' }, 'invalid'],
      ['a prefix that tells which', { exact: 'the queue', prefix: 'and ' }, 'no refusal'],
      ['a suffix that tells which', { exact: 'the queue', suffix: ' grew' }, 'no refusal'],
      ['a position that tells which', { exact: 'queue grew', position: 0 }, 'no refusal'],
      ['white space alone', { exact: '  \n ' }, 'invalid'],
    ])('with %s: %s', async (_what, quote, answer) => {
      const body = `${newText()} So the queue grew and the queue moved faster.`;
      const said = await scene.say(scene.author, { body });
      expect(await refusalOf(mark(scene.other, said, { quote }))).toBe(answer);
    });

    it.each<[string, () => Promise<Said>, string]>([
      [
        'an older revision',
        async () => {
          const said = await scene.say(scene.author);
          await scene.edit(scene.author, said);
          return said;
        },
        'conflict',
      ],
      ['a text that waits', () => scene.say(scene.newcomer), 'not-found'],
      ['a text that was not sent', () => scene.say(scene.author, { body: praise() }), 'not-found'],
      [
        'a removed text',
        async () => {
          const said = await scene.say(scene.author);
          await scene.decide(scene.moderator, 'remove', said);
          return said;
        },
        'not-found',
      ],
      [
        'an edit that waits',
        async () => {
          const said = await scene.say(scene.newcomer);
          await scene.decide(scene.moderator, 'approve', said);
          return scene.edit(scene.newcomer, said);
        },
        'not-found',
      ],
      [
        'a text in another debate',
        async () => scene.say(scene.author, {}, (await scene.openDebate()).slug),
        'not-found',
      ],
      [
        'nothing',
        async () => ({ ...(await scene.say(scene.author)), revisionId: randomUUID() }),
        'not-found',
      ],
    ])('not on %s', async (_what, make, code) => {
      expect(await refusalOf(mark(scene.other, await make()))).toBe(code);
    });

    it('three times by one person on one text, and once for the same words', async () => {
      const said = await scene.say(scene.author, { body: `${newText()} And ${newText()}` });
      const words = said.body.split(' ');
      const at = (from: number) => ({ quote: { exact: words.slice(from, from + 4).join(' ') } });
      await mark(scene.other, said, at(0));
      expect(await refusalOf(mark(scene.other, said, at(0)))).toBe('conflict');
      expect(await refusalOf(mark(scene.moderator, said, at(0)))).toBe('conflict');
      await mark(scene.other, said, at(2));
      await mark(scene.other, said, at(4));
      expect(await refusalOf(mark(scene.other, said, at(6)))).toBe('conflict');
      expect(await refusalOf(mark(scene.author, said, at(6)))).toBe('no refusal');
    });

    it('by several at once: the same words once, and nobody more than three times', async () => {
      const said = await scene.say(scene.author, { body: `${newText()} And ${newText()}` });
      const words = said.body.split(' ');
      const at = (from: number) => ({ quote: { exact: words.slice(from, from + 4).join(' ') } });
      const same = await Promise.all(
        [scene.author, scene.other, scene.moderator].map((by) => refusalOf(mark(by, said, at(0)))),
      );
      expect(same.toSorted()).toEqual(['conflict', 'conflict', 'no refusal']);
      const many = await Promise.all(
        [2, 4, 6, 8, 10].map((from) => refusalOf(mark(scene.admin, said, at(from)))),
      );
      expect(many.filter((answer) => answer === 'no refusal')).toHaveLength(3);
    });

    it("and says nothing of another's mark that waits", async () => {
      const said = await scene.say(scene.author);
      await mark(scene.newcomer, said);
      expect(await refusalOf(mark(scene.newcomer, said))).toBe('conflict');
      expect(await refusalOf(mark(scene.other, said))).toBe('no refusal');
    });

    it('once for one id', async () => {
      const said = await scene.say(scene.author);
      const id = randomUUID();
      const first = await mark(scene.newcomer, said, { id });
      expect(await mark(scene.newcomer, said, { id })).toEqual({ ...first, created: false });
      expect(await refusalOf(mark(scene.author, said, { id }))).toBe('conflict');
      const others = { id, quote: { exact: said.body.slice(0, 12) } };
      expect(await refusalOf(mark(scene.newcomer, said, others))).toBe('conflict');
    });
  });

  it('in other words is shown when the author or a moderator says so', async () => {
    const text = 'Orders arrive late more often than before';
    const own = await scene.say(scene.author);
    const byAuthor = await mark(scene.author, own, { text });
    expect(await claimOf(byAuthor.claim.id)).toMatchObject({ text });
    const said = await scene.say(scene.author);
    const byOther = await mark(scene.other, said, { text });
    expect(await claimOf(byOther.claim.id)).toMatchObject({ text: null });
    const { claim } = await mark(scene.newcomer, await scene.say(scene.author), { text });
    await scene.decide(scene.moderator, 'approve', claim, 'claim');
    expect(await claimOf(claim.id)).toMatchObject({ text });
  });
});
