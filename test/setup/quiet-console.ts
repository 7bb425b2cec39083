import { afterEach, beforeEach, expect, vi } from 'vitest';

// A stray error or warning is a finding. A test that expects one clears the mock.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  for (const write of [console.error, console.warn]) {
    if (vi.isMockFunction(write)) expect(write.mock.calls).toEqual([]);
  }
  vi.restoreAllMocks();
});
