import { Router } from 'express';

/** Names what does not answer, in a word or two; empty when all is well. */
export type Readiness = () => Promise<string[]>;

/** `/healthz` while the process lives, `/readyz` when it can serve. */
export function health(readiness: Readiness, stopping: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store');
    res.json({ ok: true });
  });
  router.get('/readyz', (_req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    const wrong = stopping() ? Promise.resolve(['stopping']) : readiness();
    wrong
      .catch(() => ['unknown'])
      .then((names) => {
        if (names.length === 0) res.json({ ok: true });
        else res.status(503).json({ ok: false, wrong: names });
      })
      .catch(next);
  });
  return router;
}
