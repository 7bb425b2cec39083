import type { Actor } from '#app/domain/permissions/can.ts';
import type { EarlierText, LinkView, QueueItem } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { authorRecords } from '#server/db/users.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso, personColumns, personView } from './people.ts';
import { answersOf, queuedSubjects } from './queue-context.ts';
import type { QueuedSubject } from './queue-context.ts';
import { lastReturns } from './queue-returns.ts';
import type { LastReturn } from './queue-returns.ts';
import { moderatorNotes, openAppeals, openReports } from './queue-voices.ts';
import { fieldsOf } from './revision-fields.ts';

export const queueColumns = {
  id: true,
  subjectType: true,
  subjectId: true,
  debateId: true,
  authorId: true,
  body: true,
  bodyHtml: true,
  fields: true,
  reasons: true,
  links: true,
  asked: true,
  waitingSince: true,
  waitingFor: true,
  authorStanding: true,
  createdAt: true,
  author: { select: personColumns },
  debate: { select: { id: true, slug: true, publicRevisionId: true, latestRevisionId: true } },
} as const satisfies Prisma.RevisionSelect;

export type QueueRow = Prisma.RevisionGetPayload<{ select: typeof queueColumns }>;

/**
 * Waiting revisions with all it takes to decide on them. Asks a fixed number of queries, however
 * many revisions are given and however many wait.
 */
export async function queueItems(
  deps: Deps,
  viewer: Actor,
  rows: QueueRow[],
): Promise<QueueItem[]> {
  if (rows.length === 0) return [];
  const { db } = deps;
  const { approvalsForTrust } = deps.policy.inForce().settings;
  const [subjects, took, records, reports, appeals, notes, returns] = await Promise.all([
    queuedSubjects(db, rows),
    debatesWith(db, viewer.id, rows),
    authorRecords(db, [...new Set(rows.map((row) => row.authorId))], approvalsForTrust),
    openReports(db, rows),
    openAppeals(db, viewer, rows),
    moderatorNotes(db, rows),
    lastReturns(db, rows),
  ]);
  const texts = await textsBeside(db, rows, subjects, returns);

  return rows.map((row): QueueItem => {
    const subject = subjects.get(row.subjectId);
    const record = records.get(row.authorId);
    if (!subject || !record) throw new Error(`Revision ${row.id} has no subject or no author.`);
    const latest = texts.get(subject.latestRevisionId);
    const isAuthor = [row.authorId, subject.authorId, latest?.authorId].includes(viewer.id);
    const isEdit = isEditOf(row, subject);
    const appeal = appeals.get(row.id) ?? null;
    const reported = reports.get(row.subjectId) ?? [];
    const opening = texts.get(openingOf(row))?.fields as { title?: string; motion?: string };
    return {
      type: row.subjectType,
      id: row.subjectId,
      revisionId: row.id,
      debate: {
        slug: row.debate.slug,
        title: opening?.title ?? '',
        motion: opening?.motion ?? '',
      },
      author: { ...personView(row.author), record },
      body: row.body,
      bodyHtml: row.bodyHtml,
      fields: fieldsOf(row.subjectType, row.fields),
      stance: subject.stance,
      reasons: row.reasons as unknown as Reason[],
      links: row.links as unknown as LinkView[],
      answers: answersOf(subject, (id) => texts.get(id)?.bodyHtml ?? ''),
      edit: isEdit,
      asked: row.asked,
      viewer: { isAuthor, tookPart: took.has(row.debateId) },
      waitingSince: iso(row.waitingSince ?? row.createdAt),
      waitingFor: row.waitingFor ?? 'review',
      status: subject.status,
      number: subject.number,
      authorStanding: row.authorStanding,
      // Readers and colleagues write to those who decide, never to the author.
      reports: isAuthor ? reported.map((report) => ({ ...report, notes: [] })) : reported,
      appeal: appeal && { ...appeal, mayAnswer: appeal.mayAnswer && !isAuthor },
      earlier: isEdit
        ? earlierText(row, 'published', texts.get(subject.publicRevisionId ?? ''), null)
        : earlierOf(row, returns.get(row.subjectId), texts),
      notes: isAuthor ? [] : (notes.get(row.id) ?? []),
    };
  });
}

/** Whether an older revision stays public while this one waits. */
function isEditOf(row: QueueRow, { status, publicRevisionId }: QueuedSubject): boolean {
  return status === 'published' && publicRevisionId !== null && publicRevisionId !== row.id;
}

interface TextRow {
  authorId: string;
  body: string;
  bodyHtml: string;
  fields: Prisma.JsonValue;
}

/** What a returned text is compared with. Reports and appeals are about the text as it stands. */
function earlierOf(
  row: QueueRow,
  last: LastReturn | undefined,
  texts: Map<string, TextRow>,
): EarlierText | null {
  if (row.waitingFor !== 'review' || !last) return null;
  return earlierText(row, 'returned', texts.get(last.revisionId), last);
}

function earlierText(
  row: QueueRow,
  what: EarlierText['what'],
  text: TextRow | undefined,
  decision: LastReturn | null,
): EarlierText | null {
  if (!text) return null;
  return {
    what,
    body: text.body,
    fields: fieldsOf(row.subjectType, text.fields),
    clauses: decision?.clauses ?? [],
    note: decision?.note ?? '',
  };
}

const openingOf = ({ debate }: QueueRow) => debate.publicRevisionId ?? debate.latestRevisionId;

/** The texts shown beside the waiting ones, by revision, in one query. */
async function textsBeside(
  db: Db,
  rows: QueueRow[],
  subjects: Map<string, QueuedSubject>,
  returns: Map<string, LastReturn>,
): Promise<Map<string, TextRow>> {
  const ids = new Set(rows.map(openingOf));
  for (const { latestRevisionId, publicRevisionId, parent } of subjects.values()) {
    ids.add(latestRevisionId);
    if (publicRevisionId) ids.add(publicRevisionId);
    if (parent?.revisionId) ids.add(parent.revisionId);
  }
  for (const { revisionId } of returns.values()) ids.add(revisionId);
  const texts = await db.revision.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, authorId: true, body: true, bodyHtml: true, fields: true },
  });
  return new Map(texts.map(({ id, ...text }) => [id, text]));
}

/** Debates among these in which the viewer wrote something public. */
async function debatesWith(db: Db, userId: string, rows: QueueRow[]): Promise<Set<string>> {
  const debateIds = [...new Set(rows.map((row) => row.debateId))];
  const own = await db.revision.groupBy({
    by: ['debateId'],
    where: { authorId: userId, debateId: { in: debateIds }, status: 'published' },
  });
  return new Set(own.map((group) => group.debateId));
}
