import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { inNoQueue, openReporting } from './reporting.ts';
import type { Reporting } from './reporting.ts';
import { refusalOf } from './scene.ts';

describeDatabases('what moderators make of reports', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  const hidden = async () => {
    const said = await scene.say(scene.author);
    await scene.reportBy(scene.needed, said);
    return said;
  };
  const answers = async (id: string) => [
    ...new Set((await scene.reportsOn(id)).map((row) => row.status)),
  ];

  it('keep: it is back under its number, and later reports only ask again', async () => {
    const said = await hidden();
    const kept = await scene.decide(scene.moderator, 'approve', said);
    expect(kept).toMatchObject({ status: 'published', number: said.number });
    expect(await answers(said.id)).toEqual(['dismissed']);
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
    expect((await scene.eventsOf()).slice(-2)).toEqual(['comment:removed', 'comment:restored']);
    for (const reader of [scene.other, scene.newcomer, scene.second, scene.admin]) {
      await scene.report(reader, said);
    }
    expect(await scene.statusOf(said.id)).toBe('published');
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
  });

  it('keep, undone: hidden again, in its old place, and the same reports are open', async () => {
    const said = await hidden();
    const place = await scene.placeOf(said.revisionId);
    await scene.decide(scene.moderator, 'approve', said);
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'under-review' });
    expect(await scene.placeOf(said.revisionId)).toEqual(place);
    expect(await answers(said.id)).toEqual(['open']);
    expect((await scene.decide(scene.second, 'approve', said)).number).toBe(said.number);
  });

  it('remove: its clause stands on the tombstone and the reports were right', async () => {
    const said = await hidden();
    await scene.decide(scene.moderator, 'reject', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'removed', clause: 'on-topic' });
    expect(await answers(said.id)).toEqual(['upheld']);
    expect(await scene.placeOf(said.revisionId)).toEqual(inNoQueue);
    // Nothing more changed for readers than that the tombstone says why.
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.shown(said)).toMatchObject({ status: 'under-review', clause: null });
    expect(await answers(said.id)).toEqual(['open']);
    expect(await scene.placeOf(said.revisionId)).toMatchObject({ waitingFor: 'report' });
  });

  it('remove what is still public, and undo it: public, and in question as before', async () => {
    const said = await scene.say(scene.author);
    await scene.report(scene.other, said);
    const place = await scene.placeOf(said.revisionId);
    await scene.decide(scene.moderator, 'reject', said);
    expect(await scene.statusOf(said.id)).toBe('removed');
    await scene.decide(scene.moderator, 'undo', said);
    expect(await scene.statusOf(said.id)).toBe('published');
    expect(await scene.placeOf(said.revisionId)).toEqual(place);
    expect(await answers(said.id)).toEqual(['open']);
  });

  it('a hidden text whose edit waited: the edit is decided once the text is kept', async () => {
    const said = await scene.say(scene.author);
    await scene.setMode(scene.debateId, 'hold_all');
    const edited = await scene.edit(scene.author, said);
    await scene.setMode(scene.debateId, 'by_trust');
    await scene.reportBy(scene.needed, said);
    expect(await refusalOf(scene.decide(scene.moderator, 'approve', edited))).toBe('conflict');
    await scene.decide(scene.moderator, 'approve', said);
    expect((await scene.decide(scene.moderator, 'approve', edited)).status).toBe('published');
    expect((await scene.shown(said)).bodyHtml).toContain(edited.body);
  });
});

describeDatabases('reports at the same moment', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  it('cross the threshold once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.author);
      const events = (await scene.eventsOf()).length;
      const codes = await Promise.all(
        scene.readers.map((reader) => refusalOf(scene.report(reader, said))),
      );
      const counted = codes.filter((code) => code === 'no refusal').length;
      // Whoever came after that found nothing to report any more.
      expect([counted, codes.length - counted]).toEqual([
        scene.needed,
        codes.filter((code) => code === 'not-found').length,
      ]);
      expect(await scene.statusOf(said.id)).toBe('hidden');
      expect((await scene.eventsOf()).slice(events)).toEqual(['comment:removed']);
      const about = said.revisionId;
      expect(await scene.deps.db.auditEntry.count({ where: { about } })).toBe(1);
    }
  });

  it('by one person count once', async () => {
    const said = await scene.say(scene.author);
    const twice = [1, 2, 3].map(() => scene.report(scene.other, said));
    expect(await Promise.all(twice)).toEqual(twice.map(() => ({ status: 'received' })));
    expect(await scene.reportsOn(said.id)).toHaveLength(1);
  });

  it.each(['approve', 'reject', 'remove'] as const)(
    'as a moderator decides (%s): no report is left open outside the queue',
    async (verb) => {
      for (let round = 0; round < 5; round += 1) {
        const said = await scene.say(scene.author);
        await scene.reportBy(scene.needed - 1, said);
        const [decision] = await Promise.all([
          refusalOf(scene.decide(scene.moderator, verb, said)),
          refusalOf(scene.report(scene.other, said)),
        ]);
        expect(decision).toBe('no refusal');
        const open = (await scene.reportsOn(said.id)).filter(({ status }) => status === 'open');
        const { waitingFor } = await scene.placeOf(said.revisionId);
        expect(waitingFor).toBe(open.length > 0 ? 'report' : null);
        const known = verb === 'approve' ? 'published' : 'removed';
        expect(await scene.statusOf(said.id)).toBe(known);
      }
    },
  );
});
