import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, entries } from './bundle.js';
import { compareSources, hashFile, hashText } from './fingerprint.js';
import { root } from './root.js';
import { runProgram } from './run-program.js';

/** @typedef {(line: string) => void} Say */

const inRoot = (path) => join(root, path);

/**
 * Prisma asks for its schema engine, a download of its own, although generating needs none: any
 * file that exists satisfies it.
 */
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};

/** What the installed packages are for: this lock file on this kind of machine. */
const lockHash = () =>
  hashText(`${hashFile('package-lock.json')} ${process.platform} ${process.arch}`);

/** @param {Say} say */
export async function install(say) {
  const stamp = inRoot('node_modules/.grounds-lock');
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (once, and again when package-lock.json changes) …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) await runProgram(process.execPath, [npm, ...args], offline);
  else await runProgram('npm', args, offline);
  writeFileSync(stamp, wanted);
}

/** @param {Say} say */
export async function generateClient(say) {
  const sources = ['prisma/schema.prisma', 'prisma.config.ts'];
  const { changed, remember } = compareSources('node_modules/.grounds-client', sources, lockHash());
  if (!changed && existsSync(inRoot('server/db/generated/client.ts'))) return;
  say('Generating the database client …');
  await runProgram(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    ...offline,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  });
  remember();
}

/** @param {Say} say */
export async function buildPages(say) {
  const stamp = 'build/pages.json';
  const sources = ['app', 'public', 'vite.config.ts', 'remix.config.js', 'tsconfig.json'];
  const { changed, remember } = compareSources(stamp, sources, lockHash());
  if (!changed && existsSync(inRoot('build/server/index.js'))) return;
  say('Building the pages …');
  rmSync(inRoot(stamp), { force: true });
  const cli = 'node_modules/@remix-run/dev/dist/cli.js';
  await runProgram(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
    NODE_ENV: 'production',
  });
  remember();
}

/**
 * @param {('index' | 'cli' | 'database')[]} names
 * @param {Say} say
 */
export async function bundleServer(names, say) {
  const stamp = `build/board/${names.join('-')}.json`;
  const sources = ['app', 'server', 'prisma', 'tsconfig.json', 'package.json'];
  const { changed, remember } = compareSources(stamp, sources, lockHash());
  const built = names.every((name) => existsSync(inRoot(`build/board/${name}.js`)));
  if (!changed && built) return;
  say('Building the server …');
  rmSync(inRoot(stamp), { force: true });
  await bundle(Object.fromEntries(names.map((name) => [name, entries[name]])), 'build/board');
  remember();
}
