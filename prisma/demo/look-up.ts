import { people as everyone } from './people.ts';
import type { DemoComment, DemoDebate, DemoFate } from './types.ts';

export const people = new Map(everyone.map((person) => [person.handle, person]));
export const isTrusted = (handle: string) => people.get(handle)?.trusted === true;
export const isModerator = (handle: string) => (people.get(handle)?.role ?? 'member') !== 'member';
export const fateOf = (text: { fate?: DemoFate }) => text.fate ?? 'published';

/** It has a number: it was public once. */
export const wasPublic = (comment: DemoComment) =>
  ['published', 'withdrawn', 'removed'].includes(fateOf(comment));
export const evidenceOf = (debate: DemoDebate) => debate.claims.flatMap((claim) => claim.evidence);
export const find = <Item extends { key: string }>(
  items: readonly Item[],
  key: string | undefined,
) => items.find((item) => item.key === key);

/** Keys of those that fail, so that a failing test says which. */
export function failing<Item extends { key: string }>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): string[] {
  return items.filter((item) => !holds(item)).map((item) => item.key);
}
