import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.js';

const path = join(root, '.cache/preparing');

/**
 * Two commands that start at once must not install or build into the same folders: the second
 * waits and then finds everything done.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} onWait told once, when another process is at it
 * @returns {Promise<T>}
 */
export async function oneAtATime(work, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !taken(); await wait(100)) {
    const holder = readHolder();
    if (holder !== null && !lives(holder)) rmSync(path, { force: true });
    else if (holder !== null && !told) {
      told = true;
      onWait(holder);
    }
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function taken() {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder() {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
