import type { Server } from 'node:http';

/** A connection whose last answer has gone out would stay open for the next request. */
const sweepMs = 50;

/**
 * Stops accepting, lets running requests end, and cuts what is left after the grace time, so that
 * the process can end in time whatever clients do.
 */
export function stopServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
