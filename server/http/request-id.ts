import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** Made here, never taken from the request: it stands in logs and error answers. */
export const requestIds: RequestHandler = (_req, res, next) => {
  const id = randomUUID();
  res.locals['requestId'] = id;
  res.setHeader('X-Request-Id', id);
  next();
};

export function requestIdOf(res: Response): string {
  return String(res.locals['requestId']);
}
