import type { WakeMessage } from './message.ts';

export type { WakeMessage } from './message.ts';

/** Tells every process of the board, this one included, that something was committed. */
export interface Wake {
  send(message: WakeMessage): void;
  /**
   * Called for each message, in this process's order of arrival, never inside `send`. `missed` is
   * called when messages of other processes may have been lost: look at everything again.
   */
  listen(listener: (message: WakeMessage) => void, missed?: () => void): void;
  /** Resolves when messages can pass; rejects with what is wrong. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
