import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isRefusal } from '#app/protocol/errors.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, praise, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

describeDatabases('the same comment again', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const send = (by: typeof scene.author, sent: { id: string; body: string; parentId?: string }) =>
    scene.do.createComment(by, { slug: scene.slug, ...sent });
  const sent = (body = newText()) => ({ id: randomUUID(), body });

  it.each([
    ['published', 'author', newText],
    ['pending', 'newcomer', newText],
    ['returned', 'author', praise],
  ] as const)('answers the %s one as it stands', async (status, who, write) => {
    const comment = sent(write());
    const first = await send(scene[who], comment);
    const again = await send(scene[who], comment);
    expect(first).toMatchObject({ created: true, comment: { status } });
    expect(again).toEqual({ ...first, created: false });
    expect(await scene.deps.db.revision.count({ where: { subjectId: comment.id } })).toBe(1);
  });

  it('tells what became of it meanwhile', async () => {
    const comment = sent();
    const first = await send(scene.newcomer, comment);
    const { number } = await scene.decide(scene.moderator, 'approve', first.comment);
    const { created, comment: now } = await send(scene.newcomer, comment);
    expect({ created, ...now }).toMatchObject({ created: false, status: 'published', number });
  });

  it('is known before limits and closing are asked about', async () => {
    const limited = { ...scene.other, noRateLimit: false };
    const debate = await scene.openDebate();
    const comment = { slug: debate.slug, ...sent() };
    await scene.do.createComment(limited, comment);
    let spent = '';
    while (spent !== 'rate-limited') {
      spent = await refusalOf(scene.do.createComment(limited, { ...comment, ...sent() }));
    }
    const end = { slug: debate.slug, agreed: newText(), open: newText() };
    await scene.do.closeDebate(scene.moderator, end);
    expect(await scene.do.createComment(limited, comment)).toMatchObject({ created: false });
  });

  it('is a conflict with anything else, in the same words whatever the other is', async () => {
    const waiting = sent();
    await send(scene.newcomer, waiting);
    const published = sent();
    await send(scene.author, published);
    const elsewhere = (await scene.openDebate()).slug;
    const attempts = [
      send(scene.newcomer, { ...waiting, body: newText() }),
      send(scene.author, waiting),
      send(scene.other, published),
      send(scene.author, { ...published, body: newText() }),
      send(scene.author, { ...published, parentId: published.id }),
      scene.do.createComment(scene.author, { slug: elsewhere, ...published }),
      send(scene.author, { ...published, id: scene.debateId }),
    ];
    const answers = await Promise.all(
      attempts.map((attempt) => attempt.catch((error: unknown) => error)),
    );
    const said = answers.map((answer) => isRefusal(answer) && [answer.code, answer.message]);
    expect(new Set(said.map(String)).size).toBe(1);
    expect(said[0]).toEqual(['conflict', expect.any(String)]);
  });

  it('made at once is made once', async () => {
    const comment = sent();
    const before = (await scene.read.debate(null, scene.slug)).sequence;
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(scene.author, comment)));
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.comment.number)).size).toBe(1);
    expect((await scene.read.debate(null, scene.slug)).sequence).toBe(before + 1);
    expect(await scene.deps.db.revision.count({ where: { subjectId: comment.id } })).toBe(1);
  });

  it('under the same id by two people at once: one has it, the other a conflict', async () => {
    const id = randomUUID();
    const both = [scene.author, scene.other].map((by) => send(by, { id, body: newText() }));
    const answers = await Promise.all(both.map(refusalOf));
    expect(answers.toSorted()).toEqual(['conflict', 'no refusal']);
  });

  it('without an id is a repeat of the text, which the policy returns', async () => {
    const body = newText();
    await scene.say(scene.author, { body });
    const again = await scene.do.createComment(scene.author, { slug: scene.slug, body });
    expect(again).toMatchObject({ created: true, comment: { status: 'returned' } });
    expect(again.reasons.map((reason) => reason.clause)).toEqual(['not-a-repeat']);
    expect((await scene.say(scene.other, { body })).status).toBe('published');
  });
});
