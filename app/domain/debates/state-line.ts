import type { Ground } from '../evidence/standing.ts';

export interface DebateState {
  comments: number;
  /** Comments by the stance they carry; those without one are only in `comments`. */
  stances: Readonly<Record<'for' | 'against' | 'depends', number>>;
  /** Public claims by their strongest ground. */
  claims: Readonly<Record<Ground, number>>;
}

const grouped = new Intl.NumberFormat('en-GB');

function counted(count: number, one: string): string {
  if (count === 0) return `no ${one}s yet`;
  return `${grouped.format(count)} ${count === 1 ? one : `${one}s`}`;
}

function named(entries: readonly (readonly [number, string])[]): string {
  return entries
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${grouped.format(count)} ${name}`)
    .join(', ');
}

/** The parts of the state line, so that each can link to what it counts. */
export function stateParts({ comments, stances, claims }: DebateState): {
  comments: string;
  stances: string | null;
  claims: string;
} {
  const total = claims.sourced + claims.experience + claims.asserted;
  const byStance = named([
    [stances.for, 'for'],
    [stances.against, 'against'],
    [stances.depends, 'depends'],
  ]);
  const byGround = named([
    [claims.sourced, 'sourced'],
    [claims.experience, 'on experience'],
    [claims.asserted, 'without evidence'],
  ]);
  return {
    comments: counted(comments, 'comment'),
    stances: byStance === '' ? null : byStance,
    claims: total === 0 ? counted(0, 'claim') : `${counted(total, 'claim')}: ${byGround}`,
  };
}

/** "64 comments · 12 for, 9 against · 8 claims: 3 sourced, 4 on experience, 1 without evidence". */
export function stateLine(state: DebateState): string {
  const { comments, stances, claims } = stateParts(state);
  return [comments, stances, claims].filter((part) => part !== null).join(' · ');
}
