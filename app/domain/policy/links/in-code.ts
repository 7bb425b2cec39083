import { findAddresses } from '#app/domain/text/addresses.ts';
import type { Structure } from '#app/domain/text/structure.ts';
import type { DraftFacts, Span } from '../types.ts';
import { isReserved } from './host-shapes.ts';
import { leadsToLearning, linkKind } from './link-kind.ts';

/**
 * Addresses in code that are no educational ones. Nobody can follow them there, so they count as no
 * links; but everybody reads them, so a moderator should. Names in a program look like bare domains
 * (`order.name`): without a scheme only `www.` and `.com` are taken for addresses.
 */
export function addressesInCode(
  text: string,
  { code }: Structure,
  { knownHosts, boardOrigins = [] }: DraftFacts,
): Span[] {
  return code.flatMap(([start, end]) =>
    findAddresses(text.slice(start, end)).flatMap((address): Span[] => {
      const { host, rest, form } = address;
      const isWritten = form === 'scheme' || form === 'www' || host.endsWith('.com');
      if (!isWritten || isReserved(host)) return [];
      if (boardOrigins.some((origin) => origin.endsWith(`/${host}`))) return [];
      const kind = linkKind({ host, rest, disguised: false }, knownHosts);
      return leadsToLearning(kind) ? [] : [[start + address.start, start + address.end]];
    }),
  );
}
