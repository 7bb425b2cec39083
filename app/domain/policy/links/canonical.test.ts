import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSource } from '#app/domain/evidence/source.ts';
import { keyOf } from './canonical.ts';

describe('keyOf', () => {
  const label = fc.constantFrom('a', 'www', 'b-c', 'example', 'co', 'x1');
  const part = fc.constantFrom('', 'x', 'Y-z', '1.html', '.', '..', '10.1000', 'doi', '~me', 'a_b');

  it('is the key a source of that address is stored by', () => {
    const hosts = fc.array(label, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(hosts, fc.array(part, { maxLength: 4 }), (labels, parts) => {
        const place = {
          host: `${labels.join('.')}.org`,
          rest: parts.map((one) => `/${one}`).join(''),
        };
        const source = normaliseSource({ url: `https://${place.host}${place.rest}` });
        if (source.ok) expect(keyOf(place)).toBe(source.key);
      }),
      { numRuns: 500 },
    );
  });
});
