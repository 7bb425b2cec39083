import { Redis } from 'ioredis';
import { inject } from 'vitest';

export interface TestRedis {
  url: string;
  /** Why it cannot be used here. */
  skip?: string;
  /** Deletes every key that starts so. Use a prefix of your own: this Redis is shared. */
  forget: (keyPrefix: string) => Promise<void>;
}

export function testRedis(): TestRedis {
  const redis = inject('redis');
  if ('missing' in redis) return { url: '', skip: redis.missing, forget: async () => undefined };
  return { url: redis.url, forget: (keyPrefix) => forget(redis.url, keyPrefix) };
}

async function forget(url: string, keyPrefix: string): Promise<void> {
  const client = new Redis(url);
  for await (const keys of client.scanStream({ match: `${keyPrefix}*` })) {
    if ((keys as string[]).length > 0) await client.del(keys as string[]);
  }
  client.disconnect();
}
