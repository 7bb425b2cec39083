import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id at 19 MiB, two passes, one lane: the smallest setting OWASP's cheat sheet advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same characters typed on two keyboards may differ in code points. */
const canonical = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), cost);
}

/**
 * Compares with a stored hash. Where there is none (nobody has this login, or no password was
 * set) it works as long against a hash that nothing matches, so that time tells nothing.
 */
export function passwordChecker(): (
  stored: string | null | undefined,
  password: string,
) => Promise<boolean> {
  const decoy = hashPassword(randomBytes(32).toString('hex'));
  return async (stored, password) => {
    const matches = await verify(stored ?? (await decoy), canonical(password));
    return matches && Boolean(stored);
  };
}
