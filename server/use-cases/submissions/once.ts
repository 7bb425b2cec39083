import { createHash } from 'node:crypto';
import { Refusal } from '#app/protocol/errors.ts';
import { isSubject } from '#server/db/revisions.ts';
import type { Deps } from '../deps.ts';

/** SHA-256 over what a client sent under its id: only the same again is taken for a repeat. */
export function fingerprintOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

export interface Sent {
  authorId: string;
  fingerprint: string;
}

/** What a creating command answers: its receipt, and whether this call made the thing. */
export type Created<T> = T & { created: boolean };

/**
 * Makes a thing at most once for a client's id. The same author and content again gets the thing as
 * it stands, before any limit or rule is asked; anything else under that id is a conflict, which
 * says nothing of the other, nor of what kind it is. Of two such calls at once, the slower one
 * becomes the repeat.
 */
export async function once<T extends object>(attempt: {
  deps: Deps;
  id: string | undefined;
  sent: Sent;
  lookUp: (id: string) => Promise<Sent | null>;
  again: (id: string) => Promise<T>;
  first: () => Promise<T>;
}): Promise<Created<T>> {
  const { deps, id, sent } = attempt;
  if (!id) return { ...(await attempt.first()), created: true };

  const repeat = async (): Promise<Created<T> | null> => {
    let earlier = await attempt.lookUp(id);
    if (!earlier) {
      if (!(await isSubject(deps.db, id))) return null;
      // Made between the two questions: by the same call sent twice, or by somebody else.
      earlier = await attempt.lookUp(id);
    }
    if (earlier?.authorId !== sent.authorId || earlier.fingerprint !== sent.fingerprint) {
      throw new Refusal('conflict', 'This id was used for something else. Make a new one.');
    }
    return { ...(await attempt.again(id)), created: false };
  };

  const earlier = await repeat();
  if (earlier) return earlier;
  try {
    return { ...(await attempt.first()), created: true };
  } catch (error) {
    const faster = await repeat();
    if (faster) return faster;
    throw error;
  }
}
