import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  pid: number;
  started: string;
}

/** Null when no such process lives, or it only waits to be buried. */
export function identify(pid: number): ProcessIdentity | null {
  try {
    return { pid, started: process.platform === 'linux' ? fromProc(pid) : fromPs(pid) };
  } catch {
    return null;
  }
}

export function lives(process: ProcessIdentity): boolean {
  return identify(process.pid)?.started === process.started;
}

/** proc_pid_stat(5): field 3 is the state, 22 the start in ticks since boot. */
function fromProc(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name in field 2 may hold spaces and brackets; what follows its last bracket does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') throw new Error('ended');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  return `${boot} ${fields[19]}`;
}

function fromPs(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
}
