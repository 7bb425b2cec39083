import type { AuditItem, AuditedAction, AuditedText } from '#app/protocol/audit.ts';
import type { Person } from '#app/protocol/shared.ts';
import type { AuditRow } from '#server/db/audit.ts';
import type { Db } from '#server/db/client.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { iso, personColumns, personView } from './people.ts';

const decisionColumns = {
  id: true,
  action: true,
  subjectType: true,
  subjectId: true,
  revisionId: true,
  debateId: true,
  authorId: true,
  clauses: true,
  note: true,
  policyVersion: true,
  withoutLinks: true,
  undoesId: true,
  batchId: true,
  createdAt: true,
  moderator: { select: personColumns },
} as const satisfies Prisma.DecisionSelect;

/** Entries whose `about` is the id of a person. */
const aboutPeople: ReadonlySet<string> = new Set([
  'trust_given',
  'trust_reset',
  'suspended',
  'suspension_ended',
  'role_changed',
] satisfies AuditedAction[]);

/** What neither kind says of the other. */
const nothing = {
  clauses: [],
  policyVersion: null,
  text: null,
  person: null,
  about: '',
  detail: {},
  undoes: null,
  takenBackBy: null,
  withoutLinks: false,
  batch: null,
} satisfies Partial<AuditItem>;

/** Rows of the trail with what moderators may know of each, in their order, in as many queries. */
export async function auditItems(db: Db, rows: AuditRow[]): Promise<AuditItem[]> {
  const ids = (kind: AuditRow['kind']) => rows.flatMap((row) => (row.kind === kind ? row.id : []));
  const [decisions, entries] = await Promise.all([
    db.decision.findMany({ where: { id: { in: ids('decision') } }, select: decisionColumns }),
    db.auditEntry.findMany({ where: { id: { in: ids('entry') } } }),
  ]);
  const revisions = await db.revision.findMany({
    where: {
      id: { in: entries.filter(isHiding).map(({ about }) => about) },
    },
    select: { id: true, subjectType: true, subjectId: true, debateId: true, authorId: true },
  });
  const hidden = revisions.map(({ id, ...revision }) => ({ ...revision, revisionId: id }));
  const [textOf, personOf, reversals] = await Promise.all([
    textsOf(db, [...decisions, ...hidden]),
    peopleOf(db, [
      ...[...decisions, ...hidden].map(({ authorId }) => authorId),
      ...entries.flatMap(({ actorId, action, about }) => [
        ...(actorId ? [actorId] : []),
        ...(aboutPeople.has(action) ? [about] : []),
      ]),
    ]),
    reversalsOf(db, decisions),
  ]);
  const text = (of: Located & { authorId: string }): AuditedText => ({
    ...textOf(of),
    author: personOf(of.authorId),
  });

  const items = new Map<string, AuditItem>();
  for (const decision of decisions) {
    const { id, action, clauses, note, policyVersion, withoutLinks } = decision;
    items.set(id, {
      ...nothing,
      ...{ id, action, clauses, note, policyVersion, withoutLinks },
      at: iso(decision.createdAt),
      by: personView(decision.moderator),
      text: text(decision),
      undoes: reversals.undoes(decision.undoesId),
      takenBackBy: reversals.takenBackBy(id),
      batch: decision.batchId,
    });
  }
  for (const entry of entries) {
    const { id, action, note, actorId } = entry;
    const revision = isHiding(entry) && hidden.find((one) => one.revisionId === entry.about);
    const isOfPerson = aboutPeople.has(action);
    const { clauses, ...detail } = entry.detail as Record<string, unknown>;
    items.set(id, {
      ...nothing,
      ...{ id, action, note },
      at: iso(entry.createdAt),
      by: actorId ? personOf(actorId) : null,
      clauses: Array.isArray(clauses) ? clauses.map(String) : [],
      text: revision ? text(revision) : null,
      person: isOfPerson ? personOf(entry.about) : null,
      about: isOfPerson || revision ? '' : entry.about,
      detail: revision ? {} : inWords(detail),
    });
  }
  return rows.flatMap(({ id }) => items.get(id) ?? []);
}

const isHiding = ({ action }: { action: string }) => action === 'hidden_by_reports';

/** Values as text; what is no single value has no place in a line. */
function inWords(detail: Record<string, unknown>): AuditItem['detail'] {
  return Object.fromEntries(
    Object.entries(detail).flatMap(([name, value]) => {
      if (value === null || typeof value === 'string') return [[name, value]];
      return typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}

interface Located {
  subjectType: AuditedText['type'];
  subjectId: string;
  debateId: string;
  revisionId: string | null;
}

/** Where texts are: their debate, and the numbers of comments. */
async function textsOf(
  db: Db,
  texts: Located[],
): Promise<(text: Located) => Omit<AuditedText, 'author'>> {
  const [debates, comments] = await Promise.all([
    db.debate.findMany({
      where: { id: { in: texts.map(({ debateId }) => debateId) } },
      select: { id: true, slug: true, publicRevisionId: true, latestRevisionId: true },
    }),
    db.comment.findMany({
      where: {
        id: {
          in: texts.flatMap((text) => (text.subjectType === 'comment' ? text.subjectId : [])),
        },
      },
      select: { id: true, number: true },
    }),
  ]);
  const shown = (debate: (typeof debates)[number]) =>
    debate.publicRevisionId ?? debate.latestRevisionId;
  const openings = await db.revision.findMany({
    where: { id: { in: debates.map(shown) } },
    select: { debateId: true, fields: true },
  });
  const titles = new Map(
    openings.map(({ debateId, fields }) => [debateId, (fields as { title: string }).title]),
  );
  const slugs = new Map(debates.map(({ id, slug }) => [id, slug]));
  const numbers = new Map(comments.map(({ id, number }) => [id, number]));
  return ({ subjectType, subjectId, debateId, revisionId }) => ({
    type: subjectType,
    id: subjectId,
    revisionId,
    number: numbers.get(subjectId) ?? null,
    debate: { slug: slugs.get(debateId) ?? '', title: titles.get(debateId) ?? '' },
  });
}

async function peopleOf(db: Db, ids: string[]): Promise<(id: string) => Person> {
  const rows = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, ...personColumns },
  });
  const people = new Map(rows.map((row) => [row.id, personView(row)]));
  return (id) => people.get(id) ?? { handle: 'deleted', name: 'Deleted', line: '' };
}

/** What decisions took back, and who took these back. */
async function reversalsOf(db: Db, decisions: { id: string; undoesId: string | null }[]) {
  const [undone, undoing] = await Promise.all([
    db.decision.findMany({
      where: { id: { in: decisions.flatMap(({ undoesId }) => undoesId ?? []) } },
      select: { id: true, action: true },
    }),
    db.decision.findMany({
      where: { undoesId: { in: decisions.map(({ id }) => id) } },
      select: { undoesId: true, moderator: { select: personColumns } },
    }),
  ]);
  const actions = new Map(undone.map(({ id, action }) => [id, action]));
  const people = new Map(
    undoing.map(({ undoesId, moderator }) => [undoesId, personView(moderator)]),
  );
  return {
    undoes: (id: string | null) => (id ? (actions.get(id) ?? null) : null),
    takenBackBy: (id: string) => people.get(id) ?? null,
  };
}
