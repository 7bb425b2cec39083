import type { LinkView } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { subjectTypes } from '#app/domain/vocabulary.ts';
import type { AuthorStanding, RevisionStatus, SubjectType } from '#app/domain/vocabulary.ts';
import type { Db, Transaction } from './client.ts';
import type { Prisma } from './generated/client.ts';

/** A new text as judged and rendered, before it is stored. */
export interface NewRevision {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  debateId: string;
  authorId: string;
  number: number;
  body: string;
  bodyHtml: string;
  bodyText: string;
  fields: Prisma.InputJsonObject;
  fingerprint: string;
  status: RevisionStatus;
  reasons: Reason[];
  links: LinkView[];
  policyVersion: number;
  waitingSince: Date | null;
  authorStanding: AuthorStanding;
  createdAt: Date;
}

export async function insertRevision(tx: Transaction, revision: NewRevision): Promise<void> {
  await tx.revision.create({
    data: {
      ...revision,
      reasons: revision.reasons as unknown as Prisma.InputJsonArray,
      links: revision.links as unknown as Prisma.InputJsonArray,
      waitingFor: revision.waitingSince ? 'review' : null,
      waitingClauses: revision.waitingSince
        ? [...new Set(revision.reasons.map((reason) => reason.clause))]
        : [],
      publishedAt: revision.status === 'published' ? revision.createdAt : null,
    },
    select: { id: true },
  });
}

/** Bodies this person wrote lately, newest first, to find repeats. */
export async function recentTexts(
  db: Db,
  input: { authorId: string; exceptSubject: string | null; since: Date; take: number },
): Promise<{ body: string; fingerprint: string }[]> {
  return db.revision.findMany({
    where: {
      authorId: input.authorId,
      status: { in: ['pending', 'published'] },
      subjectType: { in: ['comment', 'debate'] },
      createdAt: { gte: input.since },
      ...(input.exceptSubject ? { subjectId: { not: input.exceptSubject } } : {}),
    },
    orderBy: { createdAt: 'desc' },
    take: input.take,
    select: { body: true, fingerprint: true },
  });
}

/** The links found in a revision when it was judged. */
export async function linksOf(db: Db, id: string): Promise<LinkView[]> {
  const revision = await db.revision.findUnique({ where: { id }, select: { links: true } });
  return (revision?.links ?? []) as unknown as LinkView[];
}

export async function revisionStatus(db: Db, id: string): Promise<RevisionStatus> {
  const { status } = await db.revision.findUniqueOrThrow({
    where: { id },
    select: { status: true },
  });
  return status;
}

/** Renders a stored text anew, with or without its links. */
export async function setRendering(
  tx: Transaction,
  id: string,
  withoutLinks: boolean,
  render: (body: string) => { html: string; text: string },
): Promise<void> {
  const { body } = await tx.revision.findUniqueOrThrow({ where: { id }, select: { body: true } });
  const { html, text } = render(body);
  await tx.revision.update({
    where: { id },
    data: { withoutLinks, bodyHtml: html, bodyText: text },
    select: { id: true },
  });
}

/** Whether an id names a debate, comment, claim, piece of evidence or conclusion already. */
export async function isSubject(db: Db, id: string): Promise<boolean> {
  const found = await db.revision.findFirst({
    where: { subjectType: { in: [...subjectTypes] }, subjectId: id },
    select: { id: true },
  });
  return found !== null;
}
