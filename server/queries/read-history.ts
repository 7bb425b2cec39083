import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { SubjectType } from '#app/domain/vocabulary.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { historyPageSize } from '#app/protocol/history.ts';
import type { HistoryQuery, HistoryVersion, HistoryView } from '#app/protocol/history.ts';
import type { Person } from '#app/protocol/shared.ts';
import { isSlug } from '#server/db/debates.ts';
import type { DebateFields } from '#server/db/debates.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { publicDebate, publishedComment } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso, personColumns, personView } from './people.ts';

interface Subject {
  type: Extract<SubjectType, 'debate' | 'comment'>;
  id: string;
  authorId: string;
  author: Person;
  isPublic: boolean;
  debateRevisionId: string | null;
}

const nothing = () => new Refusal('not-found', 'There is no such text to compare.');

/** Published, and still standing so: an approval that was undone leaves the revision waiting. */
const published = { status: 'published' } as const satisfies Prisma.RevisionWhereInput;

/** Who erased their account took their texts back with it. */
const standing = { author: { erasedAt: null } };

/**
 * The published revisions of a comment or an opening, for everyone while the text itself is public,
 * else for its author and moderators. Something had to go when a moderator mended a text: what stood
 * before that is for its author and moderators too. Anything else is `not-found`.
 */
export const readHistory =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: HistoryQuery): Promise<HistoryView> => {
    const { slug, number } = query;
    if (!isSlug(slug)) throw nothing();
    const find = number === null ? findOpening : findComment;
    const subject =
      (await find(deps, query, { open: true })) ?? (await find(deps, query, { open: false }));
    if (!subject) throw nothing();
    const mayAll = can(viewer, { do: 'see-unpublished', on: subject });
    if (!subject.isPublic && !mayAll) throw nothing();

    const where = { subjectType: subject.type, subjectId: subject.id, ...published };
    const listed = await deps.db.revision.findMany({
      where,
      orderBy: { number: 'asc' },
      select: { id: true, authorId: true },
    });
    const mended = listed.findLastIndex(({ authorId }) => authorId !== subject.authorId);
    const withheld = mayAll ? 0 : Math.max(0, mended);
    const newest = listed.length;
    const to = Math.min(newest, (query.before ?? newest + 1) - 1);
    const from = Math.max(withheld, to - historyPageSize);
    if (to <= from) throw nothing();

    const numbers = new Map(listed.map(({ id }, index) => [id, index + 1]));
    // One more than is shown: what the oldest of them is compared with.
    const ids = listed.slice(Math.max(withheld, from - 1), to).map(({ id }) => id);
    const [rows, debate] = await Promise.all([
      deps.db.revision.findMany({
        where: { ...where, id: { in: ids } },
        orderBy: { number: 'desc' },
        select: {
          id: true,
          authorId: true,
          body: true,
          fields: true,
          publishedAt: true,
          createdAt: true,
        },
      }),
      subject.debateRevisionId &&
        deps.db.revision.findUnique({
          where: { id: subject.debateRevisionId },
          select: { fields: true },
        }),
    ]);
    const versions = rows.map((row): HistoryVersion => {
      const { title = null, motion = null } = row.fields as Partial<DebateFields>;
      return {
        number: numbers.get(row.id) ?? 0,
        at: iso(row.publishedAt ?? row.createdAt),
        by: row.authorId === subject.authorId ? 'author' : 'moderator',
        text: { title, motion, body: row.body },
      };
    });
    return {
      debate: { slug, title: debate ? (debate.fields as unknown as DebateFields).title : null },
      number,
      author: subject.author,
      isPublic: subject.isPublic,
      versions: versions.slice(0, to - from),
      before: versions[to - from] ?? null,
      newest,
      withheld,
    };
  };

type Find = (
  deps: Deps,
  query: HistoryQuery,
  /** Only what everyone may see, or whatever its state: the caller then asks who may. */
  sight: { open: boolean },
) => Promise<Subject | null>;

const findOpening: Find = async ({ db }, { slug }, { open }) => {
  const row = await db.debate.findFirst({
    where: { AND: [{ slug }, open ? { ...publicDebate, ...standing } : {}] },
    select: {
      id: true,
      authorId: true,
      author: { select: personColumns },
      publicRevisionId: true,
    },
  });
  return (
    row && {
      type: 'debate',
      id: row.id,
      authorId: row.authorId,
      author: personView(row.author),
      isPublic: open,
      debateRevisionId: row.publicRevisionId,
    }
  );
};

const findComment: Find = async ({ db }, { slug, number }, { open }) => {
  const row = await db.comment.findFirst({
    where: {
      AND: [
        { number, debate: { slug } },
        open ? { ...publishedComment, ...standing, debate: publicDebate } : {},
      ],
    },
    select: {
      id: true,
      authorId: true,
      author: { select: personColumns },
      debate: { select: { publicRevisionId: true } },
    },
  });
  return (
    row && {
      type: 'comment',
      id: row.id,
      authorId: row.authorId,
      author: personView(row.author),
      isPublic: open,
      debateRevisionId: row.debate.publicRevisionId,
    }
  );
};
