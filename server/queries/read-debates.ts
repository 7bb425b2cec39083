import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { DebateList, DebateView, MethodView } from '#app/protocol/debates.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { isSlug } from '#server/db/debates.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { cursorAt, readCursor } from './cursor.ts';
import { publicDebates, toSummary } from './debate-views.ts';

/** Debates on one page of the list. */
const listSize = 20;

/** Public debates, the most lately active first. The cursor is opaque to its users. */
export const readDebateList =
  (deps: Deps) =>
  async (
    _viewer: MaybeActor,
    query: { method?: string | null; cursor?: string | null } = {},
  ): Promise<DebateList> => {
    if (query.method && !isSlug(query.method)) return { debates: [], cursor: null };
    const after = query.cursor ? readCursor(query.cursor) : null;
    const debates = await publicDebates(deps.db, {
      where: {
        ...(query.method ? { methods: { some: { method: { slug: query.method } } } } : {}),
        ...(after
          ? {
              OR: [{ activeAt: { lt: after.at } }, { activeAt: after.at, id: { gt: after.id } }],
            }
          : {}),
      },
      orderBy: [{ activeAt: 'desc' }, { id: 'asc' }],
      take: listSize + 1,
      forList: true,
    });
    const page = debates.slice(0, listSize);
    const last = page.at(-1);
    return {
      debates: page.map(toSummary),
      cursor: debates.length > listSize && last ? cursorAt(new Date(last.activeAt), last.id) : null,
    };
  };

export const readDebate =
  (deps: Deps) =>
  async (_viewer: MaybeActor, slug: string): Promise<DebateView> => {
    const [debate] = await publicDebates(deps.db, { where: { slug }, take: 1 });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    return debate;
  };

export const readMethods = (deps: Deps) => async (): Promise<MethodView[]> =>
  deps.db.method.findMany({
    orderBy: { name: 'asc' },
    select: { slug: true, name: true, about: true },
  });

export const readMethod =
  (deps: Deps) =>
  async (slug: string): Promise<MethodView> => {
    const method = await deps.db.method.findUnique({
      where: { slug },
      select: { slug: true, name: true, about: true },
    });
    if (!method) throw new Refusal('not-found', 'There is no such method.');
    return method;
  };
