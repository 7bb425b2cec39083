import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A setting that the person who starts the board can put right; the message is for them. */
export class EnvError extends Error {}

/** `.env.example` says what each setting is for. */
export interface Env {
  /** Unset: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly port: number;
  readonly host: string;
  /** `host` can only be reached from this machine. */
  readonly loopback: boolean;
  /** Absolute. */
  readonly dataDir: string;
  /** Where browsers may come from; the first one stands in links that leave the board. */
  readonly origins: readonly [string, ...string[]];
  /** Cookies are `Secure`. */
  readonly secureCookies: boolean;
  /** Proxies in front whose X-Forwarded-For entries are believed. */
  readonly trustProxy: number;
  readonly secret: string;
  readonly smtpUrl: string | undefined;
  /** Unset: only an empty embedded board on a loopback address is filled. */
  readonly demo: boolean | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** The board looks from time to time whether cited sources are still there. */
  readonly sourceChecks: boolean;
  /** Where it asks whether a DOI was retracted, without a closing slash. */
  readonly doiRegistry: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '::1']);

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine((text) => protocols.includes(protocolOf(text)), { error: `must look like ${example}` })
    .optional();

const wholeNumber = (least: number, most: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .default(otherwise);

const settings = z.object({
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/name'),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379'),
  PORT: wholeNumber(0, 65535, 3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  ORIGIN: z
    .string()
    .refine((text) => ['http:', 'https:'].includes(protocolOf(text)) && isOrigin(text), {
      error: 'must look like https://debates.example.org, without a path',
    })
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: wholeNumber(0, 20, 0),
  SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtps://user:password@host:465'),
  GROUNDS_DEMO: z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .transform((value) => value === '1')
    .optional(),
  SOURCE_CHECKS: z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .transform((value) => value === '1')
    .default(false),
  DOI_REGISTRY: url(['https:', 'http:'], 'https://api.crossref.org'),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
});

/**
 * Reads the settings once; nothing else looks at `process.env`. An empty value counts as unset.
 * Makes DATA_DIR and the secret in it when they are missing.
 *
 * @throws EnvError naming each variable that is wrong
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new EnvError(lines.join('\n'));
  }
  const set = parsed.data;
  const loopback = loopbackHosts.has(set.HOST);
  const dataDir = resolve(set.DATA_DIR);
  const origins = originsFor(set.ORIGIN, loopback, set.PORT, set.HOST);
  return Object.freeze({
    databaseUrl: set.DATABASE_URL,
    redisUrl: set.REDIS_URL,
    port: set.PORT,
    host: set.HOST,
    loopback,
    dataDir,
    origins,
    secureCookies: origins[0].startsWith('https:'),
    trustProxy: set.TRUST_PROXY,
    secret: set.SECRET ?? secretOf(dataDir, set.DATABASE_URL !== undefined),
    smtpUrl: set.SMTP_URL,
    demo: set.GROUNDS_DEMO,
    logLevel: set.LOG_LEVEL,
    sourceChecks: set.SOURCE_CHECKS,
    doiRegistry: (set.DOI_REGISTRY ?? 'https://api.crossref.org').replace(/\/+$/, ''),
  });
}

/** As parseEnv, with what a `.env` in the working folder adds to the environment. */
export function readEnv(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseEnv(process.env);
}

/** With PORT=0 the port is known once the server listens; the board then asks again. */
export function loopbackOrigins(port: number): [string, ...string[]] {
  const [first, ...others] = LOOPBACK_NAMES.map((name) => new URL(`http://${name}:${port}`).origin);
  return [first as string, ...others];
}

function originsFor(
  origin: string | undefined,
  loopback: boolean,
  port: number,
  host: string,
): readonly [string, ...string[]] {
  if (origin !== undefined) return [origin];
  if (loopback) return loopbackOrigins(port);
  throw new EnvError(
    `ORIGIN is needed when HOST is ${host}: the address people open, such as ` +
      'https://debates.example.org. Without it, sign-ins from other sites could not be refused.',
  );
}

/** Signs links; a new one makes old links void, so it is kept with the data. */
function secretOf(dataDir: string, onServer: boolean): string {
  if (onServer) {
    throw new EnvError(
      'SECRET is needed with DATABASE_URL: at least 32 random characters, the same for every ' +
        'process of this board. Make one with: openssl rand -hex 32',
    );
  }
  const file = join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // Never over an existing one: a board and a command may start in the same moment.
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(file, 0o600);
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new EnvError(`${file} is damaged: delete it to make a new one.`);
  return secret;
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

function isOrigin(text: string): boolean {
  const parsed = new URL(text);
  return parsed.pathname === '/' && !parsed.search && !parsed.hash && !parsed.username;
}
