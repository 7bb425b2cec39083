import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';

/** Runs the `grounds` command of this checkout, on the database that this environment names. */
function grounds(...args: string[]): string {
  return execFileSync('npm', ['run', '--silent', 'grounds', '--', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** A new trusted member or moderator, and a token of theirs that no rate limit stops. */
export function makeToken(role: 'member' | 'moderator'): string {
  const handle = `replay-${role}-${randomBytes(4).toString('hex')}`;
  const email = `${handle}@example.org`;
  grounds('user', 'create', '--handle', handle, '--email', email, '--role', role, '--trusted');
  return grounds('token', 'create', '--user', handle, '--no-rate-limit');
}
