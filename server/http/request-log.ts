import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id.ts';

/**
 * An address with everything a person could have typed replaced by `:`. Only words of the route
 * table stay, so that no untrusted text reaches the log; the query, which may hold a token, never.
 */
export function shapeOfPath(path: string, words: ReadonlySet<string>): string {
  const parts = path.split('/', 12).slice(1);
  return `/${parts.map((part) => (part === '' || words.has(part) ? part : ':')).join('/')}`;
}

/** One line for each answer: method, shape of the path, status and time in milliseconds. */
export function requestLog(log: Logger, words: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const began = performance.now();
    res.once('close', () => {
      const line = {
        requestId: requestIdOf(res),
        method: /^[A-Z]{3,7}$/.test(req.method) ? req.method : 'other',
        path: shapeOfPath(req.path, words),
        status: res.statusCode,
        ms: Math.round(performance.now() - began),
        ...(res.writableFinished ? {} : { aborted: true }),
      };
      if (res.statusCode >= 500) log.warn(line, 'answered');
      else log.info(line, 'answered');
    });
    next();
  };
}

/**
 * An error as a log may hold it: its kind and where it happened. The message is left out, because
 * a database or parser quotes what it was given.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return { kind: error.name, ...(code ? { code } : {}), frames };
}
