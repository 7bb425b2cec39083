import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import {
  errorResponse,
  message,
  ProtocolError,
  query,
  readFrames,
  requestCodes,
  startupMessage,
  sync,
} from './frames.ts';
import { createTurns } from './turns.ts';
import type { Release } from './turns.ts';

/** What the bridge needs of PGlite. `onRawData` gets memory that is only valid during the call. */
export interface Backend {
  execProtocolRawStream(
    bytes: Uint8Array,
    options: { onRawData: (data: Uint8Array) => void },
  ): Promise<void>;
  isInTransaction(): boolean;
}

export interface BridgeOptions {
  /** The backend is gone for good and no query can be answered any more. */
  onFatal: (error: unknown) => void;
  /** How long one connection may keep all others waiting without asking anything. */
  idleInTransactionMs?: number;
}

/** Q and S end a group, H asks for the answers so far. Anything not listed would end the backend. */
const endsGroup = new Set(['Q', 'S', 'H']);
const understood = new Set(['P', 'B', 'D', 'E', 'C', 'Q', 'S', 'H']);
const MAX_GROUP_BYTES = 128 * 1024 * 1024;

/**
 * Serves the one backend of PGlite to many connections. The unnamed statement, the unnamed portal
 * and the transaction belong to the backend, not to a connection: so a connection runs alone from
 * the first message of a group to its Sync, and on until its transaction has ended.
 */
export async function createBridge(backend: Backend, options: BridgeOptions): Promise<Server> {
  const turns = createTurns();

  async function run(bytes: Uint8Array): Promise<Buffer> {
    const pieces: Buffer[] = [];
    try {
      await backend.execProtocolRawStream(bytes, {
        onRawData: (data) => pieces.push(Buffer.from(data)),
      });
    } catch (error) {
      options.onFatal(error);
      throw error;
    }
    return Buffer.concat(pieces);
  }

  // Every client gets the same welcome, so that none can end the backend with a bad one.
  const welcome = await run(startupMessage('postgres', 'postgres'));

  async function serve(socket: Socket): Promise<void> {
    let release: Release | null = null;
    let idle: NodeJS.Timeout | undefined;
    let ran = false;
    let group: Buffer[] = [];
    let groupBytes = 0;
    try {
      for await (const frame of readFrames(socket)) {
        clearTimeout(idle);
        if (frame.phase === 'startup') {
          if (frame.code === requestCodes.cancel) return;
          const refuses = frame.code === requestCodes.ssl || frame.code === requestCodes.gss;
          socket.write(refuses ? 'N' : welcome);
          continue;
        }
        if (frame.type === 'X') return;
        if (!understood.has(frame.type)) throw new ProtocolError(`a message '${frame.type}'`);
        group.push(withoutCopyIn(frame.type, frame.bytes));
        groupBytes += frame.bytes.length;
        if (groupBytes > MAX_GROUP_BYTES) throw new ProtocolError('too much at once');
        if (!endsGroup.has(frame.type)) continue;

        release ??= await turns.next();
        ran = true;
        const answer = await run(Buffer.concat(group));
        group = [];
        groupBytes = 0;
        if (frame.type !== 'H' && !backend.isInTransaction()) {
          release();
          release = null;
        } else {
          idle = setTimeout(() => {
            socket.end(errorResponse('FATAL', '25P03', 'waited too long inside a transaction'));
            socket.destroySoon();
          }, options.idleInTransactionMs ?? 30_000);
        }
        if (!socket.write(answer) && !socket.destroyed) await drained(socket);
      }
    } catch (error) {
      if (error instanceof ProtocolError) {
        socket.end(errorResponse('FATAL', '08P01', `not understood: ${error.message}`));
      }
    } finally {
      clearTimeout(idle);
      if (ran) await leave(release);
      socket.destroySoon();
    }
  }

  /** Settings are the backend's too: what a client set must not outlive it. */
  async function leave(held: Release | null): Promise<void> {
    const release = held ?? (await turns.next());
    try {
      if (held) await run(sync);
      if (backend.isInTransaction()) await run(query('ROLLBACK'));
      await run(query('RESET ALL'));
    } catch {
      // The backend is gone; onFatal has been told.
    } finally {
      release();
    }
  }

  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    void serve(socket);
  });
}

/** COPY … FROM STDIN would wait for a client the backend cannot hear, and end it. */
function withoutCopyIn(type: string, bytes: Buffer): Buffer {
  if (type !== 'Q' && type !== 'P') return bytes;
  const text = bytes.toString('latin1', 5, Math.min(bytes.length, 4096));
  if (!/(?:^|[;\0])\s*copy\b/i.test(text) || !/\bfrom\s+stdin\b/i.test(text)) return bytes;
  const refusal = 'COPY FROM STDIN is not possible with the embedded database';
  return type === 'Q' ? query(refusal) : message('P', `\0${refusal}\0\0\0`);
}

async function drained(socket: Socket): Promise<void> {
  await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
}
