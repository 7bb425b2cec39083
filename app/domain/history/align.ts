import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A stretch of two texts side by side: the same in both, or what stands there in each. */
export interface Run {
  same: boolean;
  before: Token[];
  after: Token[];
}

/**
 * The shortest way from one list of tokens to the other (Myers' algorithm, as the library has it),
 * with neighbouring changes in one run. Null where it takes more than `maxEdits` tokens taken out
 * or put in; looking so far costs about half the square of that number.
 */
export function align(
  before: readonly Token[],
  after: readonly Token[],
  maxEdits: number,
): Run[] | null {
  const ids = new Map<string, number>();
  const idOf = ({ core }: Token): number => {
    const id = ids.get(core) ?? ids.size;
    ids.set(core, id);
    return id;
  };
  const changes = diffArrays(before.map(idOf), after.map(idOf), { maxEditLength: maxEdits });
  if (!changes) return null;

  const runs: Run[] = [];
  let at = { before: 0, after: 0 };
  for (const { added, removed, count } of changes) {
    const same = !added && !removed;
    const next = {
      before: at.before + (added ? 0 : count),
      after: at.after + (removed ? 0 : count),
    };
    let run = runs.at(-1);
    if (!run || run.same || same) {
      run = { same, before: [], after: [] };
      runs.push(run);
    }
    for (const token of before.slice(at.before, next.before)) run.before.push(token);
    for (const token of after.slice(at.after, next.after)) run.after.push(token);
    at = next;
  }
  return runs;
}
