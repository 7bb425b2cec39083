import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { FromListeners, ToListeners } from './listeners.ts';

/** Listeners spread over a few processes. */
export interface Fleet {
  connect(to: { urls: string[]; count: number; slug: string | null; since: number }): Promise<void>;
  collect(ids: string[], withinMs: number): Promise<Collected>;
  leave(): Promise<void>;
  end(): void;
}

export interface Collected {
  /** From posting to each listener. */
  milliseconds: number[];
  lost: number;
  repeated: number;
}

/** `program` is this program itself, which serves listeners when told to. */
export function startFleet(program: string, size: number): Fleet {
  const crews = Array.from({ length: size }, () =>
    fork(program, ['--as', 'listeners'], { serialization: 'advanced' }),
  );
  const askAll = (messages: ToListeners[]) =>
    Promise.all(crews.map((crew, index) => ask(crew, messages[index] ?? messages[0])));
  return {
    async connect({ urls, count, ...rest }) {
      const share = (index: number) => Math.floor((count + size - 1 - index) / size);
      await askAll(
        crews.map((_, index) => ({ do: 'connect', urls, count: share(index), ...rest })),
      );
    },
    async collect(ids, withinMs) {
      const answers = await askAll([{ do: 'collect', ids, withinMs }]);
      const all: Collected = { milliseconds: [], lost: 0, repeated: 0 };
      for (const answer of answers) {
        if (answer.is !== 'collected') continue;
        all.milliseconds = all.milliseconds.concat(answer.milliseconds);
        all.lost += answer.lost;
        all.repeated += answer.repeated;
      }
      return all;
    },
    async leave() {
      await askAll([{ do: 'leave' }]);
    },
    end() {
      for (const crew of crews) crew.kill();
    },
  };
}

async function ask(crew: ChildProcess, message: ToListeners | undefined): Promise<FromListeners> {
  const answered = once(crew, 'message');
  if (message) crew.send(message);
  const [answer] = (await answered) as [FromListeners];
  if (answer.is === 'failed') throw new Error(`A listener failed: ${answer.why}`);
  return answer;
}
