import { serveBare } from './bare-server.ts';
import type { BareSettings } from './bare-server.ts';
import { startFleet } from './fleet.ts';
import { serveListeners } from './listeners.ts';
import { measure } from './measure.ts';
import type { Figures } from './measure.ts';
import { readOptions, usage, UsageError } from './options.ts';
import type { Options } from './options.ts';
import { startBareTarget, startBoardTarget } from './targets.ts';

const crews = 2;

/**
 * How long a comment takes from its author's post to every listener, beside a bare Socket.IO
 * server on the same database with the same bytes, in turns within one run. The listeners are
 * processes of their own; every server process is started anew for each round.
 */
async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const program = process.argv[1] ?? '';
  const { sockets, rate, processes, seconds, rounds, database } = options;
  console.log(
    `${sockets} listeners, ${rate} comments a second for ${seconds} s, ${processes} board process(es), ${database} database, ${rounds} rounds`,
  );
  const board: Figures[] = [];
  const bare: Figures[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const target = await startBoardTarget(options);
    const fleet = startFleet(program, crews);
    try {
      board.push(await measure(target, fleet, options));
      const other = await startBareTarget(program, {
        pool: target.pool,
        ...(await target.event()),
      });
      bare.push(await measure(other, fleet, options));
      other.stop();
    } finally {
      fleet.end();
      await target.stop();
    }
    console.log(`round ${round}: ${line(board.at(-1))} | ${line(bare.at(-1))}`);
  }
  print(board, bare, options);
}

const line = (figures?: Figures): string =>
  figures ? `p50 ${figures.p50.toFixed(1)} p99 ${figures.p99.toFixed(1)} ms` : '';

const columns: [string, keyof Figures, number][] = [
  ['p50, ms', 'p50', 1],
  ['p95, ms', 'p95', 1],
  ['p99, ms', 'p99', 1],
  ['answered a second', 'perSecond', 1],
  ['processor, cores', 'cpu', 2],
  ['memory for an idle socket, KiB', 'idleKibibytes', 1],
];

function print(board: Figures[], bare: Figures[], { sockets }: Options): void {
  console.log(
    `\nmedians of ${board.length} rounds`.padEnd(36),
    'board'.padStart(10),
    'bare'.padStart(10),
    'ratio'.padStart(8),
  );
  for (const [name, key, digits] of columns) {
    const [ours, theirs] = [median(board, key), median(bare, key)];
    console.log(
      name.padEnd(35),
      ours.toFixed(digits).padStart(10),
      theirs.toFixed(digits).padStart(10),
      (ours / theirs).toFixed(2).padStart(8),
    );
  }
  const total = (figures: Figures[], key: 'lost' | 'repeated' | 'posted') =>
    figures.reduce((sum, one) => sum + one[key], 0);
  const told = total(board, 'posted') * sockets;
  console.log(
    `of ${told} deliveries ${total(board, 'lost')} lost, ${total(board, 'repeated')} repeated (bare: ${total(bare, 'lost')}, ${total(bare, 'repeated')})`,
  );
  if (total(board, 'lost') + total(board, 'repeated') > 0) process.exitCode = 1;
}

function median(figures: Figures[], key: keyof Figures): number {
  const sorted = figures.map((one) => one[key]).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

const [as, role, settings = '{}'] = process.argv.slice(2);
if (as === '--as' && role === 'listeners') serveListeners();
else if (as === '--as' && role === 'bare') await serveBare(JSON.parse(settings) as BareSettings);
else {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof UsageError ? `${error.message}\n${usage}` : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}
