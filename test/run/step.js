import { spawn } from 'node:child_process';
import { root } from '../../server/boot/root.js';

/** Minutes in which all steps together must end; a quiet machine with two cores takes about twelve. */
const longest = 40;
const deadline = Date.now() + longest * 60_000;

/** A board's settings in the environment must not reach the boards that tests start. */
const settings =
  'DATABASE_URL REDIS_URL PORT HOST DATA_DIR ORIGIN TRUST_PROXY SECRET SMTP_URL GROUNDS_DEMO LOG_LEVEL';

/** @type {number | undefined} */
let group;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    endGroup('SIGKILL');
    process.exit(1);
  });
}

/**
 * Runs a program of node_modules and says whether it ended with 0. It gets a process group of its
 * own, so that whatever it leaves behind can be ended with it.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>}
 */
export async function runStep(script, args, env = {}) {
  const environment = { ...process.env, ...env, NODE_ENV: 'test' };
  if (!process.stdout.isTTY) environment.NO_COLOR = '1';
  for (const name of settings.split(' ')) delete environment[name];
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  group = child.pid;
  const late = setTimeout(
    () => {
      console.log(`Took too long and was ended: ${script}`);
      endGroup('SIGKILL');
    },
    Math.max(0, deadline - Date.now()),
  );
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  clearTimeout(late);
  endGroup('SIGKILL');
  group = undefined;
  return code === 0;
}

/** @param {NodeJS.Signals} signal */
function endGroup(signal) {
  if (group === undefined) return;
  try {
    process.kill(-group, signal);
  } catch {
    // Nothing is left of it.
  }
}
