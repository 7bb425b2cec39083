import type { WakeMessage } from './message.ts';

export interface Listeners {
  add(listener: (message: WakeMessage) => void, missed?: () => void): void;
  deliver(message: WakeMessage): void;
  missed(): void;
  clear(): void;
}

/**
 * Calls the listeners of this process later and in order: a command that sends is answered before
 * anything starts because of it, and a listener that throws does not fail the command.
 */
export function localListeners(onError: (error: unknown) => void): Listeners {
  let entries: { listener: (message: WakeMessage) => void; missed?: () => void }[] = [];

  const later = (call: (entry: (typeof entries)[number]) => void) =>
    setImmediate(() => {
      for (const entry of entries) {
        try {
          call(entry);
        } catch (error) {
          onError(error);
        }
      }
    });

  return {
    add: (listener, missed) => {
      entries = [...entries, { listener, missed }];
    },
    deliver: (message) => void later((entry) => entry.listener(message)),
    missed: () => void later((entry) => entry.missed?.()),
    clear: () => {
      entries = [];
    },
  };
}
