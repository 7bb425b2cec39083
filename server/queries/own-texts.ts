import type { OwnFate, OwnReason } from '#app/protocol/own-texts.ts';
import type { Mark } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Clause } from '#app/domain/policy/types.ts';
import type { SubjectStatus } from '#app/domain/vocabulary.ts';
import { appealsFor, judges } from '#server/db/appeals.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { policyFrom } from '#server/db/policy-book.ts';
import { placesInQueue, usualWait } from '#server/db/queue.ts';
import { iso } from './people.ts';

/** What it takes to tell an author what became of a text. */
interface Standing {
  status: SubjectStatus;
  publicRevisionId: string | null;
  latestRevisionId: string;
}

/**
 * The revision a text is shown by to its author: the newest, but what was taken from readers by
 * what they had read.
 */
export function shownRevision({ status, publicRevisionId, latestRevisionId }: Standing): string {
  const isTaken = status === 'removed' || status === 'hidden';
  return (isTaken ? publicRevisionId : null) ?? latestRevisionId;
}

const revisionColumns = {
  id: true,
  body: true,
  bodyHtml: true,
  fields: true,
  status: true,
  reasons: true,
  asked: true,
  waitingSince: true,
  withoutLinks: true,
  policyVersion: true,
  createdAt: true,
  decisions: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      action: true,
      moderatorId: true,
      clauses: true,
      note: true,
      marks: true,
      policyVersion: true,
      undoesId: true,
      withoutLinks: true,
    },
  },
} as const satisfies Prisma.RevisionSelect;

export type OwnRevision = Prisma.RevisionGetPayload<{ select: typeof revisionColumns }>;
type Decided = OwnRevision['decisions'][number];
type Appealed = Awaited<ReturnType<typeof appealsFor>>[number];

/** The revision shown of each of these texts and what became of it, in their order. */
export async function fatesOf(
  db: Db,
  texts: Standing[],
): Promise<{ revision: OwnRevision; fate: OwnFate }[]> {
  if (texts.length === 0) return [];
  const ids = texts.map(shownRevision);
  const [revisions, appeals, places, wait, able] = await Promise.all([
    db.revision.findMany({
      where: { id: { in: [...ids, ...texts.map((text) => text.latestRevisionId)] } },
      select: revisionColumns,
    }),
    appealsFor(db, ids),
    placesInQueue(db, ids),
    usualWait(db),
    judges(db),
  ]);
  const clauseOf = await clausesOf(db, revisions);
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  return texts.map((text, index) => {
    const revision = byId.get(ids[index] ?? '');
    if (!revision) throw new Error(`Revision ${ids[index]} is gone, but its text is not.`);
    const mine = appeals.filter((appeal) => appeal.revisionId === revision.id);
    const place = places.get(revision.id) ?? null;
    const fate = fateOf({ text, revision, appeals: mine, place, wait, able, clauseOf });
    const newest = byId.get(text.latestRevisionId) ?? revision;
    return { revision, fate: { ...fate, revisionStatus: newest.status } };
  });
}

interface Known {
  text: Standing;
  revision: OwnRevision;
  appeals: Appealed[];
  place: number | null;
  wait: number | null;
  able: string[];
  clauseOf: ClauseOf;
}

function fateOf(known: Known): Omit<OwnFate, 'revisionStatus'> {
  const { text, revision, appeals, place, wait, able, clauseOf } = known;
  const undone = new Set(revision.decisions.flatMap(({ undoesId }) => undoesId ?? []));
  const standing = revision.decisions.filter(
    ({ id, action }) => action !== 'undo' && !undone.has(id),
  );
  const verdict = standing.find(({ action }) => action === verdictOn(text.status, revision.status));
  const appeal = verdict
    ? appeals.find(({ decisionId }) => decisionId === verdict.id)
    : appeals.find(({ status }) => status === 'upheld' && text.status === 'published');
  const answer = standing.find(({ id }) => id === appeal?.answerId);
  const withoutLinks = revision.withoutLinks && text.status === 'published';
  const told = verdict ?? (withoutLinks ? standing.find((one) => one.withoutLinks) : undefined);

  const isReviewed = revision.status === 'pending';
  const isAppealed = appeal?.status === 'open';
  // A public text that waits because readers reported it waits for moderators only.
  const waits = isReviewed || isAppealed;
  const takenBack = lastTakenBack(revision.decisions);
  return {
    status: text.status,
    reasons: verdict
      ? namedBy(verdict, clauseOf)
      : (revision.reasons as unknown as Reason[]).map((reason) => ({
          ...reason,
          title: clauseOf(revision.policyVersion, reason.clause)?.title,
        })),
    note: told?.note ?? '',
    decided: verdict !== undefined,
    asked: revision.asked,
    place: waits ? place : null,
    waitingSince: waits && revision.waitingSince ? iso(revision.waitingSince) : null,
    ...(isReviewed && wait !== null ? { usualWait: wait } : {}),
    ...(withoutLinks ? { withoutLinks } : {}),
    ...(takenBack ? { takenBack } : {}),
    ...(verdict && verdict.action !== 'return' && !appeal ? { appealable: revision.id } : {}),
    ...(appeal
      ? {
          appeal: {
            status: appeal.status,
            text: appeal.text,
            note: answer?.note ?? '',
            lacksJudge: !able.some((id) => id !== appeal.authorId && id !== verdict?.moderatorId),
          },
        }
      : {}),
  };
}

/** The decision by which a text stands where it does; null where no moderator put it there. */
function verdictOn(status: SubjectStatus, revision: OwnRevision['status']): string | null {
  if (status === 'removed') return 'remove';
  if (revision === 'rejected') return 'reject';
  return revision === 'returned' ? 'return' : null;
}

type TakenBack = NonNullable<OwnFate['takenBack']>;
const toldWhenTakenBack: readonly string[] = [
  'approve',
  'return',
  'reject',
  'remove',
  'grant',
  'deny',
] satisfies TakenBack[];

/** What was decided and then taken back, if nothing was decided since. Newest decision first. */
function lastTakenBack(decisions: Decided[]): TakenBack | null {
  const [last] = decisions;
  if (last?.action === 'restore') return 'remove';
  if (last?.action !== 'undo') return null;
  const action = decisions.find(({ id }) => id === last.undoesId)?.action ?? '';
  return toldWhenTakenBack.includes(action) ? (action as TakenBack) : null;
}

/** Clauses a moderator named, each with the words they marked; how to mend it is the clause's. */
function namedBy({ clauses, marks, policyVersion }: Decided, clauseOf: ClauseOf): OwnReason[] {
  const marked = marks as unknown as Mark[];
  const named = new Set([...clauses, ...marked.map(({ clause }) => clause)]);
  return [...named].map((clause) => ({
    clause,
    title: clauseOf(policyVersion, clause)?.title,
    severity: 'return',
    message: '',
    fix: clauseOf(policyVersion, clause)?.short ?? '',
    spans: marked.filter((mark) => mark.clause === clause).map(({ span }) => span),
  }));
}

/** A clause as it stood in one version of the policy. */
type ClauseOf = (version: number, clause: string) => Clause | undefined;

async function clausesOf(db: Db, revisions: OwnRevision[]): Promise<ClauseOf> {
  const versions = revisions.flatMap(({ policyVersion, decisions }) => [
    policyVersion,
    ...decisions.map((decision) => decision.policyVersion),
  ]);
  const rows = await db.policyVersion.findMany({ where: { version: { in: versions } } });
  const clauses = new Map(rows.map((row) => [row.version, policyFrom(row).clauses]));
  return (version, id) => clauses.get(version)?.find((clause) => clause.id === id);
}
