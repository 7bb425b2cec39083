import type { Prisma } from './generated/client.ts';

/**
 * The one visibility filter: what anybody may see. Every door (page, API, socket, feed, search,
 * export, counts) asks through these, and shows the rest to its author and moderators only.
 */
export const publicDebate = { status: 'published' } as const satisfies Prisma.DebateWhereInput;

/**
 * Published comments, and tombstones: where answers, once published, hang from one, and where
 * readers are told what became of a text they could read.
 */
export const shownComment = {
  number: { not: null },
  OR: [{ status: 'published' }, { replyCount: { gt: 0 } }, { tombstone: true }],
} as const satisfies Prisma.CommentWhereInput;

export const publishedComment = {
  status: 'published',
} as const satisfies Prisma.CommentWhereInput;

export const publicClaim = { status: 'published' } as const satisfies Prisma.ClaimWhereInput;

export const publicEvidence = { status: 'published' } as const satisfies Prisma.EvidenceWhereInput;
