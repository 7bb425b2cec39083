import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { DecisionView } from '#app/protocol/moderation.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso } from './people.ts';

/** Decisions offered for undoing. */
const shown = 10;
/** UTF-16 units of the text that was decided on. */
const excerptLength = 120;

/** The viewer's own latest decisions that still stand, newest first. */
export const readRecentDecisions =
  (deps: Deps) =>
  async (viewer: MaybeActor): Promise<DecisionView[]> => {
    if (!viewer || !can(viewer, { do: 'see-queue' })) return [];
    const decisions = await deps.db.decision.findMany({
      where: {
        moderatorId: viewer.id,
        action: { in: ['approve', 'return', 'reject', 'remove', 'restore'] },
        revisionId: { not: null },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: shown * 2,
      select: {
        id: true,
        action: true,
        subjectType: true,
        subjectId: true,
        revisionId: true,
        createdAt: true,
        revision: { select: { bodyText: true } },
        debate: { select: { slug: true, publicRevisionId: true, latestRevisionId: true } },
      },
    });
    const undone = await deps.db.decision.findMany({
      where: { undoesId: { in: decisions.map(({ id }) => id) } },
      select: { undoesId: true },
    });
    const gone = new Set(undone.map(({ undoesId }) => undoesId));
    const openings = await deps.db.revision.findMany({
      where: {
        id: {
          in: decisions.map(({ debate }) => debate.publicRevisionId ?? debate.latestRevisionId),
        },
      },
      select: { id: true, fields: true },
    });
    const titles = new Map(openings.map(({ id, fields }) => [id, fields as { title: string }]));
    return decisions
      .filter(({ id }) => !gone.has(id))
      .slice(0, shown)
      .map(({ debate, revision, ...decision }) => ({
        id: decision.id,
        action: decision.action,
        type: decision.subjectType,
        subjectId: decision.subjectId,
        revisionId: decision.revisionId ?? '',
        debate: {
          slug: debate.slug,
          title: titles.get(debate.publicRevisionId ?? debate.latestRevisionId)?.title ?? '',
        },
        excerpt: (revision?.bodyText ?? '').slice(0, excerptLength),
        at: iso(decision.createdAt),
      }));
  };
