import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from './env.ts';

let DATA_DIR: string;
beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'grounds-env-'));
});
afterEach(() => rmSync(DATA_DIR, { recursive: true }));

const SECRET = 's'.repeat(32);
const parse = (variables: Record<string, string>) => parseEnv({ DATA_DIR, ...variables });

describe('without settings', () => {
  it('serves this machine only, from an embedded database', () => {
    expect(parse({})).toMatchObject({
      databaseUrl: undefined,
      port: 3000,
      host: '127.0.0.1',
      loopback: true,
      dataDir: DATA_DIR,
      origins: ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'],
      secureCookies: false,
      trustProxy: 0,
      demo: undefined,
      logLevel: 'info',
      sourceChecks: false,
      doiRegistry: 'https://api.crossref.org',
    });
  });

  it('makes a secret that only this user may read, and keeps it', () => {
    const { secret } = parse({});
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(join(DATA_DIR, 'secret'), 'utf8').trim()).toBe(secret);
    expect(statSync(join(DATA_DIR, 'secret')).mode & 0o777).toBe(0o600);
    expect(parse({}).secret).toBe(secret);
  });

  it('says so when the kept secret is damaged', () => {
    writeFileSync(join(DATA_DIR, 'secret'), '');
    expect(() => parse({})).toThrow(/secret is damaged/);
  });

  it('takes an empty value for an unset one, and cannot be changed', () => {
    const env = parse({ PORT: '', DATABASE_URL: ' ', ORIGIN: '' });
    expect(env.port).toBe(3000);
    expect(Object.isFrozen(env)).toBe(true);
  });
});

describe('origins', () => {
  it.each([
    ['a port of its own', { PORT: '8080' }, 'http://127.0.0.1:8080', false],
    ['the default port of http', { PORT: '80' }, 'http://127.0.0.1', false],
    ['the name localhost', { HOST: 'localhost' }, 'http://127.0.0.1:3000', false],
    [
      'a public address',
      { HOST: '0.0.0.0', ORIGIN: 'https://a.example/' },
      'https://a.example',
      true,
    ],
    [
      'http in a house',
      { HOST: '::', ORIGIN: 'http://board.example:81' },
      'http://board.example:81',
      false,
    ],
  ])('are right for %s', (_, variables, first, secureCookies) => {
    const env = parse(variables);
    expect(env.origins[0]).toBe(first);
    expect(env.secureCookies).toBe(secureCookies);
  });
});

describe('a wrong setting is named in plain words', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, /^ORIGIN is needed when HOST is 0\.0\.0\.0/],
    [{ DATABASE_URL: 'postgres://localhost/board' }, /^SECRET is needed with DATABASE_URL/],
    [{ DATABASE_URL: 'mysql://localhost/board', SECRET }, /^DATABASE_URL must look like postgres:/],
    [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL must look like redis:/],
    [{ SMTP_URL: 'http://mail' }, /^SMTP_URL must look like smtps:/],
    [{ PORT: '70000' }, /^PORT must be a whole number from 0 to 65535/],
    [{ PORT: 'http' }, /^PORT must be a whole number/],
    [{ TRUST_PROXY: '-1' }, /^TRUST_PROXY must be a whole number from 0 to 20/],
    [{ ORIGIN: 'board.example' }, /^ORIGIN must look like https:/],
    [{ ORIGIN: 'https://a.example/board' }, /^ORIGIN must look like .*without a path/],
    [{ SECRET: 'short' }, /^SECRET must be at least 32 characters/],
    [{ GROUNDS_DEMO: 'yes' }, /^GROUNDS_DEMO must be 1 or 0/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error/],
  ])('%o', (variables, message) => {
    expect(() => parse(variables)).toThrow(EnvError);
    expect(() => parse(variables)).toThrow(message);
  });

  it('names all of them at once', () => {
    expect(() => parse({ PORT: 'x', GROUNDS_DEMO: 'x' })).toThrow(/PORT.*\nGROUNDS_DEMO/);
  });
});
