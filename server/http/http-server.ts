import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AppLoadContext } from '@remix-run/node';
import express from 'express';
import type { Request as ExpressRequest, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { Refusal } from '#app/protocol/errors.ts';
import type { Board } from './board.ts';
import { answerRefusal, errorAnswers } from './error-answer.ts';
import { health } from './health.ts';
import type { Readiness } from './health.ts';
import type { Auth } from './load-context.ts';
import { originGuard } from './origin-guard.ts';
import { requestOf, send } from './remix-door.ts';
import type { BuiltPages } from './remix-door.ts';
import { requestIdOf, requestIds } from './request-id.ts';
import { errorForLog, requestLog } from './request-log.ts';
import { nonceOf, securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';
import { stopServer } from './stop.ts';

export interface HttpServerParts {
  board: Board;
  auth: Auth;
  log: Logger;
  built: BuiltPages;
  /** Where the client build is. */
  clientDirectory: string;
  readiness: Readiness;
  /** Every origin the board answers at; the first is the one it calls its own. */
  origins: readonly [string, ...string[]];
  /** Proxies in front whose forwarded addresses are believed. */
  trustProxy: number;
}

export interface HttpServer {
  /** For the live connections, which share the port. */
  server: Server;
  /** Stops within `graceMs`, 8 seconds unless told. */
  stop: (graceMs?: number) => Promise<void>;
}

/** No body is longer than this, whatever it holds; JSON doors allow less. */
const maxBodyBytes = 512 * 1024;

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Everything that speaks HTTP, in the order a request meets it. Not yet listening. */
export function createHttpServer(parts: HttpServerParts): HttpServer {
  const { auth, log, built, origins } = parts;
  let stopping = false;
  const report = (res: Response, error: unknown) =>
    log.error({ requestId: requestIdOf(res), error: errorForLog(error) }, 'failed');

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', parts.trustProxy);
  app.use(requestIds);
  app.use(requestLog(log, built.words));
  app.use(securityHeaders(origins));
  app.use((_req, res, next) => {
    if (stopping) res.setHeader('Connection', 'close');
    next();
  });
  app.use(health(parts.readiness, () => stopping));
  app.use(knownMethods);
  app.use(staticFiles(parts.clientDirectory));
  app.use(originGuard(auth));
  app.use(express.raw({ type: () => true, limit: maxBodyBytes, inflate: false }));
  app.use((req, res, next) => {
    answer(req, res).catch(next);
  });
  app.use(errorAnswers(report));

  const answer = async (req: ExpressRequest, res: Response): Promise<void> => {
    const { authorization, cookie } = req.headers;
    const caller = await auth.resolve({ authorization, cookie });
    const context: AppLoadContext = {
      board: parts.board,
      actor: caller.actor,
      endSession: () => auth.end(caller.session?.id ?? null),
      requestId: requestIdOf(res),
      ip: req.ip ?? '',
      cspNonce: nonceOf(res),
      origin: origins[0],
      report: (error) => report(res, error),
    };
    await send(res, await built.pages(requestOf(req, res, origins[0]), context));
  };

  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    app,
  );
  return {
    server,
    stop: (graceMs = 8_000) => {
      stopping = true;
      return stopServer(server, graceMs);
    },
  };
}

const knownMethods: RequestHandler = (req, res, next) => {
  if (methods.has(req.method)) return next();
  res.setHeader('Allow', [...methods].join(', '));
  return answerRefusal(req, res, new Refusal('method-not-allowed', 'Use GET, POST or PATCH.'));
};
