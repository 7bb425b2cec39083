import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.js';

/**
 * What a step was made from: each file's time, size and SHA-256. A file whose time and size are as
 * remembered is not read again; one that was only touched still counts as unchanged.
 *
 * @typedef {{ extra: string, files: Record<string, { time: number, size: number, hash: string }> }}
 *   Fingerprint
 */

/**
 * @param {string} stamp where the last fingerprint is kept
 * @param {string[]} sources files and folders, from the project's root
 * @param {string} extra anything else the step depends on
 * @returns {{ changed: boolean, remember: () => void }} `remember` after the step is done: it keeps
 *   what was there before, so that an edit during the step is seen next time
 */
export function compareSources(stamp, sources, extra = '') {
  const path = join(root, stamp);
  const before = readStamp(path);
  /** @type {Fingerprint} */
  const now = { extra, files: {} };
  for (const file of sources.flatMap((source) => listFiles(source))) {
    const { mtimeMs: time, size } = statSync(join(root, file));
    const known = before?.files[file];
    const same = known !== undefined && known.time === time && known.size === size;
    now.files[file] = { time, size, hash: same ? known.hash : hashFile(file) };
  }
  return {
    changed: before === null || summary(before) !== summary(now),
    remember: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(now));
    },
  };
}

/** @param {string} text */
export const hashText = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} file */
export const hashFile = (file) =>
  createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex');

/** @param {Fingerprint} fingerprint */
function summary({ extra, files }) {
  const hashes = Object.entries(files).map(([file, { hash }]) => `${file} ${hash}`);
  return [extra, ...hashes.sort()].join('\n');
}

/** @returns {Fingerprint | null} */
function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

const derived = new Set(['server/db/generated']);

/** Tests are no part of what is built. */
function listFiles(source) {
  const path = join(root, source);
  if (derived.has(source) || /\.test\.tsx?$/.test(source) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [source];
  return readdirSync(path).flatMap((name) => listFiles(`${source}/${name}`));
}
