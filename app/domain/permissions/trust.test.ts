import { describe, expect, it } from 'vitest';
import { hasTrust, trustInWords } from './trust.ts';

describe('trust', () => {
  it.each([
    ['nothing yet', { givenAt: null, lostAt: null, earned: 0 }, false],
    ['one approval', { givenAt: null, lostAt: null, earned: 1 }, false],
    ['two approvals', { givenAt: null, lostAt: null, earned: 2 }, true],
    ['two since the last rejection', { givenAt: null, lostAt: 5, earned: 2 }, true],
    ['one since the last rejection', { givenAt: null, lostAt: 5, earned: 1 }, false],
    ['given', { givenAt: 1, lostAt: null, earned: 0 }, true],
    ['given, then rejected', { givenAt: 1, lostAt: 5, earned: 0 }, false],
    ['rejected, then given', { givenAt: 6, lostAt: 5, earned: 0 }, true],
  ])('%s', (_case, record, trusted) => {
    expect(hasTrust(record, 2)).toBe(trusted);
  });

  it('is explained to its owner', () => {
    expect(trustInWords({ trusted: false, missing: 2 })).toBe(
      'Two more approvals and your comments appear at once.',
    );
    expect(trustInWords({ trusted: false, missing: 1 })).toBe(
      'One more approval and your comments appear at once.',
    );
    expect(trustInWords({ trusted: true, missing: 0 })).toMatch(/at once/);
  });
});
