import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    'takes %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '::ffff:0:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::5db8:d822',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2002:5db8:d822::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '1',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it('refuses every address in which a private IPv4 address is wrapped', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const wrappings = ['::', '::ffff:', '::ffff:0:', '64:ff9b::'];
    fc.assert(
      fc.property(octet, octet, octet, fc.constantFrom(...wrappings), (a, b, c, wrapping) => {
        expect(isPublicAddress(`${wrapping}10.${a}.${b}.${c}`)).toBe(false);
        expect(isPublicAddress(`${wrapping}127.${a}.${b}.${c}`)).toBe(false);
      }),
    );
  });
});
