import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { HostKind, HostList } from '#app/protocol/policy.ts';
import { decidedHosts } from '#server/db/link-hosts.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso } from './people.ts';
import { requireDrafter } from './read-policy-draft.ts';

const pageSize = 50;

/** Sites moderators have decided on, by name; `contains` narrows them. */
export const readPolicyHosts =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { contains?: string; after?: string }): Promise<HostList> => {
    requireDrafter(viewer);
    const rows = await decidedHosts(deps.db, {
      contains: (query.contains ?? '').trim().toLowerCase(),
      after: query.after ?? '',
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    return {
      hosts: page.map(({ host, kind, decidedAt }) => ({
        host,
        kind: kind as HostKind,
        at: iso(decidedAt),
      })),
      after: rows.length > pageSize ? (page.at(-1)?.host ?? null) : null,
    };
  };
