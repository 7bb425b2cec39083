import { describe, expect, it } from 'vitest';
import { isNarrowed, queueAddress, readQueueQuery } from './queue-query.ts';

describe('the address of the queue', () => {
  it.each([
    ['', {}, false],
    ['debate=lean&clause=&standing=&for=', { debate: 'lean' }, true],
    ['standing=known&for=appeal', { standing: 'known', for: 'appeal' }, true],
    ['standing=king&for=fun&clause=civil', { clause: 'civil' }, true],
    ['cursor=abc&did=approve', { cursor: 'abc' }, false],
    [`clause=${'a'.repeat(300)}`, {}, false],
  ])('reads %j', (search, query, narrowed) => {
    expect(readQueueQuery(new URLSearchParams(search))).toEqual(query);
    expect(isNarrowed(readQueueQuery(new URLSearchParams(search)))).toBe(narrowed);
  });

  it('writes what it reads', () => {
    expect(queueAddress({})).toBe('/moderation');
    expect(queueAddress({ debate: 'lean', for: 'report' }, { did: 'keep' })).toBe(
      '/moderation?debate=lean&for=report&did=keep',
    );
  });
});
