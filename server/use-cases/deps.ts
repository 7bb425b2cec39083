import type { PolicyBook } from '#server/db/policy-book.ts';
import type { Database } from '#server/db/client.ts';
import type { RateLimits } from '#server/integrations/rate-limits/port.ts';
import type { Wake } from '#server/integrations/wake/port.ts';

/**
 * What commands and queries are given, built once in the composition root. A command is
 * `(deps) => (actor, input) => answer`; it knows no request, response or socket.
 */
export interface Deps {
  db: Database;
  now: () => Date;
  newId: () => string;
  policy: PolicyBook;
  limits: RateLimits;
  wake: Wake;
  /** Origins of this board: links to them are not outside links. */
  origins: readonly string[];
}
