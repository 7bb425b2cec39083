import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { openScene } from './scene.ts';
import type { Said } from './scene.ts';

export interface Text {
  id: string;
  revisionId: string;
}

/** What reporting is tried with: a scene, more readers, and short ways to report. */
export async function openReporting(open: Parameters<typeof openScene>[0]) {
  const scene = await openScene(open);
  const { db, policy } = scene.deps;
  const readers: Actor[] = [];
  for (const n of [1, 2, 3, 4, 5]) readers.push(await scene.person(`reader-${n}`));
  const needed = policy.inForce().settings.reportersToHide;

  const report = (
    by: MaybeActor,
    { id, revisionId }: Text,
    { type = 'comment', ...more }: { type?: SubjectType; clause?: string; note?: string } = {},
  ) => {
    scene.later();
    return scene.do.report(by, { type, id, revisionId, clause: 'civil', ...more });
  };
  return {
    ...scene,
    readers,
    needed,
    report,
    /** As many reports by different readers. */
    async reportBy(count: number, text: Text, type: SubjectType = 'comment') {
      for (const reader of readers.slice(0, count)) await report(reader, text, { type });
    },
    reportsOn: (id: string) =>
      db.report.findMany({ where: { subjectId: id }, orderBy: { createdAt: 'asc' } }),
    placeOf: (revisionId: string) =>
      db.revision.findUniqueOrThrow({
        where: { id: revisionId },
        select: { waitingFor: true, waitingSince: true, waitingClauses: true },
      }),
    statusOf: async (id: string) => (await db.comment.findUniqueOrThrow({ where: { id } })).status,
    shown: (said: Pick<Said, 'number'>) =>
      scene.read.commentByNumber(null, { slug: scene.slug, number: said.number ?? 0 }),
  };
}
export type Reporting = Awaited<ReturnType<typeof openReporting>>;

export const inNoQueue = { waitingFor: null, waitingSince: null, waitingClauses: [] };
