import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './root.js';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** What is installing or building ends with us, also when only we are told to. */
function endWithPrograms(signal) {
  for (const child of running) child.kill(signal);
  process.exit(128 + constants.signals[signal]);
}

/**
 * Runs a program and waits for it. All it prints goes to standard error: standard output belongs
 * to the answers of the command that needed the preparation.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env added to the environment
 * @throws {Error} when it does not end with 0
 */
export async function runProgram(command, args, env = {}) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, endWithPrograms);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
  });
  running.add(child);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        if (code === 0) resolve(undefined);
        else reject(new Error(`${command} ended with ${signal ?? code}`));
      });
    });
  } finally {
    running.delete(child);
    for (const signal of signals) process.removeListener(signal, endWithPrograms);
  }
}
