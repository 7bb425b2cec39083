import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeDatabases } from '#test/support/database.ts';
import { openDatabase } from './client.ts';
import type { Database } from './client.ts';
import type { DecisionAction } from './generated/enums.ts';
import { authorRecord, authorRecords, findByLogin, insertUser, taken } from './users.ts';

describeDatabases('people', (open) => {
  let db: Database;
  let close: () => Promise<void>;
  let moderator: string;
  let debateId: string;
  let author: string;
  let clock = Date.parse('2026-01-01T00:00:00Z');
  /** Every time is later than the one before. */
  const at = () => new Date((clock += 1_000));

  beforeAll(async () => {
    const database = await open();
    db = openDatabase(database.pool);
    close = async () => {
      await db.$disconnect();
      await database.close();
    };
    moderator = await person({ role: 'moderator' });
    debateId = randomUUID();
    await db.debate.create({
      data: {
        id: debateId,
        slug: 'lean',
        authorId: moderator,
        status: 'published',
        latestRevisionId: randomUUID(),
        fingerprint: '',
        activeAt: at(),
        createdAt: at(),
      },
    });
  });
  afterAll(() => close());
  beforeEach(async () => {
    author = await person();
  });

  async function person(more: Partial<Parameters<typeof insertUser>[1]> = {}): Promise<string> {
    const id = randomUUID();
    await insertUser(db, {
      id,
      handle: `h-${id.slice(0, 13)}`,
      name: 'Ana',
      email: `${id}@example.org`,
      passwordHash: null,
      role: 'member',
      trusted: false,
      createdAt: at(),
      ...more,
    });
    return id;
  }

  /** A comment's revision, with what was decided on it, in order. */
  async function decided(
    actions: (DecisionAction | { undoes: string })[],
    by: { authorId?: string; moderatorId?: string } = {},
  ): Promise<string[]> {
    const [subjectId, revisionId] = [randomUUID(), randomUUID()];
    const { authorId = author, moderatorId = moderator } = by;
    await db.revision.create({
      data: {
        id: revisionId,
        subjectType: 'comment',
        subjectId,
        debateId,
        authorId,
        number: 1,
        body: '',
        bodyHtml: '',
        bodyText: '',
        fingerprint: '',
        status: 'pending',
        policyVersion: 1,
        createdAt: at(),
      },
    });
    const ids: string[] = [];
    for (const action of actions) {
      const id = randomUUID();
      const undoes = typeof action === 'object';
      await db.decision.create({
        data: {
          id,
          action: undoes ? 'undo' : action,
          undoesId: undoes ? ids[Number(action.undoes)] : null,
          subjectType: 'comment',
          subjectId,
          debateId,
          revisionId,
          moderatorId,
          authorId,
          policyVersion: 1,
          before: {},
          createdAt: at(),
        },
      });
      ids.push(id);
    }
    return ids;
  }

  const none = {
    approved: 0,
    clean: 0,
    returned: 0,
    rejected: 0,
    removed: 0,
    upheldReports: 0,
    trusted: false,
    missing: 2,
  };
  const one = { ...none, approved: 1, clean: 1, missing: 1 };
  const two = { ...none, approved: 2, clean: 2, trusted: true, missing: 0 };

  describe('the record of an author', () => {
    it.each<[string, Parameters<typeof decided>[0][], object]>([
      ['nothing decided', [], none],
      ['one approval', [['approve']], one],
      ['two approvals', [['approve'], ['approve']], two],
      [
        'a rejection after two approvals: counting begins again',
        [['approve'], ['approve'], ['reject']],
        { ...none, approved: 2, rejected: 1 },
      ],
      [
        'two approvals after a rejection',
        [['reject'], ['approve'], ['approve']],
        { ...two, rejected: 1 },
      ],
      ['a rejection that was undone', [['approve'], ['approve'], ['reject', { undoes: '0' }]], two],
      ['a rejection that an appeal overturned', [['approve'], ['reject', 'grant']], two],
      ['an approval that was undone', [['approve'], ['approve', { undoes: '0' }]], one],
      [
        'an approval that was undone and given again',
        [['approve'], ['approve', { undoes: '0' }, 'approve']],
        two,
      ],
      [
        'returned, then approved: not clean',
        [['return', 'approve']],
        { ...none, returned: 1, approved: 1 },
      ],
      ['a removal', [['approve', 'remove']], { ...none, approved: 1, removed: 1 }],
      ['a removal that was restored', [['approve', 'remove', 'restore']], one],
      [
        'removed, restored, removed again',
        [['remove', 'restore', 'remove']],
        { ...none, removed: 1 },
      ],
      ['reports that were dismissed', [['approve', 'keep']], one],
    ])('%s', async (_title, texts, record) => {
      for (const actions of texts) await decided(actions);
      const { since, ...counts } = await authorRecord(db, author, 2);
      expect(counts).toEqual(record);
      expect(since).toMatch(/^2026-01-01T.*Z$/);
    });

    it('counts nothing that others wrote', async () => {
      await decided(['approve'], { authorId: await person() });
      expect(await authorRecord(db, author, 2)).toMatchObject(none);
    });

    it('counts nothing that the author decided', async () => {
      await decided(['approve'], { moderatorId: author });
      expect(await authorRecord(db, author, 2)).toMatchObject(none);
    });

    it('knows trust that was given', async () => {
      const given = await person({ trusted: true });
      expect(await authorRecord(db, given, 2)).toMatchObject({
        ...none,
        trusted: true,
        missing: 0,
      });
      await decided(['reject'], { authorId: given });
      expect(await authorRecord(db, given, 2)).toMatchObject({ rejected: 1, trusted: false });
    });

    it('is read for many people at once', async () => {
      const other = await person({ trusted: true });
      await decided(['approve']);
      const records = await authorRecords(db, [author, other, randomUUID()], 2);
      expect([...records.keys()].sort()).toEqual([author, other].sort());
      expect(records.get(author)).toMatchObject({ approved: 1, trusted: false });
      expect((await authorRecords(db, [], 2)).size).toBe(0);
    });
  });

  it('are found by handle or e-mail, and never by half of one', async () => {
    const id = await person({ handle: 'ana', email: 'ana@example.org' });
    expect((await findByLogin(db, 'ana'))?.id).toBe(id);
    expect((await findByLogin(db, 'ana@example.org'))?.id).toBe(id);
    for (const login of ['', 'an', 'example.org', '@', 'ana@']) {
      expect(await findByLogin(db, login)).toBeNull();
    }
    expect(await taken(db, { handle: 'ana', email: 'new@example.org' })).toEqual({
      handle: true,
      email: false,
    });
    expect(await taken(db, {})).toEqual({ handle: false, email: false });
  });
});
