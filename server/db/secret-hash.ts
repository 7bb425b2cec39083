import { createHash } from 'node:crypto';

/**
 * What is stored of a secret that the board itself made (session id, API token, draft token).
 * These have at least 192 random bits, so one round is enough; passwords need more than this.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
