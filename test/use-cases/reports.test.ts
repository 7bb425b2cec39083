import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import { describeDatabases } from '#test/support/database.ts';
import { inNoQueue, openReporting } from './reporting.ts';
import type { Reporting } from './reporting.ts';
import { praise, refusalOf } from './scene.ts';
import type { Said } from './scene.ts';

describeDatabases('a report', (open) => {
  let scene: Reporting;
  beforeAll(async () => {
    scene = await openReporting(open);
  });
  afterAll(() => scene.close());

  const decided = async (verb: 'approve' | 'reject' | 'remove', said: Promise<Said>) => {
    const made = await said;
    const { number } = await scene.decide(scene.moderator, verb, made);
    return { ...made, number };
  };
  const states: Record<string, [() => Promise<Said>, string]> = {
    public: [() => scene.say(scene.author), 'no refusal'],
    approved: [() => decided('approve', scene.say(scene.newcomer)), 'no refusal'],
    'that waits': [() => scene.say(scene.newcomer), 'not-found'],
    'not sent': [() => scene.say(scene.newcomer, { body: praise() }), 'not-found'],
    rejected: [() => decided('reject', scene.say(scene.newcomer)), 'not-found'],
    removed: [() => decided('remove', scene.say(scene.author)), 'not-found'],
    withdrawn: [
      async () => {
        const said = await scene.say(scene.author);
        await scene.do.withdrawComment(scene.author, said);
        return said;
      },
      'not-found',
    ],
    'under review': [
      async () => {
        const said = await scene.say(scene.author);
        await scene.reportBy(scene.needed, said);
        return said;
      },
      'not-found',
    ],
    'that was changed since': [
      async () => {
        const said = await scene.say(scene.author);
        await scene.edit(scene.author, said);
        return said;
      },
      'conflict',
    ],
    'of which an edit waits, as everyone reads it': [
      async () => {
        const said = await decided('approve', scene.say(scene.newcomer));
        await scene.edit(scene.newcomer, said);
        return said;
      },
      'no refusal',
    ],
    'of which an edit waits, by that edit': [
      async () => {
        const said = await decided('approve', scene.say(scene.newcomer));
        return scene.edit(scene.newcomer, said);
      },
      'conflict',
    ],
    'in a debate that is not public': [
      async () => {
        const debate = await scene.openDebate();
        const said = await scene.say(scene.author, {}, debate.slug);
        await scene.decide(scene.moderator, 'remove', debate, 'debate');
        return said;
      },
      'not-found',
    ],
  };

  it.each(Object.keys(states))('of a text %s', async (state) => {
    const [make, code] = states[state] ?? [];
    const said = await make!();
    const { length } = await scene.reportsOn(said.id);
    expect(await refusalOf(scene.report(scene.other, said))).toBe(code);
    expect(await scene.reportsOn(said.id)).toHaveLength(length + (code === 'no refusal' ? 1 : 0));
  });

  it.each<[string, () => MaybeActor, string]>([
    ['a visitor', () => null, 'unauthenticated'],
    ['its author', () => scene.author, 'forbidden'],
    ['a suspended member', () => ({ ...scene.other, suspended: true }), 'forbidden'],
    ['a suspended moderator', () => ({ ...scene.moderator, suspended: true }), 'forbidden'],
    ['a newcomer', () => scene.newcomer, 'no refusal'],
    ['another member', () => scene.other, 'no refusal'],
    ['a moderator', () => scene.moderator, 'no refusal'],
    ['an administrator', () => scene.admin, 'no refusal'],
  ])('by %s', async (_who, who, code) => {
    const said = await scene.say(scene.author);
    expect(await refusalOf(scene.report(who(), said))).toBe(code);
  });

  it.each<[string, () => object, string]>([
    ['an unknown id', () => ({ id: randomUUID() }), 'not-found'],
    ['an unknown revision', () => ({ revisionId: randomUUID() }), 'conflict'],
    ['another type', () => ({ type: 'claim' }), 'not-found'],
    ['a clause the policy lacks', () => ({ clause: 'no-such-clause' }), 'invalid'],
  ])('with %s is refused', async (_what, wrong, code) => {
    const { id, revisionId } = await scene.say(scene.author);
    const sent = { type: 'comment', id, revisionId, clause: 'civil', ...wrong() } as const;
    expect(await refusalOf(scene.do.report(scene.other, sent))).toBe(code);
    expect(await scene.reportsOn(id)).toEqual([]);
    expect(await scene.placeOf(revisionId)).toEqual(inNoQueue);
  });

  it('is stored with its clause and a note without what a database refuses', async () => {
    const said = await scene.say(scene.author);
    const note = ' Calls a colleague names.\u0000\ud800 ';
    expect(await scene.report(scene.other, said, { note })).toEqual({ status: 'received' });
    expect(await scene.reportsOn(said.id)).toEqual([
      expect.objectContaining({
        subjectType: 'comment',
        revisionId: said.revisionId,
        reporterId: scene.other.id,
        authorId: scene.author.id,
        clause: 'civil',
        note: 'Calls a colleague names.',
        status: 'open',
      }),
    ]);
  });

  it('by the same person again adds nothing, whatever became of the text', async () => {
    const said = await scene.say(scene.author);
    await scene.report(scene.other, said);
    const again = () => scene.report(scene.other, said, { clause: 'on-topic' });
    const sent = scene.sent.length;
    expect(await again()).toEqual({ status: 'received' });
    await scene.reportBy(scene.needed - 1, said);
    expect(await again()).toEqual({ status: 'received' });
    await scene.decide(scene.moderator, 'reject', said);
    expect(await again()).toEqual({ status: 'received' });
    const own = (await scene.reportsOn(said.id)).filter((row) => row.reporterId === scene.other.id);
    expect(own.map((row) => row.clause)).toEqual(['civil']);
    expect(scene.sent.slice(sent).filter(({ about }) => about === 'queue')).toHaveLength(1);
  });

  it('brings the text into the queue once, with the clauses in question', async () => {
    const said = await scene.say(scene.author);
    scene.sent.length = 0;
    await scene.report(scene.other, said, { clause: 'on-topic' });
    const first = await scene.placeOf(said.revisionId);
    expect(first).toMatchObject({ waitingFor: 'report', waitingClauses: ['on-topic'] });
    await scene.report(scene.newcomer, said, { clause: 'civil' });
    expect(await scene.placeOf(said.revisionId)).toEqual({
      ...first,
      waitingClauses: ['civil', 'on-topic'],
    });
    // Nothing public changed, and its author is not told.
    expect(scene.sent).toEqual([
      { about: 'queue', type: 'queue:entered', revisionId: said.revisionId },
    ]);
  });

  it('is limited: five in ten minutes, twenty a day', async () => {
    const limited = async (handle: string) => ({
      ...(await scene.person(handle)),
      noRateLimit: false,
    });
    const hasty = await limited('hasty');
    const answers: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      answers.push(await refusalOf(scene.report(hasty, await scene.say(scene.author))));
    }
    expect(answers).toEqual([...Array(5).fill('no refusal'), 'rate-limited']);

    const steady = await limited('steady');
    for (let n = 0; n < limits.reportsADay.points; n += 1) {
      await scene.deps.limits.spend(limits.reportsADay, steady.id);
    }
    const said = await scene.say(scene.author);
    expect(await refusalOf(scene.report(steady, said))).toBe('rate-limited');
    expect(await scene.reportsOn(said.id)).toEqual([]);
  });
});
