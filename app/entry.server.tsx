import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import type { ActionFunctionArgs, AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { isRefusal } from '#app/protocol/errors.ts';
import { NonceProvider } from './components/frame/nonce.ts';

const patience = 5_000;

/**
 * Renders a page whole before it is sent: it reads and looks complete before any script runs, a
 * failure while rendering still gets its status, and a whole page is what a cache can keep.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.cspNonce}>
        <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
      </NonceProvider>,
      {
        nonce: context.cspNonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: answer }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answer = 500;
          context.report(error);
        },
      },
    );
    setTimeout(abort, patience).unref();
  });
}

/** What a loader or action threw that is no answer. A refusal is one, an aborted request nobody's. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || isRefusal(error)) return;
  context.report(error);
}
