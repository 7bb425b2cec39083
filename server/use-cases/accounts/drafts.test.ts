import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import { describeDatabases } from '#test/support/database.ts';
import { openAccounts } from './accounts.fixture.ts';
import type { Accounts } from './accounts.fixture.ts';
import { dropDraft } from './drop-draft.ts';
import { keepDraft } from './keep-draft.ts';
import { readDraft } from './read-draft.ts';

const from = { ip: '192.0.2.1' };
const draft = {
  slug: 'lean',
  parentId: randomUUID(),
  body: 'I ran this for years.',
  stance: 'for',
} as const;

describeDatabases('a text kept until its author has signed in', (open) => {
  let accounts: Accounts;
  beforeAll(async () => {
    accounts = await openAccounts(open);
  });
  afterAll(() => accounts.close());
  beforeEach(() => accounts.forgetLimits());
  const keep = (more: object = {}) => keepDraft(accounts.deps)({ ...draft, ...more }, from);
  const read = (token: string) => readDraft(accounts.deps)(token);

  it('is there as often as it is asked for, until it is dropped', async () => {
    const token = await keep();
    const found = { ...draft, parentNumber: null };
    expect(await read(token)).toEqual(found);
    expect(await read(token)).toEqual(found);
    await dropDraft(accounts.deps)(token);
    expect(await read(token)).toBeNull();
    await dropDraft(accounts.deps)(token);
  });

  it('can be found with its token only', async () => {
    const token = await keep();
    const rows = await accounts.deps.db.draft.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const wrong of ['', 'x', '\u0000', rows[0]!.id]) expect(await read(wrong)).toBeNull();
  });

  it('is gone after seven days, and swept by the next', async () => {
    const token = await keep();
    accounts.clock.now = new Date(accounts.clock.now.getTime() + 7 * 86_400_000);
    expect(await read(token)).toBeNull();
    await keep();
    expect(await accounts.deps.db.draft.count()).toBe(1);
  });

  it('is kept although the place it names makes no sense', async () => {
    const token = await keep({ slug: `a\u0000${'b'.repeat(500)}`, parentId: 'comment-7' });
    expect(await read(token)).toMatchObject({ body: draft.body, parentId: null });
  });

  it('is stored as a comment would be', async () => {
    const token = await keep({ body: 'one\u0000 \ud800two\r\nthree  ' });
    expect((await read(token))?.body).toBe('one two\nthree');
  });

  it.each([
    ['longer than a comment', 'a'.repeat(maxCommentLength + 1), 'too-large'],
    ['empty', ' \n', 'invalid'],
  ])('is refused when %s', async (_title, body, code) => {
    await expect(keep({ body })).rejects.toMatchObject({ code });
  });

  it('cannot be used to fill the board with texts', async () => {
    for (let index = 0; index < limits.draft.points; index += 1) {
      await accounts.deps.limits.spend(limits.draft, from.ip);
    }
    await expect(keep()).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
