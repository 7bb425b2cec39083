import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testRedis } from '#test/support/redis.ts';
import { memoryWake } from './memory.ts';
import type { Wake, WakeMessage } from './port.ts';
import { redisWake } from './redis.ts';

const redis = testRedis();
const about = (): WakeMessage => ({ about: 'debate', debateId: randomUUID() });

const errors: unknown[] = [];
const onError = (error: unknown) => void errors.push(error);
const open: Wake[] = [];
const started = <T extends Wake>(wake: T): T => {
  open.push(wake);
  return wake;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((wake) => wake.close()));
  errors.length = 0;
});

function contract(make: () => Wake) {
  it('tells this process, later and in order', async () => {
    const wake = started(make());
    await wake.ready();
    const heard: WakeMessage[] = [];
    wake.listen((message) => heard.push(message));
    const sent = [about(), about(), about()];
    for (const message of sent) wake.send(message);
    expect(heard).toEqual([]);
    await vi.waitFor(() => expect(heard).toEqual(sent));
  });

  it('tells every listener, also when one of them throws', async () => {
    const wake = started(make());
    await wake.ready();
    const heard: WakeMessage[] = [];
    wake.listen(() => {
      throw new Error('a listener broke');
    });
    wake.listen((message) => heard.push(message));
    const message = about();
    wake.send(message);
    await vi.waitFor(() => expect(heard).toEqual([message]));
    expect(errors).toHaveLength(1);
  });

  it('is silent once closed', async () => {
    const wake = started(make());
    await wake.ready();
    const heard: WakeMessage[] = [];
    wake.listen((message) => heard.push(message));
    wake.send(about());
    await wake.close();
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual([]);
  });
}

describe('wake in memory', () => {
  contract(() => memoryWake({ onError }));
});

describe.skipIf(redis.skip)(`wake through Redis (${redis.skip ?? redis.url})`, () => {
  const newChannel = () => `grounds-test:${randomUUID()}`;
  contract(() => redisWake({ url: redis.url, channel: newChannel(), onError }));

  it('tells the other processes, in order, and each message once', async () => {
    const channel = newChannel();
    const [here, there] = [0, 1].map(() =>
      started(redisWake({ url: redis.url, channel, onError })),
    );
    await Promise.all([here!.ready(), there!.ready()]);
    const heard = { here: [] as WakeMessage[], there: [] as WakeMessage[] };
    here!.listen((message) => heard.here.push(message));
    there!.listen((message) => heard.there.push(message));
    const sent = Array.from({ length: 50 }, about);
    for (const message of sent) here!.send(message);
    const last: WakeMessage = { about: 'session', userId: randomUUID() };
    await vi.waitFor(() => expect(heard.there).toHaveLength(50));
    there!.send(last);
    await vi.waitFor(() => expect(heard.here).toHaveLength(51));
    expect(heard).toEqual({ here: [...sent, last], there: [...sent, last] });
  });

  it('passes over what is no message', async () => {
    const channel = newChannel();
    const wake = started(redisWake({ url: redis.url, channel, onError }));
    await wake.ready();
    const heard: WakeMessage[] = [];
    wake.listen((message) => heard.push(message));
    const stranger = new Redis(redis.url);
    await stranger.publish(channel, '{"from":"x","message":{"about":"debate","debateId":7}}');
    await stranger.publish(channel, 'not even JSON');
    const fine = about();
    await stranger.publish(channel, JSON.stringify({ from: 'x', message: fine }));
    await vi.waitFor(() => expect(heard).toEqual([fine]));
    expect(errors).toHaveLength(2);
    stranger.disconnect();
  });

  it('asks to look at everything again after its connection was cut', async () => {
    const channel = newChannel();
    const wake = started(redisWake({ url: redis.url, channel, onError }));
    await wake.ready();
    const missed = vi.fn();
    const heard: WakeMessage[] = [];
    wake.listen((message) => heard.push(message), missed);

    const operator = new Redis(redis.url);
    const mine = String(await operator.client('LIST'))
      .split('\n')
      .filter((line) => line.includes(`name=${channel}`))
      .map((line) => Number(/\bid=(\d+)/.exec(line)?.[1]));
    expect(mine).toHaveLength(2);
    for (const id of mine) await operator.client('KILL', 'ID', id);

    await vi.waitFor(() => expect(missed).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    const message = about();
    await operator.publish(channel, JSON.stringify({ from: 'x', message }));
    await vi.waitFor(() => expect(heard).toEqual([message]));
    operator.disconnect();
  });
});

it('hears itself while Redis is away, and says that it is not ready', async () => {
  // Nothing listens on port 1 of the loopback.
  const wake = started(redisWake({ url: 'redis://127.0.0.1:1', onError }));
  const heard: WakeMessage[] = [];
  wake.listen((message) => heard.push(message));
  const message = about();
  wake.send(message);
  await vi.waitFor(() => expect(heard).toEqual([message]));
  await expect(wake.ready()).rejects.toThrow('Redis does not answer');
});
