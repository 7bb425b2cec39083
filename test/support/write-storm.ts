import pg from 'pg';
import { startEmbedded } from '#server/db/embedded/start-embedded.ts';

// node write-storm.js DATA_DIR ENTRY: writes until it is killed, and prints each number once the
// database has acknowledged it.

const [dataDir = '', entry = ''] = process.argv.slice(2);
const { pool: config } = await startEmbedded({ dataDir, entry });
const pool = new pg.Pool({ ...config, max: 4 });
pool.on('error', () => undefined);
await pool.query('CREATE TABLE IF NOT EXISTS storm (n int PRIMARY KEY)');
const { rows } = await pool.query('SELECT coalesce(max(n), 0) AS last FROM storm');
let next = rows[0].last as number;

async function write(): Promise<never> {
  for (;;) {
    const n = ++next;
    await pool.query('INSERT INTO storm VALUES ($1)', [n]);
    process.stdout.write(`${n}\n`);
  }
}
await Promise.all([write(), write(), write(), write()]);
