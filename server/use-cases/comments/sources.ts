import { normaliseSource } from '#app/domain/evidence/source.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { ClaimToCome } from '#server/db/claims-to-come.ts';
import type { Deps } from '../deps.ts';

/** Sources as they are stored; what could never be cited is refused while it can be changed. */
export function requireSources(given: readonly SourceOfClaim[]): SourceOfClaim[] {
  return given.map(({ quote, url, kind }, index) => {
    const source = normaliseSource({ url: normaliseBody(url) });
    if (!source.ok) {
      throw new Refusal('invalid', source.message, {
        issues: [{ path: `sources.${index}.url`, message: source.message }],
      });
    }
    return { quote: normaliseBody(quote).trim(), url: source.url, kind };
  });
}

/** Gives each source the ids its claim and evidence will have; the same as before where it stays. */
export function claimsFor(
  deps: Pick<Deps, 'newId'>,
  sources: readonly SourceOfClaim[],
  before: readonly ClaimToCome[] = [],
): ClaimToCome[] {
  return sources.map((source) => {
    const same = before.find(({ quote, url }) => quote === source.quote && url === source.url);
    const { claim = deps.newId(), evidence = deps.newId() } = same ?? {};
    return { ...source, claim, evidence };
  });
}
