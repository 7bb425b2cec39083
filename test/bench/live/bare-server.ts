import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import pg from 'pg';

/** What a post must at least do: keep a row, then tell everyone the same bytes. */
export interface BareSettings {
  pool: pg.PoolConfig;
  /** An event as the board sent it, as JSON; `idIn` stands where the comment's id goes. */
  event: string;
  idIn: string;
}

/**
 * Socket.IO with one insert before each broadcast and nothing else: no policy, no numbers, no log.
 * `POST /` with an id as the body. Says its address to the process that started it.
 */
export async function serveBare({ pool: config, event, idIn }: BareSettings): Promise<void> {
  const pool = new pg.Pool(config);
  await pool.query('CREATE TABLE IF NOT EXISTS bench_row (id uuid PRIMARY KEY, body text)');
  const server = createServer((request, response) => {
    let id = '';
    request.on('data', (chunk: Buffer) => (id += chunk.toString()));
    request.on('end', () => {
      const told = event.replaceAll(idIn, id);
      pool.query('INSERT INTO bench_row VALUES ($1, $2)', [id, told]).then(
        () => {
          io.emit('debate:event', JSON.parse(told));
          response.writeHead(201).end();
        },
        () => response.writeHead(500).end(),
      );
    });
  });
  const io = new Server(server, { transports: ['websocket'], serveClient: false });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ url: `http://127.0.0.1:${port}` });
  });
  process.once('disconnect', () => process.exit(0));
}
