import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { RemovedText } from '#app/protocol/reports.ts';
import type { Db } from '#server/db/client.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso, personColumns, personView } from './people.ts';
import type { PersonRow } from './people.ts';

/** Of each kind at once. */
const removedShown = 50;

interface Removed {
  type: SubjectType;
  id: string;
  publicRevisionId: string | null;
  author: PersonRow;
}

/**
 * What the viewer may restore of what moderators took away in a debate: one text by its id, or the claims,
 * evidence and conclusions, which leave no tombstone. For moderators only.
 */
export const readRemoved =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { slug: string; id?: string }): Promise<RemovedText[]> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(viewer, { do: 'remove' })) {
      throw new Refusal('forbidden', 'What was removed is for moderators.');
    }
    const found = await removedIn(deps.db, query);
    // Nobody decides on their own text.
    const subjects = found.filter(({ author }) => author.handle !== viewer.handle);
    const [texts, removals] = await Promise.all([
      textsOf(deps.db, subjects),
      removalsOf(deps.db, subjects),
    ]);
    return subjects.flatMap(({ type, id, publicRevisionId, author }): RemovedText[] => {
      const removal = removals.get(id);
      if (!publicRevisionId || !removal) return [];
      const bodyHtml = texts.get(publicRevisionId) ?? '';
      return [
        { type, id, revisionId: publicRevisionId, author: personView(author), bodyHtml, removal },
      ];
    });
  };

async function removedIn(db: Db, { slug, id }: { slug: string; id?: string }): Promise<Removed[]> {
  const within = { ...(id ? { id } : {}), status: 'removed' } as const;
  const where = { ...within, debate: { slug } };
  const page = { orderBy: { id: 'asc' }, take: removedShown } as const;
  const columns = { id: true, publicRevisionId: true, author: { select: personColumns } } as const;
  const [debates, comments, claims, evidence, conclusions] = await Promise.all([
    id ? db.debate.findMany({ where: { ...within, slug }, select: columns }) : [],
    id ? db.comment.findMany({ where, select: columns }) : [],
    db.claim.findMany({
      where,
      ...page,
      select: { id: true, publicRevisionId: true, marker: { select: personColumns } },
    }),
    db.evidence.findMany({ where, ...page, select: columns }),
    db.conclusion.findMany({ where, ...page, select: columns }),
  ]);
  const as = (type: SubjectType) => (row: Omit<Removed, 'type'>) => ({ ...row, type });
  return [
    ...debates.map(as('debate')),
    ...comments.map(as('comment')),
    ...claims.map(({ marker, ...row }) => as('claim')({ ...row, author: marker })),
    ...evidence.map(as('evidence')),
    ...conclusions.map(as('conclusion')),
  ];
}

async function textsOf(db: Db, subjects: Removed[]): Promise<Map<string, string>> {
  const rows = await db.revision.findMany({
    where: { id: { in: subjects.flatMap(({ publicRevisionId }) => publicRevisionId ?? []) } },
    select: { id: true, bodyHtml: true },
  });
  return new Map(rows.map((row) => [row.id, row.bodyHtml]));
}

/** The newest removal of each: an older one was undone or restored before it. */
async function removalsOf(
  db: Db,
  subjects: Removed[],
): Promise<Map<string, RemovedText['removal']>> {
  const rows = await db.decision.findMany({
    where: { subjectId: { in: subjects.map(({ id }) => id) }, action: 'remove' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      subjectId: true,
      clauses: true,
      note: true,
      createdAt: true,
      moderator: { select: personColumns },
    },
  });
  return new Map(
    rows.map(({ subjectId, moderator, createdAt, clauses, note }) => [
      subjectId,
      { by: personView(moderator), at: iso(createdAt), clauses, note },
    ]),
  );
}
