import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { z } from 'zod/mini';
import { localListeners } from './listeners.ts';
import { WakeMessage } from './message.ts';
import type { Wake } from './port.ts';

/** Without a message: the sender could not be heard for a while. */
const Envelope = z.object({ from: z.string(), message: z.nullable(WakeMessage) });
type Envelope = z.infer<typeof Envelope>;

/** How long `ready` waits for a connection that is being made. */
const patienceMs = 5_000;

/**
 * For a board of several processes. This process hears its own messages directly, so its readers
 * stay live while Redis is away; the others are told through Redis. Whoever was cut off, sender or
 * receiver, makes the receivers look at everything again once the connection is back.
 */
export function redisWake(options: {
  url: string;
  /** Boards (and test runs) that share one Redis use different channels. */
  channel?: string;
  onError: (error: unknown) => void;
}): Wake {
  const { onError, channel = 'grounds:wake' } = options;
  const self = randomUUID();
  const listeners = localListeners(onError);
  const retryStrategy = (times: number) => Math.min(times * 100, 2_000);

  const publisher = new Redis(options.url, {
    connectionName: channel,
    retryStrategy,
    // Kept back, hints would only arrive late and in a heap; one "look again" is as good.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: patienceMs,
  });
  // A connection that subscribes can do nothing else.
  const subscriber = new Redis(options.url, {
    connectionName: channel,
    retryStrategy,
    autoResubscribe: false,
  });

  let unheard = false;
  const publish = (message: WakeMessage | null) => {
    publisher
      .publish(channel, JSON.stringify({ from: self, message } satisfies Envelope))
      .catch((error: unknown) => {
        unheard = true;
        onError(error);
      });
  };
  publisher.on('ready', () => {
    if (unheard) publish(null);
    unheard = false;
  });

  let subscription: Promise<unknown> = Promise.resolve();
  let connections = 0;
  subscriber.on('ready', () => {
    subscription = subscriber.subscribe(channel).then(() => {
      connections += 1;
      if (connections > 1) listeners.missed();
    });
    subscription.catch(onError);
  });
  subscriber.on('message', (_channel, text) => {
    const envelope = parse(text);
    if (!envelope) onError(new Error('A wake message of an unknown shape was passed over.'));
    else if (envelope.from === self) return;
    else if (envelope.message) listeners.deliver(envelope.message);
    else listeners.missed();
  });
  subscriber.on('error', onError);
  publisher.on('error', onError);

  return {
    send(message) {
      listeners.deliver(message);
      publish(message);
    },
    listen: (listener, missed) => listeners.add(listener, missed),
    async ready() {
      await Promise.all([connected(publisher), connected(subscriber)]);
      await subscription;
      await publisher.ping();
    },
    async close() {
      listeners.clear();
      subscriber.disconnect();
      // What was sent last still goes out, where it can.
      if (publisher.status === 'ready') await publisher.quit().catch(() => publisher.disconnect());
      else publisher.disconnect();
    },
  };
}

async function connected(client: Redis): Promise<void> {
  if (client.status === 'ready') return;
  await once(client, 'ready', { signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new Error('Redis does not answer (live messages).');
  });
}

function parse(text: string): Envelope | null {
  try {
    return Envelope.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
