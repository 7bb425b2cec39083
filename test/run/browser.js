import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium, installed through apt when there is none.
 *
 * @param {(line: string) => void} say
 * @throws {Error} in plain words
 */
export async function findBrowser(say) {
  const found = process.env.CHROMIUM ?? search();
  if (found) return found;
  say('Installing Chromium through apt …');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...sudo, 'apt-get', '-q', ...args];
    spawnSync(command, rest, { stdio: ['ignore', 2, 2], env });
  }
  const installed = search();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed through apt. Install it ' +
      'yourself ("sudo apt-get install chromium") or set CHROMIUM to the path of one.',
  );
}

function search() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
