import { can } from '#app/domain/permissions/can.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { SubjectType, WaitingFor } from '#app/domain/vocabulary.ts';
import type { AppealView, ModeratorNoteView, ReportSummary } from '#app/protocol/moderation.ts';
import { judges } from '#server/db/appeals.ts';
import type { Db } from '#server/db/client.ts';
import { iso, personColumns, personView } from './people.ts';

interface Row {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  waitingFor: WaitingFor | null;
}

/** Open reports by subject, the clause named most often first. Who reported is told to nobody. */
export async function openReports(
  db: Db,
  rows: readonly Row[],
): Promise<Map<string, ReportSummary[]>> {
  const reports = await db.report.findMany({
    where: {
      subjectType: { in: [...new Set(rows.map((row) => row.subjectType))] },
      subjectId: { in: rows.map((row) => row.subjectId) },
      status: 'open',
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { subjectId: true, clause: true, note: true },
  });
  const bySubject = groupBy(reports, (report) => report.subjectId);
  return new Map(
    [...bySubject].map(([subjectId, about]) => [
      subjectId,
      [...groupBy(about, (report) => report.clause)]
        .map(([clause, named]) => ({
          clause,
          count: named.length,
          notes: named.flatMap(({ note }) => note || []),
        }))
        .sort((one, other) => other.count - one.count),
    ]),
  );
}

/** Open appeals by revision, with the decision objected to and whether anybody may answer. */
export async function openAppeals(
  db: Db,
  viewer: Actor,
  rows: readonly Row[],
): Promise<Map<string, AppealView>> {
  const appealed = rows.filter((row) => row.waitingFor === 'appeal');
  if (appealed.length === 0) return new Map();
  const appeals = await db.appeal.findMany({
    where: { revisionId: { in: appealed.map((row) => row.id) }, status: 'open' },
    select: { revisionId: true, decisionId: true, authorId: true, text: true, createdAt: true },
  });
  const [decisions, mayJudge] = await Promise.all([
    db.decision.findMany({
      where: { id: { in: appeals.map((appeal) => appeal.decisionId) } },
      select: {
        id: true,
        action: true,
        moderatorId: true,
        clauses: true,
        note: true,
        createdAt: true,
        moderator: { select: personColumns },
      },
    }),
    judges(db),
  ]);
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return new Map(
    appeals.map(({ revisionId, decisionId, authorId, text, createdAt }) => {
      const decision = byId.get(decisionId);
      if (!decision) throw new Error(`The appeal for ${revisionId} objects to no decision.`);
      const { moderatorId: deciderId } = decision;
      return [
        revisionId,
        {
          text,
          at: iso(createdAt),
          decision: {
            action: decision.action === 'remove' ? 'remove' : 'reject',
            by: personView(decision.moderator),
            at: iso(decision.createdAt),
            clauses: decision.clauses,
            note: decision.note,
          },
          mayAnswer: can(viewer, { do: 'answer-appeal', on: { authorId, deciderId } }),
          hasJudge: mayJudge.some((id) => id !== authorId && id !== deciderId),
        },
      ];
    }),
  );
}

/** What moderators wrote to each other, by revision, oldest first. */
export async function moderatorNotes(
  db: Db,
  rows: readonly Row[],
): Promise<Map<string, ModeratorNoteView[]>> {
  const notes = await db.moderatorNote.findMany({
    where: { revisionId: { in: rows.map((row) => row.id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      revisionId: true,
      text: true,
      createdAt: true,
      author: { select: personColumns },
    },
  });
  const byRevision = groupBy(notes, (note) => note.revisionId);
  return new Map(
    [...byRevision].map(([revisionId, written]) => [
      revisionId,
      written.map(({ author, text, createdAt }) => ({
        author: personView(author),
        text,
        at: iso(createdAt),
      })),
    ]),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
