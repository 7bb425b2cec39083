import { useMemo, useRef } from 'react';
import type { ClaimGroup } from '#app/protocol/claims-page.ts';
import { steadyRows } from './steady-rows.ts';
import type { SteadyGroup } from './steady-rows.ts';

/** The groups in an order that holds still while the reader stays in one place. */
export function useSteadyGroups(
  groups: readonly ClaimGroup[],
  place: string,
  kept: string | null,
): SteadyGroup[] {
  const shown = useRef<{ place: string; rows: SteadyGroup[] } | null>(null);
  return useMemo(() => {
    const before = shown.current?.place === place ? shown.current.rows : null;
    const rows = steadyRows(groups, before, kept);
    shown.current = { place, rows };
    return rows;
  }, [groups, place, kept]);
}
