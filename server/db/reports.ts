import type { SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import { joinQueue, leaveQueue } from './queue.ts';
import type { Waiting } from './subjects.ts';
import { publicClaim, publicDebate, publicEvidence, publishedComment } from './visibility.ts';

interface Subject {
  type: SubjectType;
  id: string;
}

export interface NewReport {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  revisionId: string;
  debateId: string;
  reporterId: string;
  /** Whose text it is. */
  authorId: string;
  clause: string;
  note: string;
  createdAt: Date;
}

/** False where this person had reported this revision before. */
export async function insertReport(tx: Transaction, report: NewReport): Promise<boolean> {
  const { count } = await tx.report.createMany({ data: [report], skipDuplicates: true });
  return count === 1;
}

/** Whether this person has reported this revision, whatever became of the report. */
export async function hasReported(
  db: Db,
  report: { subject: Subject; revisionId: string; reporterId: string },
): Promise<boolean> {
  const { subject, revisionId, reporterId } = report;
  const found = await db.report.findUnique({
    where: { revisionId_reporterId: { revisionId, reporterId } },
    select: { subjectType: true, subjectId: true },
  });
  return found?.subjectType === subject.type && found.subjectId === subject.id;
}

/** How many different people have open reports on a subject, whichever of its revisions they read. */
export async function countReporters(tx: Transaction, { type, id }: Subject): Promise<number> {
  const rows = await tx.report.findMany({
    where: { subjectType: type, subjectId: id, status: 'open' },
    distinct: ['reporterId'],
    select: { reporterId: true },
  });
  return rows.length;
}

/** Whether everybody can read a subject where it stands: in a public debate, on a public claim. */
export async function isReadable(tx: Transaction, { type, id }: Subject): Promise<boolean> {
  return (await readable[type](tx, id)) !== null;
}

const select = { id: true } as const;
const readable: Record<SubjectType, (tx: Transaction, id: string) => Promise<unknown>> = {
  debate: (tx, id) => tx.debate.findFirst({ where: { id, ...publicDebate }, select }),
  comment: (tx, id) =>
    tx.comment.findFirst({ where: { id, ...publishedComment, debate: publicDebate }, select }),
  claim: (tx, id) =>
    tx.claim.findFirst({ where: { id, ...publicClaim, debate: publicDebate }, select }),
  evidence: (tx, id) =>
    tx.evidence.findFirst({
      where: { id, ...publicEvidence, claim: publicClaim, debate: publicDebate },
      select,
    }),
  conclusion: (tx, id) =>
    tx.conclusion.findFirst({ where: { id, status: 'published', debate: publicDebate }, select }),
};

/** Leaves a trace of what the board did by itself: ids and clauses, no text and nobody's name. */
export async function recordHiding(
  tx: Transaction,
  hiding: { id: string; subject: Subject; revisionId: string; clauses: string[]; at: Date },
): Promise<void> {
  const { id, subject, revisionId, clauses, at } = hiding;
  await tx.auditEntry.create({
    data: {
      id,
      action: 'hidden_by_reports',
      about: revisionId,
      detail: { type: subject.type, id: subject.id, clauses },
      createdAt: at,
    },
    select,
  });
}

/** Clauses named by open reports on a subject, each once. */
export async function reportedClauses(tx: Transaction, { type, id }: Subject): Promise<string[]> {
  const rows = await tx.report.findMany({
    where: { subjectType: type, subjectId: id, status: 'open' },
    distinct: ['clause'],
    select: { clause: true },
  });
  return rows.map((row) => row.clause).sort();
}

export async function answerReports(
  tx: Transaction,
  { type, id }: Subject,
  answer: { status: 'upheld' | 'dismissed'; decisionId: string | null },
): Promise<void> {
  await tx.report.updateMany({
    where: { subjectType: type, subjectId: id, status: 'open' },
    data: answer,
  });
}

/** Opens again the reports that a decision, now undone, had answered. */
export async function reopenReports(tx: Transaction, decisionId: string): Promise<void> {
  await tx.report.updateMany({
    where: { decisionId },
    data: { status: 'open', decisionId: null },
  });
}

/** A reported text that was changed stays in question: its newer version waits in its place. */
export async function moveReportedPlace(
  tx: Transaction,
  subject: Subject,
  place: { from: string; to: string; since: Waiting['since'] },
): Promise<void> {
  await leaveQueue(tx, place.from);
  await joinQueue(tx, place.to, {
    since: place.since,
    for: 'report',
    clauses: await reportedClauses(tx, subject),
  });
}
