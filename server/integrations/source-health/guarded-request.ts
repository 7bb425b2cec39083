import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { wayTo } from './gate.ts';
import type { Gate } from './gate.ts';

export interface Asking {
  gate: Gate;
  userAgent: string;
}

export interface Answer {
  status: number;
  location: string | null;
  /** The first bytes, as many as were allowed; empty for HEAD. */
  body: Buffer;
  /** There was more than that. */
  isCut: boolean;
}

/**
 * One request, without cookies and without following anything. The name is resolved once, and the
 * connection goes to an address that was checked: a name that answers differently the second time
 * (DNS rebinding) gets no second time.
 *
 * @throws NotAllowed, or what the network says
 */
export async function guardedRequest(
  asking: Asking,
  {
    method,
    url,
    maxBytes,
    signal,
  }: { method: 'GET' | 'HEAD'; url: URL; maxBytes: number; signal: AbortSignal },
): Promise<Answer> {
  const way = await beforeAbort(wayTo(url, asking.gate), signal);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        method,
        host: way.host,
        port: way.port,
        path: `${url.pathname}${url.search}`,
        lookup: onlyTo(way.addresses),
        // A connection of its own, which no other request can have left open.
        agent: false,
        signal,
        headers: {
          host: url.host,
          'user-agent': asking.userAgent,
          accept: '*/*',
          'accept-encoding': 'identity',
          connection: 'close',
        },
      },
      (response) => {
        firstBytes(response, method === 'HEAD' ? 0 : maxBytes).then(({ body, isCut }) => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, location: headers.location ?? null, body, isCut });
          request.destroy();
        }, reject);
      },
    );
    request.on('error', reject);
    // A server that switches to another protocol gets no answer read, and no error.
    request.once('close', () => reject(new Error('The connection was closed.')));
    request.end();
  });
}

/** Names are looked up here and nowhere else; an address in the URL is not looked up at all. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, done) => {
    const [first] = found;
    if (!first) return done(new Error('No address.'), '', 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  };
}

async function firstBytes(
  response: IncomingMessage,
  maxBytes: number,
): Promise<{ body: Buffer; isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (maxBytes > 0) {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) break;
    }
  }
  return { body: Buffer.concat(chunks).subarray(0, maxBytes), isCut: size > maxBytes };
}

/** A resolver cannot be told to stop, but nobody has to wait for it. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    return work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
