import type { Deps } from '../deps.ts';

/** Starts a session for someone who has just shown who they are. */
export interface Sessions {
  /** `cookie` is the value of a Set-Cookie header. */
  start(userId: string): Promise<{ cookie: string }>;
}

export type AccountDeps = Deps & { sessions: Sessions };

/** Where a request came from, for limits on people who are not known yet. */
export interface From {
  ip: string;
}
