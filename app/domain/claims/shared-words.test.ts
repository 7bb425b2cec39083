import { describe, expect, it } from 'vitest';
import { sharedWords } from './shared-words.ts';

describe('sharedWords', () => {
  it.each([
    ['', '', 1],
    ['Lean works.', 'lean works!', 1],
    ['der Kunde zuerst', 'der Kunde zu erst', 1],
    ['customer-centric firms', 'customer centric firms', 1],
    ['what custommers said', 'what customers said', 1],
    ['Lean didn’t help', "Lean didn't help", 1],
    ['caf\u00e9 queues', 'cafe\u0301 queues', 1],
    ['lean for banks', 'banks for lean', 1],
    ['lean in cars', 'lean in bars', 2 / 3],
    ['the plan the map', 'the plan', 1 / 2],
    ['increase process customer', 'in this process customer', 1 / 2],
    ['lean', 'agile', 0],
    ['lean', '', 0],
  ])('of %o and %o are %d', (before, after, share) => {
    expect(sharedWords(before, after)).toBeCloseTo(share);
    expect(sharedWords(after, before)).toBeCloseTo(share);
  });
});
