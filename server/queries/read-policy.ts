import { changesBetween } from '#app/domain/policy/draft-changes.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type {
  PolicyHistory,
  PolicyPage,
  VersionState,
  VersionSummary,
} from '#app/protocol/policy.ts';
import type { PublishedVersion } from '#server/db/policy-book.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/** One version to read, the one in force unless another is named; the same for everyone. */
export const readPolicyPage =
  (deps: Deps) =>
  (version: number | null): PolicyPage => {
    const { version: inForce } = deps.policy.inForce();
    const found = deps.policy.versions().find((one) => one.version === (version ?? inForce));
    if (!found) throw new Refusal('not-found', 'There is no such version of the policy.');
    const coming = summaries(deps).filter(({ state }) => state === 'coming');
    return {
      ...summaryOf(deps, found),
      clauses: found.clauses,
      settings: found.settings,
      inForce,
      coming: coming.reverse(),
    };
  };

/** Versions on one page of the history. */
const historyPageSize = 20;

/** Every version with what it changed, the newest first; `before` is where a page begins. */
export const readPolicyHistory =
  (deps: Deps) =>
  (before: number | null = null): PolicyHistory => {
    const all = deps.policy.versions();
    const rest = all.filter(({ version }) => before === null || version < before);
    const versions = rest.slice(0, historyPageSize).map((one, index) => {
      const earlier = rest[index + 1];
      return {
        ...summaryOf(deps, one),
        changes: earlier ? changesBetween(earlier, one) : null,
      };
    });
    const last = versions.at(-1);
    return { versions, older: last && rest.length > versions.length ? last.version : null };
  };

const summaries = (deps: Deps): VersionSummary[] =>
  deps.policy.versions().map((one) => summaryOf(deps, one));

function summaryOf(deps: Deps, one: PublishedVersion): VersionSummary {
  const { version, effectiveAt, publishedAt, summary } = one;
  return { version, effectiveAt, publishedAt, summary, state: stateOf(deps, one) };
}

function stateOf(deps: Deps, { version, effectiveAt }: PublishedVersion): VersionState {
  if (version === deps.policy.inForce().version) return 'in-force';
  return effectiveAt > deps.now().toISOString() ? 'coming' : 'past';
}
