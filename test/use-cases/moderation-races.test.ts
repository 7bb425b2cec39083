import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Said, Scene } from './scene.ts';

describeDatabases('at the same moment', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const decisionsOn = (id: string) => scene.deps.db.decision.count({ where: { subjectId: id } });

  it.each([
    ['approve', 'approve'],
    ['approve', 'reject'],
    ['return', 'reject'],
  ] as const)('two moderators %s and %s: one wins, the other learns of it', async (one, other) => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.newcomer);
      const answers = await Promise.all([
        refusalOf(scene.decide(scene.moderator, one, said)),
        refusalOf(scene.decide(scene.second, other, said)),
      ]);
      expect(answers.toSorted()).toEqual(['conflict', 'no refusal']);
      expect(await decisionsOn(said.id)).toBe(1);
    }
  });

  it('a moderator undoes and another removes: never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.newcomer);
      await scene.decide(scene.moderator, 'approve', said);
      const { id, revisionId } = said;
      const approval = await scene.deps.db.decision.findFirstOrThrow({ where: { subjectId: id } });
      const undo = {
        type: 'comment',
        id,
        revisionId,
        verb: 'undo',
        decision: approval.id,
      } as const;
      const answers = await Promise.all([
        refusalOf(scene.do.moderate(scene.moderator, undo)),
        refusalOf(scene.decide(scene.second, 'remove', said)),
      ]);
      expect(answers.toSorted()).toEqual(['conflict', 'no refusal']);
      expect(await decisionsOn(said.id)).toBe(2);
    }
  });

  it('an edit and an approval: what was approved is what the moderator read', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.newcomer);
      const [approval, edit] = await Promise.all([
        refusalOf(scene.decide(scene.moderator, 'approve', said)),
        refusalOf(scene.edit(scene.newcomer, said)),
      ]);
      expect(edit).toBe('no refusal');
      const { status, revisionStatus } = await scene.read.comment(scene.moderator, said.id);
      expect(revisionStatus).toBe('pending');
      expect([approval, status]).toEqual(
        status === 'published' ? ['no refusal', 'published'] : ['conflict', 'pending'],
      );
      const shown = await scene.deps.db.comment.findUniqueOrThrow({ where: { id: said.id } });
      expect(shown.publicRevisionId).toBe(status === 'published' ? said.revisionId : null);
    }
  });

  it('a withdrawal and an approval: it is withdrawn in the end', async () => {
    for (let round = 0; round < 5; round += 1) {
      const said = await scene.say(scene.newcomer);
      const answers = await Promise.all([
        refusalOf(scene.do.withdrawComment(scene.newcomer, said)),
        refusalOf(scene.decide(scene.moderator, 'approve', said)),
      ]);
      expect(answers[0]).toBe('no refusal');
      expect((await scene.read.comment(scene.moderator, said.id)).status).toBe('withdrawn');
    }
  });

  it('answers to a comment while it is edited, removed and restored: nobody waits in vain', async () => {
    const root = await scene.say(scene.author);
    const answers = Array.from({ length: 6 }, (_, n) =>
      refusalOf(scene.say(n % 2 ? scene.other : scene.author, { under: root })),
    );
    const changes = [
      refusalOf(scene.edit(scene.author, root)),
      refusalOf(scene.decide(scene.moderator, 'remove', root)),
      refusalOf(scene.decide(scene.second, 'remove', root)),
    ];
    const said = await Promise.all([...answers, ...changes]);
    const known = ['no refusal', 'conflict', 'not-found'];
    expect(said.filter((answer) => !known.includes(answer))).toEqual([]);
  });

  it('comments in a debate while its opening is edited and it is removed', async () => {
    const debate = await scene.openDebate();
    const fields = { title: 'Whatever the title is now', motion: 'It is whatever it is now.' };
    const said = await Promise.all([
      ...Array.from({ length: 6 }, (_, n) =>
        refusalOf(scene.say(n % 2 ? scene.other : scene.author, {}, debate.slug)),
      ),
      refusalOf(
        scene.do.editDebate(scene.author, {
          slug: debate.slug,
          revisionId: debate.revisionId,
          ...fields,
          body: newText(),
          methods: [],
        }),
      ),
      refusalOf(scene.decide(scene.moderator, 'remove', debate, 'debate')),
    ]);
    const known = ['no refusal', 'conflict', 'not-found'];
    expect(said.filter((answer) => !known.includes(answer))).toEqual([]);
  });
});

describeDatabases('around what waits', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const view = ({ number }: Pick<Said, 'number'>) =>
    scene.read.commentByNumber(null, { slug: scene.slug, number: number ?? 0 });
  const remove = (said: Said) => scene.decide(scene.moderator, 'remove', said);

  it('a removed parent stays as a place: the answer that waited is decided and hangs there', async () => {
    const parent = await scene.say(scene.author);
    const waiting = await scene.say(scene.newcomer, { under: parent });
    await remove(parent);
    expect(await view(parent)).toMatchObject({ status: 'removed', author: null, answers: [] });
    const { number } = await scene.decide(scene.moderator, 'approve', waiting);
    expect(await view({ number })).toMatchObject({ parentNumber: parent.number, depth: 1 });
    expect(await view(parent)).toMatchObject({ status: 'removed', answers: [number] });
  });

  it('a removed debate shows nothing, whatever is approved in it, until it is restored', async () => {
    const debate = await scene.openDebate();
    const waiting = await scene.say(scene.newcomer, {}, debate.slug);
    await scene.decide(scene.moderator, 'remove', debate, 'debate');
    const { number } = await scene.decide(scene.moderator, 'approve', waiting);
    const at = { slug: debate.slug, number: number ?? 0 };
    expect(await refusalOf(scene.read.commentByNumber(null, at))).toBe('not-found');
    const person = JSON.stringify(await scene.read.person(null, 'newcomer'));
    expect(person).not.toContain(waiting.body);
    expect(await refusalOf(scene.say(scene.author, {}, debate.slug))).toBe('not-found');
    await scene.decide(scene.moderator, 'restore', debate, 'debate');
    expect((await scene.read.commentByNumber(null, at)).bodyHtml).toContain(waiting.body);
  });

  describe('tombstones', () => {
    const blank = {
      author: null,
      bodyHtml: null,
      revisionId: null,
      stance: null,
      publishedAt: null,
      editedAt: null,
      uses: [],
    };
    it.each([
      ['removed', 'on-topic'],
      ['withdrawn', null],
    ] as const)('%s: without author or text', async (status, clause) => {
      const lone = await scene.say(scene.author, { stance: 'for' });
      const answered = await scene.say(scene.author, { stance: 'against' });
      const answer = await scene.say(scene.other, { under: answered });
      const before = (await scene.read.debate(null, scene.slug)).counts;
      for (const said of [lone, answered]) {
        if (status === 'removed') await remove(said);
        else await scene.do.withdrawComment(scene.author, said);
      }
      // Nothing hangs from it: what its author took back leaves no trace, what was removed does.
      if (status === 'removed')
        expect(await view(lone)).toMatchObject({ ...blank, status, clause });
      else expect(await refusalOf(view(lone))).toBe('not-found');
      expect(await view(answered)).toEqual({
        ...blank,
        id: answered.id,
        number: answered.number,
        parentId: null,
        parentNumber: null,
        depth: 0,
        status,
        clause,
        answers: [answer.number],
        answerCount: 1,
        sortKey: expect.any(String),
      });
      expect((await scene.read.debate(null, scene.slug)).counts).toMatchObject({
        comments: before.comments - 2,
        for: before.for - 1,
        against: before.against - 1,
      });
      const { comments } = await scene.read.comments(null, { slug: scene.slug });
      const ids = comments.map((comment) => comment.id);
      expect(ids.includes(lone.id)).toBe(status === 'removed');
      expect(ids.slice(ids.indexOf(answered.id))).toEqual([answered.id, answer.id]);
    });
  });
});
