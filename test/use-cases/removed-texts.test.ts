import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { describeDatabases } from '#test/support/database.ts';
import type { Text } from './reporting.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

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
