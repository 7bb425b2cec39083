import { afterAll, beforeAll, expect, it } from 'vitest';
import { approvalGrace } from '#app/domain/moderation/reversal.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('a decision taken back', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const undo = (by: Actor, { id, revisionId }: Said, note?: string) => {
    scene.later();
    return scene.do.moderate(by, {
      type: 'comment',
      id,
      revisionId,
      verb: 'undo',
      ...(note === undefined ? {} : { note }),
    });
  };
  const note = 'The second link is a shop.';
  const view = (number: number | null) =>
    scene.read.commentByNumber(null, { slug: scene.slug, number: number ?? 0 });
  const wait = (milliseconds: number) => {
    scene.clock.now = new Date(scene.clock.now.getTime() + milliseconds);
  };

  it('by a colleague: with a note only, which is kept', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', said);
    for (const words of [undefined, '', '  \n ']) {
      expect(await refusalOf(undo(scene.second, said, words))).toBe('invalid');
    }
    expect(await undo(scene.second, said, note)).toMatchObject({ status: 'pending' });
    const decisions = await scene.deps.db.decision.findMany({
      where: { subjectId: said.id, action: 'undo' },
    });
    expect(decisions).toMatchObject([{ moderatorId: scene.second.id, note }]);
  });

  it('a second time: by an administrator only', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', said);
    await undo(scene.second, said, note);
    await scene.decide(scene.moderator, 'approve', said);
    expect(await refusalOf(undo(scene.second, said, note))).toBe('forbidden');
    expect(await refusalOf(undo(scene.admin, said))).toBe('invalid');
    expect(await undo(scene.admin, said, note)).toMatchObject({ status: 'pending' });
  });

  it('never by the author, though a moderator', async () => {
    const said = await scene.say(scene.newcomer);
    await scene.decide(scene.moderator, 'approve', said);
    expect(await refusalOf(undo({ ...scene.newcomer, role: 'moderator' }, said, note))).toBe(
      'forbidden',
    );
  });

  it('an approval, within the minute: readers see nothing of it', async () => {
    const said = await scene.say(scene.newcomer);
    const { number } = await scene.decide(scene.moderator, 'approve', said);
    wait(approvalGrace - 1_000);
    await undo(scene.moderator, said);
    expect(await refusalOf(view(number))).toBe('not-found');
  });

  it('an approval, later: a tombstone says that it is under review, until it is back', async () => {
    const said = await scene.say(scene.newcomer);
    const { number } = await scene.decide(scene.moderator, 'approve', said);
    wait(approvalGrace);
    await undo(scene.moderator, said);
    const tombstone = { status: 'under-review', author: null, bodyHtml: null, clause: null };
    expect(await view(number)).toMatchObject(tombstone);
    await scene.decide(scene.second, 'approve', said);
    expect(await view(number)).toMatchObject({ status: 'published', number });
    expect((await scene.eventsOf()).slice(-3)).toEqual([
      'comment:published',
      'comment:removed',
      'comment:restored',
    ]);
  });

  it('an approval without links: waits as it was written', async () => {
    const body = 'The study of 40 plants is at https://journal.example.org/10.1000/182 as a scan.';
    const said = await scene.say(scene.newcomer, { body });
    const { id, revisionId } = said;
    const sent = { type: 'comment', id, revisionId, verb: 'approve', withoutLinks: true } as const;
    const { number } = await scene.do.moderate(scene.moderator, sent);
    const shown = (await view(number)).bodyHtml;
    expect(shown).toContain('journal.example.org');
    expect(shown).not.toContain('<a ');
    await undo(scene.moderator, said);
    expect((await scene.read.comment(scene.newcomer, id)).bodyHtml).toContain('<a ');
  });
});
