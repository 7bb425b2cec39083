import { can } from '#app/domain/permissions/can.ts';
import type { Actor, MaybeActor } from '#app/domain/permissions/can.ts';
import { endOfThread, pageSize } from '#app/domain/threads/sort-key.ts';
import type { CommentView, OwnCommentView } from '#app/protocol/comments.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { DebatePageQuery, DebatePageView } from '#app/protocol/pages.ts';
import { unmadeClaims } from '#server/db/claims-to-come.ts';
import { unsettledComments } from '#server/db/comments.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { shownComment } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';
import { publicComments } from './comment-views.ts';
import { publicDebates } from './debate-views.ts';
import { ownComments } from './own-comment-views.ts';
import { ownDebate } from './own-debate-view.ts';
import { ownPosition } from './read-positions.ts';
import { thanksHere } from './thanks-here.ts';
import { turningPoint } from './turning-point.ts';

/** Comments shown before the one a window was opened for. */
const windowBefore = 10;
/** An author's unsettled comments shown at once in one debate. */
const ownShown = 50;

/** One page of a debate for one reader; what is personal is empty for a visitor. */
export const readDebatePage =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: DebatePageQuery): Promise<DebatePageView> => {
    const [debate] = await publicDebates(deps.db, { where: { slug: query.slug }, take: 1 });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const page = await commentPage(deps, debate.id, query);
    const ids = page.comments.map((comment) => comment.id);
    const [claims, turnsOn, own, ownVersion, thanks, position, unmade] = await Promise.all([
      publicClaims(deps.db, {
        where: { debateId: debate.id, subjectId: { in: [debate.id, ...ids] } },
      }),
      turningPoint(deps.db, debate.id),
      viewer ? unsettled(deps, viewer, debate.id) : [],
      viewer ? ownDebate(deps.db, viewer, { id: debate.id }) : null,
      thanksHere(deps.db, viewer, ids),
      viewer ? ownPosition(deps.db, debate.id, viewer.id) : null,
      viewer ? unmadeClaims(deps.db, viewer.id, ids) : [],
    ]);
    return {
      debate,
      turnsOn,
      order: query.order,
      thread: query.thread ?? null,
      ...page,
      claims,
      own,
      ownDebate: ownVersion?.revisionStatus === 'published' ? null : ownVersion,
      thanks,
      position,
      unmade: unmade.map(({ comment, quote, url }) => ({ comment, quote, url })),
      viewer: viewer && shownViewer(viewer),
    };
  };

function shownViewer(viewer: Actor): DebatePageView['viewer'] {
  const { id, handle, name, role, trusted, line = '' } = viewer;
  return { id, handle, name, role, trusted, line };
}

async function unsettled(deps: Deps, viewer: Actor, debateId: string): Promise<OwnCommentView[]> {
  if (!can(viewer, { do: 'see-unpublished', on: { authorId: viewer.id } })) return [];
  const ids = await unsettledComments(deps.db, { debateId, authorId: viewer.id, take: ownShown });
  return ownComments(deps.db, { where: { id: { in: ids } } });
}

type Page = Pick<DebatePageView, 'comments' | 'next' | 'hasEarlier'>;

async function commentPage(deps: Deps, debateId: string, query: DebatePageQuery): Promise<Page> {
  if (query.order !== 'thread') return flatPage(deps, debateId, query);
  const root = query.thread ? await keyOf(deps, debateId, query.thread) : null;
  const thread: Prisma.StringFilter = root ? { gte: root, lt: endOfThread(root) } : {};

  let start: Prisma.StringFilter = thread;
  let hasEarlier = false;
  if (query.after) {
    start = { ...thread, gt: await keyOf(deps, debateId, query.after) };
    hasEarlier = true;
  } else if (query.at) {
    const key = await keyOf(deps, debateId, query.at);
    const before = await deps.db.comment.findMany({
      where: { AND: [shownComment, { debateId, sortKey: { ...thread, lt: key } }] },
      orderBy: { sortKey: 'desc' },
      take: windowBefore + 1,
      select: { sortKey: true },
    });
    hasEarlier = before.length > windowBefore;
    const first = before.slice(0, windowBefore).at(-1)?.sortKey ?? key;
    start = { ...thread, gte: first };
  }
  const comments = await publicComments(deps.db, {
    where: { debateId, sortKey: start },
    take: pageSize + 1,
  });
  return { ...cut(comments), hasEarlier };
}

/** Newest first, or only one stance, oldest first: both by number. */
async function flatPage(deps: Deps, debateId: string, query: DebatePageQuery): Promise<Page> {
  const newest = query.order === 'newest';
  const stance = query.order === 'newest' || query.order === 'thread' ? null : query.order;
  const after = query.after;
  const comments = await publicComments(deps.db, {
    where: {
      debateId,
      status: 'published',
      ...(stance ? { stance } : {}),
      ...(after ? { number: newest ? { lt: after } : { gt: after } } : {}),
    },
    orderBy: { number: newest ? 'desc' : 'asc' },
    take: pageSize + 1,
  });
  return { ...cut(comments), hasEarlier: after !== undefined };
}

function cut(comments: CommentView[]): Pick<Page, 'comments' | 'next'> {
  const page = comments.slice(0, pageSize);
  return {
    comments: page,
    next: comments.length > pageSize ? (page.at(-1)?.number ?? null) : null,
  };
}

async function keyOf(deps: Deps, debateId: string, number: number): Promise<string> {
  const comment = await deps.db.comment.findUnique({
    where: { debateId_number: { debateId, number } },
    select: { sortKey: true },
  });
  if (!comment?.sortKey) throw new Refusal('not-found', 'There is no such comment.');
  return comment.sortKey;
}
