import { normaliseSource } from '#app/domain/evidence/source.ts';
import { askRegistry } from './ask-registry.ts';
import { publicGate } from './gate.ts';
import type { Gate } from './gate.ts';
import type { Asking } from './guarded-request.ts';
import { lookAtAddress } from './look-at-address.ts';
import type { SourceHealth } from './port.ts';

const patienceMs = 10_000;

/**
 * Looks at sources over HTTP. Every request passes the gate, which tests alone replace, because
 * they have no public server to ask.
 *
 * A DOI is asked of the registry first. Its address leads on to wherever the publisher keeps it
 * now, which is what a DOI is for: such a source is never said to have moved.
 */
export function httpSourceHealth(options: {
  /** Where this board is, so that whoever is asked knows by whom. */
  origin: string;
  /** Without a closing slash. */
  registry: string;
  gate?: Gate;
  /** For the registry, and again for the address with all its redirects. */
  limitMs?: number;
}): SourceHealth {
  const { origin, registry, gate = publicGate, limitMs = patienceMs } = options;
  const asking: Asking = { gate, userAgent: `Grounds source check (+${origin})` };
  const within = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  return {
    async look({ url, doi }, signal) {
      const said = doi === null ? null : await askRegistry(asking, registry, doi, within(signal));
      signal.throwIfAborted();
      if (said?.known && said.retraction) {
        const { notice } = said.retraction;
        const address = notice === null ? null : normaliseSource({ doi: notice });
        return { health: 'retracted', movedTo: address?.ok ? address.url : null };
      }
      const seen = await lookAtAddress(asking, url, within(signal));
      signal.throwIfAborted();
      if (seen.is === 'unknown') return { health: 'unknown' };
      if (seen.is === 'gone') return { health: 'unreachable' };
      if (doi === null && seen.movedTo) return { health: 'moved', movedTo: seen.movedTo };
      return { health: 'reachable', isRetractionKnown: said?.known ?? false };
    },
  };
}
