import { join } from 'node:path';
import express, { Router } from 'express';

/** Files of the client build: names under `assets/` carry their hash and never change. */
export function staticFiles(clientDirectory: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(clientDirectory, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
    }),
    (_req, res) => {
      // A page would be kept as a script by whoever still has an older page open.
      res.status(404).setHeader('Cache-Control', 'no-store');
      res.type('text').send('There is no such file.');
    },
  );
  router.use(express.static(clientDirectory, { maxAge: '1h', index: false, redirect: false }));
  return router;
}
