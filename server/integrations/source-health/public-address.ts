import ipaddr from 'ipaddr.js';

/** IPv6 that is given out for the public internet (RFC 4291 and the IANA registry). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address belongs to the public internet. Everything with another purpose is not:
 * private, loopback, link-local, shared (RFC 6598), multicast, reserved and documentation ranges,
 * and every IPv6 range that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
