import { percentile } from '#test/replay/figures.ts';
import type { Fleet } from './fleet.ts';
import type { Options } from './options.ts';
import { cpuSeconds, residentBytes } from './process-figures.ts';
import { stampedId } from './stamped-id.ts';
import type { Target } from './targets.ts';

/** What one target did in one round. Times in milliseconds from post to each listener. */
export interface Figures {
  p50: number;
  p95: number;
  p99: number;
  lost: number;
  repeated: number;
  /** Comments posted, and how many were answered each second. */
  posted: number;
  perSecond: number;
  /** Processor time of the serving processes, as a share of one core. */
  cpu: number;
  /** KiB for each socket that is connected and hears nothing. */
  idleKibibytes: number;
}

const warmUpSeconds = 3;
const patienceMs = 30_000;

export async function measure(target: Target, fleet: Fleet, options: Options): Promise<Figures> {
  const { sockets, rate, seconds } = options;
  const { urls, slug } = target;
  const sum = (read: (pid: number) => number) =>
    target.pids.reduce((all, pid) => all + read(pid), 0);
  // Not counted: the first comments meet cold code.
  await postAtRate(target, rate, warmUpSeconds);

  const before = sum(residentBytes);
  await fleet.connect({ urls, count: sockets, slug, since: await target.since() });
  const idleKibibytes = (sum(residentBytes) - before) / 1024 / sockets;

  const cpuBefore = sum(cpuSeconds);
  const began = performance.now();
  const ids = await postAtRate(target, rate, seconds);
  const took = (performance.now() - began) / 1_000;
  const cpu = (sum(cpuSeconds) - cpuBefore) / took;
  const { milliseconds, lost, repeated } = await fleet.collect(ids, patienceMs);
  await fleet.leave();
  const at = (share: number) => percentile(milliseconds, share);
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    lost,
    repeated,
    posted: ids.length,
    perSecond: ids.length / took,
    cpu,
    idleKibibytes,
  };
}

/** Posts on the clock, whether or not earlier ones were answered; resolves when all were. */
async function postAtRate(target: Target, rate: number, seconds: number): Promise<string[]> {
  const ids: string[] = [];
  const answers: Promise<void>[] = [];
  const count = Math.round(rate * seconds);
  await new Promise<void>((resolve) => {
    const began = performance.now();
    const next = () => {
      while (ids.length < count && performance.now() - began >= (ids.length * 1_000) / rate) {
        const id = stampedId();
        ids.push(id);
        answers.push(target.post(id, ids.length));
      }
      if (ids.length >= count) resolve();
      else setTimeout(next, 1);
    };
    next();
  });
  await Promise.all(answers);
  return ids;
}
