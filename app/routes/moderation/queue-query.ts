import { z } from 'zod/mini';
import { QueueQuery } from '#app/protocol/moderation.ts';

const names = ['debate', 'clause', 'standing', 'for', 'cursor'] as const;

/** What the address narrows the queue to. A filter nobody knows is no filter. */
export function readQueueQuery(search: URLSearchParams): QueueQuery {
  const given = names.flatMap((name) => {
    const value = search.get(name);
    const isOne = value && z.safeParse(QueueQuery, { [name]: value }).success;
    return isOne ? [[name, value] as const] : [];
  });
  return z.parse(QueueQuery, Object.fromEntries(given));
}

/** The address of the queue, narrowed like this. */
export function queueAddress(query: QueueQuery, more: Readonly<Record<string, string>> = {}) {
  const search = new URLSearchParams({ ...query, ...more }).toString();
  return search === '' ? '/moderation' : `/moderation?${search}`;
}

export function isNarrowed({ cursor: _cursor, ...filters }: QueueQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
