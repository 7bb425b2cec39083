import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/node';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse } from 'express';
import { Refusal } from '#app/protocol/errors.ts';

/** The built pages and JSON routes as one function. */
export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;

export interface BuiltPages {
  pages: Pages;
  /** The fixed words of every route's path, for the request log. */
  words: ReadonlySet<string>;
}

/** Loads `build/server/index.js` as Remix wrote it. */
export async function loadPages(buildPath: string): Promise<BuiltPages> {
  const build = (await import(pathToFileURL(buildPath).href)) as ServerBuild;
  const words = Object.values(build.routes).flatMap((route) => route?.path?.split('/') ?? []);
  return {
    pages: createRequestHandler(build, 'production'),
    words: new Set(words.filter((word) => !word.startsWith(':') && word !== '*')),
  };
}

/**
 * The request as routes see it. Built here instead of by the Express adapter for two reasons: the
 * address starts with the board's own origin, never with a Host header anyone can write; and the
 * body was already read whole and bounded, so no route can read more.
 */
export function requestOf(req: ExpressRequest, res: ExpressResponse, origin: string): Request {
  const address = `${origin}${req.originalUrl}`;
  if (!req.originalUrl.startsWith('/') || !URL.canParse(address)) {
    throw new Refusal('malformed', 'This address could not be read.');
  }
  const controller = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  const body = Buffer.isBuffer(req.body) ? new Uint8Array(req.body) : null;
  return new Request(address, {
    method: req.method,
    headers: headersOf(req),
    signal: controller.signal,
    ...(req.method === 'GET' || req.method === 'HEAD' ? {} : { body }),
  });
}

/**
 * The origin guard has judged these; Remix would compare them with Host again, and fail behind a
 * proxy that changes Host.
 */
const withheld = new Set(['origin', 'x-forwarded-host']);

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || withheld.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  return headers;
}

/** Sends what a route answered. What says nothing of caching is personal. */
export async function send(res: ExpressResponse, answer: Response): Promise<void> {
  res.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') res.append(name, value);
    else res.setHeader(name, value);
  }
  if (!answer.headers.has('cache-control')) res.setHeader('Cache-Control', 'private, no-store');
  if (!answer.body) return void res.end();
  // Waits for a slow reader: a long file is never held in memory for them.
  const body = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  await pipeline(body, res).catch((error: NodeJS.ErrnoException) => {
    // A reader who leaves in the middle is no fault of anyone's.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}
