import type { DecisionView } from '#app/protocol/moderation.ts';

type Made = [DecisionView, ...DecisionView[]];

/** Decisions made in one go together, each group where its newest stands. */
export function inBatches(decisions: readonly DecisionView[]): Made[] {
  const groups = new Map<string, Made>();
  for (const decision of decisions) {
    const key = decision.batch ?? decision.id;
    const group = groups.get(key);
    if (group) group.push(decision);
    else groups.set(key, [decision]);
  }
  return [...groups.values()];
}
