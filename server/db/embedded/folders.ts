import { chmodSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Folders {
  /** The files of PostgreSQL itself. */
  database: string;
  /** Holds the socket; nobody but this user may enter. */
  run: string;
  /** The two lock files: of the board (or command) and of its database process. */
  boardLock: string;
  databaseLock: string;
}

const SOCKET_NAME = '.s.PGSQL.5432';

/** sun_path of Linux holds 108 bytes with its end, that of macOS 104. */
const MAX_SOCKET_PATH = 103;

export const socketPath = (run: string): string => join(run, SOCKET_NAME);

/** Makes the folders as far as they are missing. */
export function openFolders(dataDir: string): Folders {
  const root = resolve(dataDir);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  return {
    database: join(root, 'postgres'),
    run: openRun(join(root, 'run')),
    boardLock: join(root, 'board.lock'),
    databaseLock: join(root, 'database.lock'),
  };
}

/** Under a long path the socket lives in the system's temporary folder, and `run/at` says where. */
function openRun(run: string): string {
  mkdirSync(run, { recursive: true, mode: 0o700 });
  chmodSync(run, 0o700);
  if (Buffer.byteLength(socketPath(run)) <= MAX_SOCKET_PATH) return run;
  const note = join(run, 'at');
  const known = readNote(note);
  if (known && isOurs(known)) return known;
  const made = mkdtempSync(join(tmpdir(), 'grounds-'));
  writeFileSync(note, made, { mode: 0o600 });
  return made;
}

function readNote(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The temporary folder is everybody's: someone may have made a folder of that name since. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && !(found.mode & 0o77);
}
