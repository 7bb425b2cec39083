import type { StandingEvidence } from './standing-shape.ts';

/**
 * One step from a ground to what it points at. Citations of one source on one side of one thing
 * are one step: repeating a paper neither adds weight nor escapes an undercut.
 */
export interface Step<E extends StandingEvidence = StandingEvidence> {
  key: string;
  members: E[];
  /** Key of the step an undercut attacks; null for evidence on the claim itself. */
  attacks: string | null;
}

function byId(left: StandingEvidence, right: StandingEvidence): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/**
 * Groups evidence into steps. An undercut whose target is not in the list attacks nothing and is
 * left out. `against` points at something earlier, so the chains end; a chain that came back to
 * itself would be no argument at all, and its members are left out too.
 */
export function stepsOf<E extends StandingEvidence>(evidence: readonly E[]): Step<E>[] {
  const known = new Map<string, E>();
  for (const piece of [...evidence].sort(byId)) known.set(piece.id, piece);
  const keys = new Map<string, string | null>();
  const steps = new Map<string, Step<E>>();

  const numbered = new Map<string, number>();
  const numberOf = (key: string) => {
    const number = numbered.get(key) ?? numbered.size;
    numbered.set(key, number);
    return number;
  };
  const settle = (piece: E, target: string | null) => {
    // Chains can be long: a number stands for the target's key, so that keys stay short.
    const place = target === null ? 'claim' : `step ${numberOf(target)}`;
    const ground = piece.source === null ? `id ${piece.id}` : `source ${piece.source.key}`;
    const key = `${piece.side} ${place} ${ground}`;
    const step = steps.get(key);
    if (step) step.members.push(piece);
    else steps.set(key, { key, members: [piece], attacks: target });
    keys.set(piece.id, key);
  };

  for (const piece of known.values()) {
    const chain: E[] = [];
    const onChain = new Set<string>();
    let next: E | undefined = piece;
    while (next && !keys.has(next.id) && !onChain.has(next.id)) {
      chain.push(next);
      onChain.add(next.id);
      next = next.side === 'undercuts' ? known.get(next.against ?? '') : undefined;
    }
    for (const link of chain.reverse()) {
      if (link.side !== 'undercuts') {
        settle(link, null);
        continue;
      }
      const target = keys.get(link.against ?? '') ?? null;
      if (target === null) keys.set(link.id, null);
      else settle(link, target);
    }
  }
  return [...steps.values()];
}

/**
 * Keys of the steps that do not count: attacked by an undercut that is not itself undercut (the
 * grounded reading of an abstract argument graph; Dung, 1995, doi:10.1016/0004-3702(94)00041-X).
 */
export function undercutSteps(steps: readonly Step[]): Set<string> {
  const attackers = new Map<string, string[]>();
  for (const { key, attacks } of steps) {
    if (attacks === null) continue;
    const others = attackers.get(attacks);
    if (others) others.push(key);
    else attackers.set(attacks, [key]);
  }
  // `stepsOf` lists a target before its attackers, so the ends of the chains come last.
  const undercut = new Set<string>();
  for (const { key } of [...steps].reverse()) {
    if (attackers.get(key)?.some((attacker) => !undercut.has(attacker))) undercut.add(key);
  }
  return undercut;
}

/** Ids of the evidence that does not count because an undercut of it stands. */
export function undercutIds(evidence: readonly StandingEvidence[]): Set<string> {
  const steps = stepsOf(evidence);
  const undercut = undercutSteps(steps);
  return new Set(
    steps
      .filter((step) => undercut.has(step.key))
      .flatMap((step) => step.members.map((member) => member.id)),
  );
}
