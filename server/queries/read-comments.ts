import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { pageSize } from '#app/domain/threads/sort-key.ts';
import type { CommentPage, CommentView, OwnCommentView } from '#app/protocol/comments.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { shownComment } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicComments } from './comment-views.ts';
import { ownComments } from './own-comment-views.ts';
import { thanksHere } from './thanks-here.ts';

const noDebate = () => new Refusal('not-found', 'There is no such debate.');
const noComment = () => new Refusal('not-found', 'There is no such comment.');

/**
 * A debate's comments in thread order. The sequence is read before the comments, so that whoever
 * follows events from it misses nothing.
 */
export const readComments =
  (deps: Deps) =>
  async (
    _viewer: MaybeActor,
    query: { slug: string; cursor?: string | null },
  ): Promise<CommentPage> => {
    const debate = await findPublicDebate(deps.db, query.slug);
    if (!debate) throw noDebate();
    const { sequence } = await deps.db.debate.findUniqueOrThrow({
      where: { id: debate.id },
      select: { sequence: true },
    });
    const after = query.cursor ? await keyAfter(deps, debate.id, query.cursor) : '';
    const comments = await publicComments(deps.db, {
      where: { debateId: debate.id, sortKey: { gt: after } },
      take: pageSize + 1,
    });
    const page = comments.slice(0, pageSize);
    return {
      comments: page,
      cursor: comments.length > pageSize ? String(page.at(-1)?.number) : null,
      sequence,
    };
  };

async function keyAfter(deps: Deps, debateId: string, cursor: string): Promise<string> {
  const number = Number(cursor);
  const comment = /^[1-9][0-9]{0,8}$/.test(cursor)
    ? await deps.db.comment.findUnique({
        where: { debateId_number: { debateId, number } },
        select: { sortKey: true },
      })
    : null;
  if (!comment?.sortKey) throw new Refusal('invalid', 'This cursor was not given by this board.');
  return comment.sortKey;
}

/** One comment for its author and moderators, whatever its state. */
export const readComment =
  (deps: Deps) =>
  async (viewer: MaybeActor, id: string): Promise<OwnCommentView> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    const comment = await deps.db.comment.findUnique({
      where: { id },
      select: { authorId: true },
    });
    if (!comment || !can(viewer, { do: 'see-unpublished', on: comment })) throw noComment();
    const [view] = await ownComments(deps.db, { where: { id } });
    if (!view) throw noComment();
    const [received] = (await thanksHere(deps.db, viewer, [id])).received;
    return received ? { ...view, thanks: received.people } : view;
  };

/** One comment as everyone sees it, by its number. */
export const readCommentByNumber =
  (deps: Deps) =>
  async (_viewer: MaybeActor, query: { slug: string; number: number }): Promise<CommentView> => {
    const debate = await findPublicDebate(deps.db, query.slug);
    if (!debate) throw noDebate();
    const [comment] = await publicComments(deps.db, {
      where: { debateId: debate.id, number: query.number },
      take: 1,
    });
    if (!comment) throw noComment();
    return comment;
  };

/**
 * The query of the debate page that holds a comment: the first page where it stands there, else a
 * window of the thread around it.
 */
export const placeOf =
  (deps: Deps) =>
  async (
    _viewer: MaybeActor,
    input: { slug: string; number: number },
  ): Promise<{ query: string }> => {
    const debate = await findPublicDebate(deps.db, input.slug);
    if (!debate) throw noDebate();
    const comment = await deps.db.comment.findFirst({
      where: { AND: [shownComment, { debateId: debate.id, number: input.number }] },
      select: { sortKey: true },
    });
    if (!comment?.sortKey) throw noComment();
    const before = await deps.db.comment.findMany({
      where: { AND: [shownComment, { debateId: debate.id, sortKey: { lt: comment.sortKey } }] },
      take: pageSize,
      select: { id: true },
    });
    return { query: before.length < pageSize ? '' : `?at=${input.number}` };
  };
