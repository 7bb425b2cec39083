import { sourcesIn } from '#app/domain/evidence/source-of-claim.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import type { Stance } from '#app/protocol/shared.ts';

/** What is being written in one place, kept in this browser until it is sent. */
export interface Writing {
  body: string;
  stance: Stance | '';
  /** Links that left the text to become the sources of claims in it. */
  sources: SourceOfClaim[];
}

/** One key for each place a text can stand in: a debate, an answer, a change of one's own. */
export function placeKey(place: { slug: string; parentId?: string; id?: string }): string {
  return `grounds:writing:${place.slug}:${place.id ?? place.parentId ?? 'debate'}`;
}

/** Storage may be full or forbidden; writing goes on without it. */
function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

export function readWriting(key: string): Writing | null {
  return withStorage((storage) => {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('body' in kept)) return null;
    const { body } = kept;
    if (typeof body !== 'string' || body.trim() === '') return null;
    const stance = 'stance' in kept ? kept.stance : '';
    const known = stance === 'for' || stance === 'against' || stance === 'depends';
    const sources = sourcesIn('sources' in kept ? kept.sources : null);
    return { body, stance: known ? stance : '', sources };
  });
}

export function keepWriting(key: string, writing: Writing): void {
  withStorage((storage) => {
    if (writing.body.trim() === '') storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(writing));
  });
}

export function forgetWriting(key: string): void {
  withStorage((storage) => storage.removeItem(key));
}
