import type { ErrorRequestHandler, Request, Response } from 'express';
import { isRefusal, Refusal, statusOf } from '#app/protocol/errors.ts';
import { requestIdOf } from './request-id.ts';

/** Answers a refusal that no route has seen: JSON for programs, a bare page for people. */
export function answerRefusal(req: Request, res: Response, refusal: Refusal): void {
  const requestId = requestIdOf(res);
  const { code, message, issues, retryAfter } = refusal;
  res.status(statusOf[code]);
  res.setHeader('Cache-Control', 'private, no-store');
  if (retryAfter !== undefined) res.setHeader('Retry-After', String(Math.ceil(retryAfter)));
  if (code === 'unauthenticated') res.setHeader('WWW-Authenticate', 'Bearer realm="grounds"');
  if (req.path.startsWith('/api/') || !req.accepts('html')) {
    res.json({ error: { code, message, ...(issues?.length ? { issues } : {}), requestId } });
    return;
  }
  res.type('html').send(barePage(message, requestId));
}

/** What failed before a route was reached; `report` notes what is ours. */
export function errorAnswers(report: (res: Response, error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const refusal = isRefusal(error) ? error : refusalOf(error);
    if (refusal.code === 'internal') report(res, error);
    if (res.headersSent) return next(error);
    return answerRefusal(req, res, refusal);
  };
}

/** Errors of the body reader and of address decoding carry a status; everything else is ours. */
function refusalOf(error: unknown): Refusal {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  switch (status) {
    case 400:
      return new Refusal('malformed', 'This request could not be read.');
    case 413:
      return new Refusal('too-large', 'This is more than the board takes at once.');
    case 415:
      return new Refusal('unsupported-media-type', 'Send this without content-encoding.');
    default:
      return new Refusal('internal', 'Something went wrong on our side. It has been noted.');
  }
}

/** `message` is one of our own sentences; nothing a person sent is in this page. */
function barePage(message: string, requestId: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><title>Not done</title></head>',
    `<body><main><h1>Not done</h1><p>${escape(message)}</p>`,
    '<p>Go back to the page before: what you typed should still be there.</p>',
    `<p><small>Request ${requestId}</small></p></main></body></html>`,
  ].join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
