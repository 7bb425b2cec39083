import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestLine } from '#app/domain/people/line.ts';
import { KeepLine } from '#app/protocol/accounts.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('the line under a name', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const lineShown = async () => (await scene.read.person(null, 'author')).line;
  const keep = (line: string) => scene.do.keepLine(scene.author, { line });

  it('is kept as one line, shown to everybody, and changes nothing else', async () => {
    const before = await scene.read.person(null, 'author');
    expect(await keep('  Planner,\n Harbour Works ')).toEqual({ line: 'Planner, Harbour Works' });
    const said = await scene.say(scene.author);
    const { comments } = await scene.read.comments(null, { slug: scene.slug });
    expect(comments.find(({ id }) => id === said.id)?.author).toMatchObject({
      line: 'Planner, Harbour Works',
    });
    const { comments: _written, ...after } = await scene.read.person(null, 'author');
    expect(after).toMatchObject({ name: before.name, handle: before.handle, since: before.since });
  });

  it('can be emptied', async () => {
    await keep('');
    expect(await lineShown()).toBe('');
  });

  describe('stays as it was', () => {
    it.each([
      ['with an address in it', 'Planner, see https://tide-consulting.example.com/offers'],
      ['with an offer in it', 'Book a free consultation with us today!'],
    ])('%s', async (_why, line) => {
      await keep('Planner');
      expect(await refusalOf(keep(line))).toBe('invalid');
      expect(await lineShown()).toBe('Planner');
    });

    it('where nobody is signed in', async () => {
      expect(await refusalOf(scene.do.keepLine(null, { line: 'Planner' }))).toBe('unauthenticated');
    });
  });

  it.each([
    [longestLine, true],
    [longestLine + 1, false],
  ])('of %i characters is taken: %s', (length, taken) => {
    expect(KeepLine.safeParse({ line: 'a'.repeat(length) }).success).toBe(taken);
  });
});
