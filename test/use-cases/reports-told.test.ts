import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { applyEvent } from '#app/protocol/apply-event.ts';
import { liveViewOf } from '#app/protocol/live-view.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openReporting } from './reporting.ts';
import type { Reporting } from './reporting.ts';
import { newText, refusalOf } from './scene.ts';

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
