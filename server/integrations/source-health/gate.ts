import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What decides where a request may go. */
export interface Gate {
  /** Every address of a name. */
  resolve(name: string): Promise<string[]>;
  allowsPort(port: number): boolean;
  allows(address: string): boolean;
}

/** The one gate of a running board: public addresses and the two ports of the web. */
export const publicGate: Gate = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  allowsPort: (port) => port === 80 || port === 443,
  allows: isPublicAddress,
};

/** A request was not sent, because it would have gone where the board may not go. */
export class NotAllowed extends Error {
  readonly because: 'scheme' | 'credentials' | 'port' | 'address';

  constructor(because: NotAllowed['because']) {
    super(`Not allowed: ${because}.`);
    this.because = because;
  }
}

export interface Way {
  /** The name or address as it stands in the URL, without brackets. */
  host: string;
  port: number;
  /** Each of them allowed; the connection goes to one of them. */
  addresses: readonly string[];
}

/**
 * Finds where a URL leads. One address that is not allowed is enough to refuse: which of them a
 * connection takes is not ours to foresee.
 *
 * @throws NotAllowed, or what the resolver says
 */
export async function wayTo(url: URL, gate: Gate): Promise<Way> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotAllowed('scheme');
  if (url.username !== '' || url.password !== '') throw new NotAllowed('credentials');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (!gate.allowsPort(port)) throw new NotAllowed('port');
  const addresses = isIP(host) === 0 ? await gate.resolve(host) : [host];
  if (addresses.length === 0 || !addresses.every((address) => gate.allows(address))) {
    throw new NotAllowed('address');
  }
  return { host, port, addresses };
}
