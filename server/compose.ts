import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createAuth } from './auth/auth.ts';
import { authDoors } from './auth/doors.ts';
import { createBoard } from './board.ts';
import { openDatabase } from './db/client.ts';
import { eventsSince, loggedDebate, sequencesOf } from './db/events.ts';
import { openPolicyBook } from './db/policy-book.ts';
import { projectRoot } from './db/project-root.ts';
import { countWaiting } from './db/queue.ts';
import { errorForLog } from './http/request-log.ts';
import { createHttpServer } from './http/http-server.ts';
import { loadPages } from './http/remix-door.ts';
import { memoryRateLimits } from './integrations/rate-limits/memory.ts';
import { redisRateLimits } from './integrations/rate-limits/redis.ts';
import { httpSourceHealth } from './integrations/source-health/http.ts';
import { memoryWake } from './integrations/wake/memory.ts';
import { redisWake } from './integrations/wake/redis.ts';
import { checkSources } from './jobs/check-sources.ts';
import { repeat } from './jobs/repeat.ts';
import type { Repeating } from './jobs/repeat.ts';
import { hydrateEvents } from './queries/hydrate-events.ts';
import { queuePeople } from './queries/queue-people.ts';
import { readComment } from './queries/read-comments.ts';
import { readEvents } from './queries/read-events.ts';
import { createRealtime } from './realtime/create-realtime.ts';
import type { AccountDeps } from './use-cases/accounts/account-deps.ts';
import type { Env } from './env.ts';
import type { PoolConfig } from 'pg';

export type Composition = Awaited<ReturnType<typeof compose>>;

/** Everything stateful, built exactly once. The database is prepared and migrated by then. */
export async function compose(parts: {
  env: Pick<
    Env,
    'redisUrl' | 'origins' | 'secureCookies' | 'trustProxy' | 'sourceChecks' | 'doiRegistry'
  >;
  pool: PoolConfig;
  log: Logger;
  now?: () => Date;
}) {
  const { env, log, now = () => new Date() } = parts;
  const db = openDatabase(parts.pool);
  const onError = (error: unknown) => log.error({ error: errorForLog(error) }, 'failed');
  const limits = env.redisUrl
    ? redisRateLimits({ url: env.redisUrl, onError })
    : { ...memoryRateLimits(), ready: async () => undefined, close: async () => undefined };
  const wake = env.redisUrl ? redisWake({ url: env.redisUrl, onError }) : memoryWake({ onError });

  const policy = await openPolicyBook(db, now);
  const reloadPolicy = () => void policy.reload().catch(onError);
  wake.listen((message) => {
    if (message.about === 'policy') reloadPolicy();
  }, reloadPolicy);

  const auth = createAuth({
    db,
    now,
    secure: env.secureCookies,
    onEnded: (userId) => wake.send({ about: 'session', userId }),
    approvalsForTrust: () => policy.inForce().settings.approvalsForTrust,
  });
  const doors = authDoors(auth, env.origins);
  const deps: AccountDeps = {
    db,
    now,
    newId: randomUUID,
    policy,
    limits,
    wake,
    origins: env.origins,
    sessions: auth,
  };
  const board = createBoard(deps);

  const http = createHttpServer({
    board,
    auth: doors,
    log,
    built: await loadPages(join(projectRoot(), 'build/server/index.js')),
    clientDirectory: join(projectRoot(), 'build/client'),
    readiness: async () => {
      const asked = [
        ['database', db.$queryRaw`SELECT 1`],
        ['redis', Promise.all([limits.ready(), wake.ready()])],
      ] as const;
      const answers = await Promise.allSettled(asked.map(([, answer]) => answer));
      return asked.flatMap(([name], index) =>
        answers[index]?.status === 'rejected' ? [name] : [],
      );
    },
    origins: env.origins,
    trustProxy: env.trustProxy,
  });

  const realtime = createRealtime({
    httpServer: http.server,
    wake,
    authenticate: doors.authenticate,
    isAllowedOrigin: (request) => doors.isAllowedOrigin(request.headers.origin),
    read: {
      publicDebate: (slug) => loggedDebate(db, slug),
      events: readEvents(deps),
      log: (debateId, since, limit) => eventsSince(db, debateId, since, limit),
      sequences: (ids) => sequencesOf(db, ids),
      hydrate: (debate, rows) => hydrateEvents(db, debate, rows),
      comment: readComment(deps),
      waiting: () => countWaiting(db),
      queuePeople: (about) => queuePeople(db, about),
    },
    log,
    settings: { allowPolling: !env.redisUrl },
  });

  const jobs: Repeating[] = [];
  const startJobs = () => {
    if (!env.sourceChecks) return;
    const sources = httpSourceHealth({ origin: env.origins[0], registry: env.doiRegistry });
    const check = checkSources({ db, now, wake, sources, random: Math.random });
    jobs.push(repeat(check, { pauseMs: 10 * 60 * 1000, onError }));
  };

  return {
    db,
    deps,
    board,
    server: http.server,
    /** What the board does by itself, from now until it stops. */
    startJobs,
    /** Requests end, sockets are told why, and then what they stood on is closed. */
    stop: async (): Promise<void> => {
      await Promise.all([realtime.close(), http.stop(5_000), ...jobs.map((job) => job.stop())]);
      await Promise.allSettled([wake.close(), limits.close()]);
      await db.$disconnect();
    },
  };
}
