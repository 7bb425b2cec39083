import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '@node-rs/argon2';
import { copiedTables } from '#server/db/board-copy.ts';
import { openDatabase } from '#server/db/client.ts';
import type { Database } from '#server/db/client.ts';
import { describeDatabases } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { fillBoard } from './board.fixture.ts';
import { runCli } from './cli.fixture.ts';

const help = /Try: grounds --help\n$/;

describe('a command line that makes no sense', () => {
  it.each([
    [[], help],
    [['dance'], help],
    [['user'], help],
    [['user', 'destroy'], help],
    [['user', 'create'], /--handle is missing\. Usage: grounds user create/],
    [['user', 'create', '--handle', 'ana'], /--email is missing/],
    [
      ['user', 'create', '--handle', 'ana', '--email', 'a@b.example', '--role', 'king'],
      /--role is/,
    ],
    [['user', 'create', '--handle'], /--handle/],
    [['user', 'create', 'ana'], /ana/],
    [['user', 'password', '--handle', 'ana'], /--password-stdin is missing/],
    [['token', 'create', '--user', 'ana', '--expires', 'soon'], /--expires is a whole number/],
    [['token', 'create', '--user', 'ana', '--expires', '0'], /--expires is a whole number/],
    [['token', 'create', '--user', 'ana', '--forever'], /--forever/],
    [['token', 'revoke'], /Say which token/],
    [['token', 'revoke', 'one', 'two'], /one word too many/],
    [['token', 'revoke', 'one', '--user', 'ana'], /Say which token/],
    [['policy', 'check', 'file.jsonl'], /file\.jsonl/],
    [['export'], /Something is missing/],
    [['import', 'a', 'b'], /one word too many/],
  ])('%j is told so in one line, and exits 2', async (args, line) => {
    const ran = await runCli(args as string[]);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(line as RegExp);
    expect(ran.errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--help'], 11],
    [['token', 'create', '--help'], 1],
    [['token', 'create', '--user', 'ana', '-h'], 1],
  ])('%j explains itself', async (args, commands) => {
    const ran = await runCli(args as string[]);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.output.match(/^grounds /gm)).toHaveLength(commands as number);
  });
});

describeDatabases('the grounds command', (open) => {
  let database: TestDatabase;
  let db: Database;
  let folder: string;
  const grounds = (args: string, input = '') => runCli(args.split(' '), input, database);

  beforeAll(async () => {
    database = await open();
    db = openDatabase(database.pool);
    folder = await mkdtemp(join(tmpdir(), 'grounds-cli-'));
  });
  afterAll(async () => {
    await db.$disconnect();
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('makes people, with a password only if one is given', async () => {
    const made = await grounds('user create --handle Ana --email ana@example.org --role admin');
    expect(made).toEqual({ code: 0, output: 'Made ana (admin).\n', errors: '' });
    const withPassword = await grounds(
      'user create --handle ben --email ben@example.org --role member --trusted --password-stdin',
      'correct horse battery\n',
    );
    expect(withPassword.code).toBe(0);
    const [ana, ben] = await db.user.findMany({ orderBy: { handle: 'asc' } });
    expect(ana).toMatchObject({ handle: 'ana', role: 'admin', trusted: false, passwordHash: null });
    expect(ben).toMatchObject({ role: 'member', trusted: true });
    expect(await verify(ben?.passwordHash as string, 'correct horse battery')).toBe(true);
  });

  it.each([
    ['user create --handle ana --email new@example.org', '', /Somebody has this handle/],
    ['user create --handle deleted --email new@example.org', '', /kept for the board/],
    ['user create --handle a --email nonsense', '', /handle has 3 to 30.*e-mail/],
    ['user create --handle cy --email cy@example.org', '', /3 to 30/],
    ['user create --handle cyd --email c@example.org --password-stdin', 'short\n', /10 characters/],
    ['user create --handle cyd --email c@example.org --password-stdin', '', /10 characters/],
    ['user password --handle nobody --password-stdin', 'long enough now', /nobody with the handle/],
    ['token create --user nobody', '', /nobody with the handle/],
    ['token revoke gr_unknown', '', /no such token/],
    ['method create --slug Not --name A', '', /slug has/],
    ['export /nowhere/at/all.jsonl', '', /no such file or folder/],
    ['import /nowhere/at/all.jsonl', '', /no such file or folder/],
  ])('refuses %s in one line, and exits 1', async (args, input, line) => {
    const ran = await grounds(args, input);
    expect(ran).toMatchObject({ code: 1, output: '' });
    expect(ran.errors).toMatch(line);
    expect(ran.errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it('makes, lists and revokes tokens', async () => {
    const made = await grounds('token create --user ben --expires 30 --no-rate-limit');
    expect(made).toMatchObject({ code: 0, errors: '' });
    expect(made.output).toMatch(/^gr_[A-Za-z0-9_-]{43}\n$/);
    const list = await grounds('token list --user ben');
    const [id, handle, state] = list.output.trimEnd().split('\t');
    expect([handle, state]).toEqual(['ben', 'valid, no rate limit']);
    expect(list.output).not.toContain('gr_');
    expect((await grounds(`token revoke ${id}`)).output).toBe('Revoked 1 token.\n');
    expect((await grounds('token list')).output).toContain('revoked');
    expect((await grounds(`token revoke ${id}`)).errors).toMatch(/already revoked/);
    expect((await grounds('token revoke --user ben')).output).toBe('Revoked 0 tokens.\n');
  });

  it('adds methods, once', async () => {
    expect((await grounds('method create --slug kaizen --name Kaizen')).code).toBe(0);
    const again = await grounds('method create --slug kaizen --name Kaizen');
    expect(again).toMatchObject({ code: 1, errors: 'There is already a method kaizen.\n' });
  });

  describe('a copy of the board', () => {
    let path: string;
    let lines: string[];
    const dump = async (from: Database) =>
      Promise.all(
        copiedTables.map((table) =>
          from.$queryRawUnsafe(
            `SELECT '${table}' AS name, (to_jsonb(t) - 'passwordHash')::text AS row FROM "${table}" t ORDER BY 2`,
          ),
        ),
      );

    beforeAll(async () => {
      await fillBoard(db);
      path = join(folder, 'board.jsonl');
      await writeFile(path, 'an older file', { mode: 0o644 });
      expect(await grounds(`export ${path}`)).toMatchObject({ code: 0, errors: '' });
      lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    });

    it('knows every table of the board', async () => {
      const rows = await db.$queryRaw<{ name: string }[]>`
        SELECT table_name::text AS name FROM information_schema.tables
        WHERE table_schema = current_schema() ORDER BY 1`;
      const leftOut = ['ApiToken', 'Draft', 'Session', '_prisma_migrations'];
      expect(rows.map(({ name }) => name).sort()).toEqual([...copiedTables, ...leftOut].sort());
    });

    it('is for its owner alone and holds no secret', async () => {
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      const text = lines.join('\n');
      for (const secret of ['passwordHash', 'argon2', 'secret session', 'secret draft', '"hash"']) {
        expect(text).not.toContain(secret);
      }
      for (const line of lines) JSON.parse(line);
      expect(JSON.parse(lines.at(-1) as string)).toEqual({ rows: lines.length - 2 });
    });

    it('makes the same board in an empty database', async () => {
      const other = await open();
      const copy = openDatabase(other.pool);
      // What a new board starts with, and has to give up.
      await runCli(['method', 'create', '--slug', 'kaizen', '--name', 'Other'], '', other);
      await copy.board.update({ where: { id: 1 }, data: { version: 3 } });

      const ran = await runCli(['import', path], '', other);
      expect(ran).toMatchObject({ code: 0, errors: '' });
      expect(ran.output).toContain(`Took in ${lines.length - 2} rows`);
      expect(await dump(copy)).toEqual(await dump(db));
      expect(await copy.user.count({ where: { passwordHash: { not: null } } })).toBe(0);

      const again = await runCli(['import', path], '', other);
      expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('in use') });
      await copy.$disconnect();
      await other.close();
    });

    it('never takes the version of the board back, so that nothing cached passes for new', async () => {
      const other = await open();
      const copy = openDatabase(other.pool);
      await copy.board.create({ data: { id: 1, version: 30 } });
      expect((await runCli(['import', path], '', other)).code).toBe(0);
      expect(await copy.board.findMany()).toMatchObject([{ version: 31 }]);
      await copy.$disconnect();
      await other.close();
    });

    it.each<[string, (lines: string[]) => string[], RegExp]>([
      ['that is cut short', (all) => all.slice(0, -1), /cut short/],
      [
        'that lost a row',
        (all) => all.filter((one) => !one.startsWith('{"table":"Event"')),
        /not what an export/,
      ],
      ['with text after its end', (all) => [...all, all[1] as string], /not what an export/],
      ['of another kind', () => ['{"hello":1}'], /no export of a board/],
      ['that is empty', () => [], /cut short/],
      [
        'of a later version',
        (all) => [(all[0] as string).replace('"format":1', '"format":9')],
        /format 9/,
      ],
      [
        'with a table nobody knows',
        ([head]) => [head as string, '{"table":"Session","row":{"id":"x"}}', '{"rows":1}'],
        /not what an export/,
      ],
      [
        'with a column nobody knows',
        ([head]) => [head as string, '{"table":"User","row":{"id\\" --":"x"}}', '{"rows":1}'],
        /newer version/,
      ],
      [
        'that brings a password',
        ([head, user]) => [
          head as string,
          (user as string).replace('"row":{', '"row":{"passwordHash":"x",'),
          '{"rows":1}',
        ],
        /newer version/,
      ],
      [
        'with rows that point nowhere',
        (all) => [
          all[0] as string,
          ...all.filter((line) => line.startsWith('{"table":"Comment"')),
          `{"rows":${all.filter((line) => line.startsWith('{"table":"Comment"')).length}}`,
        ],
        /does not take these rows of Comment/,
      ],
    ])('%s is refused in one line, and changes nothing', async (_title, spoil, line) => {
      const other = await open();
      const copy = openDatabase(other.pool);
      await runCli(['method', 'create', '--slug', 'own', '--name', 'Own'], '', other);
      const before = await copy.method.findMany({ orderBy: { slug: 'asc' } });
      const spoilt = join(folder, 'spoilt.jsonl');
      await writeFile(
        spoilt,
        spoil(lines)
          .map((one) => `${one}\n`)
          .join(''),
      );
      const ran = await runCli(['import', spoilt], '', other);
      expect(ran).toMatchObject({ code: 1, output: '' });
      expect(ran.errors).toMatch(line);
      expect(ran.errors.trimEnd().split('\n')).toHaveLength(1);
      expect(await copy.user.count()).toBe(0);
      expect(await copy.method.findMany({ orderBy: { slug: 'asc' } })).toEqual(before);
      await copy.$disconnect();
      await other.close();
    });
  });
});
