import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { MarkedWords, MarkedWordsPage } from '#app/protocol/claim-rights.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { claimsInWordsOf } from '#server/db/claim-rights.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';

const pageSize = 10;

/** Claims that others marked in the viewer's public words, newest first, ten to a page. */
export const readMarkedWords =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { page?: number } = {}): Promise<MarkedWordsPage> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    const page = Math.max(1, query.page ?? 1);
    const rows = await claimsInWordsOf(deps.db, viewer.id, {
      take: pageSize + 1,
      skip: (page - 1) * pageSize,
    });
    const shown = rows.slice(0, pageSize);
    const views =
      shown.length === 0
        ? []
        : await publicClaims(deps.db, { where: { id: { in: shown.map(({ id }) => id) } } });
    const byId = new Map(views.map((view) => [view.id, view]));
    const claims = shown.flatMap(({ id, restatement, title, isOpen }): MarkedWords[] => {
      const claim = byId.get(id);
      return claim ? [{ claim, restatement, debate: { slug: claim.debate, title, isOpen } }] : [];
    });
    return { claims, page, hasMore: rows.length > pageSize };
  };
