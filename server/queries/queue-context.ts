import type { QueueItem } from '#app/protocol/moderation.ts';
import type { Stance, SubjectStatus, SubjectType } from '#app/domain/vocabulary.ts';
import type { Db } from '#server/db/client.ts';
import { personColumns, personView } from './people.ts';
import type { PersonRow } from './people.ts';

/** What waiting revisions are about, as it stands now. */
export interface QueuedSubject {
  id: string;
  authorId: string;
  status: SubjectStatus;
  /** A comment's number, once it has one. */
  number: number | null;
  stance: Stance | null;
  publicRevisionId: string | null;
  latestRevisionId: string;
  /** The comment replied to: its text is that of its public revision. */
  parent: { number: number | null; author: PersonRow | null; revisionId: string | null } | null;
  /** The claim evidence is given for. */
  claim: { exact: string; marker: PersonRow } | null;
}

type Row = { subjectType: SubjectType; subjectId: string };

/** The subjects of these revisions by id: at most one query for each type, and their people. */
export async function queuedSubjects(
  db: Db,
  rows: readonly Row[],
): Promise<Map<string, QueuedSubject>> {
  const columns = {
    id: true,
    authorId: true,
    status: true,
    publicRevisionId: true,
    latestRevisionId: true,
  } as const;
  const find = async <T>(
    type: SubjectType,
    read: (where: { id: { in: string[] } }) => Promise<T[]>,
  ): Promise<T[]> => {
    const ids = rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
    return ids.length > 0 ? read({ id: { in: ids } }) : [];
  };
  const [comments, debates, claims, evidence, conclusions] = await Promise.all([
    find('comment', (where) =>
      db.comment.findMany({
        where,
        select: {
          ...columns,
          number: true,
          stance: true,
          parent: {
            select: {
              number: true,
              status: true,
              publicRevisionId: true,
              author: { select: personColumns },
            },
          },
        },
      }),
    ),
    find('debate', (where) => db.debate.findMany({ where, select: columns })),
    find('claim', async (where) => {
      const { authorId: _, ...rest } = columns;
      const found = await db.claim.findMany({ where, select: { ...rest, markerId: true } });
      return found.map(({ markerId, ...claim }) => ({ ...claim, authorId: markerId }));
    }),
    find('evidence', (where) =>
      db.evidence.findMany({
        where,
        select: {
          ...columns,
          claim: { select: { exact: true, marker: { select: personColumns } } },
        },
      }),
    ),
    find('conclusion', (where) => db.conclusion.findMany({ where, select: columns })),
  ]);
  const bare = { number: null, stance: null, parent: null, claim: null };
  const subjects: QueuedSubject[] = [
    ...comments.map(({ parent, ...comment }) => ({
      ...bare,
      ...comment,
      parent: parent && {
        number: parent.number,
        author: parent.status === 'published' ? parent.author : null,
        revisionId: parent.publicRevisionId,
      },
    })),
    ...evidence.map((one) => ({ ...bare, ...one })),
    ...[...debates, ...claims, ...conclusions].map((one) => ({ ...bare, ...one })),
  ];
  return new Map(subjects.map((subject) => [subject.id, subject]));
}

/** What a waiting text answers or quotes, given the HTML of the comment it replies to. */
export function answersOf(
  { parent, claim }: QueuedSubject,
  htmlOf: (revisionId: string) => string,
): QueueItem['answers'] {
  if (parent) {
    return {
      number: parent.number,
      author: parent.author && personView(parent.author),
      bodyHtml: parent.revisionId ? htmlOf(parent.revisionId) : '',
    };
  }
  return (
    claim && {
      number: null,
      author: personView(claim.marker),
      bodyHtml: `<blockquote><p>${escapeHtml(claim.exact)}</p></blockquote>`,
    }
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
