import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { identify, lives } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

export interface Holder extends ProcessIdentity {
  /** What it holds the lock for, such as `board` or `command`. */
  purpose: string;
}

export interface Lock {
  release: () => void;
}

export class LockedError extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/**
 * A lock file naming its holder, dropped silently when that process no longer lives (kill -9, a
 * restarted machine, a number given to another process). Works between processes that see each
 * other; whoever shares the folder across machines is caught by the database socket instead.
 *
 * @param patience how long to wait for a living holder, in milliseconds
 * @throws LockedError when a living process still holds it after that
 */
export async function acquireLock(
  path: string,
  purpose: string,
  patience: (holder: Holder) => number,
): Promise<Lock> {
  const identity = identify(process.pid);
  if (!identity) throw new Error('this process cannot be identified');
  const self: Holder = { ...identity, purpose };
  const own = `${path}.${randomUUID()}`;
  const since = Date.now();
  writeFileSync(own, JSON.stringify(self), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(own, path)) return { release: () => releaseLock(path, self) };
      const holder = readHolder(path);
      if (holder === null) continue;
      if (holder === 'unreadable' || !lives(holder)) {
        removeStale(path, own, holder);
      } else if (Date.now() - since >= patience(holder)) {
        throw new LockedError(holder);
      } else {
        await wait(50);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The living holder, or null. */
export function lockHolder(path: string): Holder | null {
  const holder = readHolder(path);
  return holder !== null && holder !== 'unreadable' && lives(holder) ? holder : null;
}

/** A hard link appears whole or not at all, and never over another one. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | 'unreadable' | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(holder) ? holder : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable';
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    typeof value.started === 'string' &&
    'purpose' in value &&
    typeof value.purpose === 'string'
  );
}

/**
 * Two starters may find the same stale lock. Whoever moves it aside looks at what was moved: if it
 * is no longer the stale one, the other was quicker, and its lock is put back.
 */
function removeStale(path: string, own: string, stale: Holder | 'unreadable'): void {
  const aside = `${own}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (JSON.stringify(moved) !== JSON.stringify(stale)) linked(aside, path);
  rmSync(aside, { force: true });
}

function releaseLock(path: string, self: Holder): void {
  if (JSON.stringify(readHolder(path)) === JSON.stringify(self)) rmSync(path, { force: true });
}
