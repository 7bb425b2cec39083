import { localListeners } from './listeners.ts';
import type { Wake } from './port.ts';

/** For a board of one process. */
export function memoryWake(options: { onError: (error: unknown) => void }): Wake {
  const listeners = localListeners(options.onError);
  return {
    send: (message) => listeners.deliver(message),
    listen: (listener, missed) => listeners.add(listener, missed),
    ready: async () => undefined,
    close: async () => listeners.clear(),
  };
}
