import { suspensionDays, suspensionNotice } from '#app/domain/moderation/suspension.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { PersonPage } from '#app/protocol/accounts.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { accountColumns, authorRecord } from '#server/db/users.ts';
import type { Account } from '#server/db/users.ts';
import { publicDebate, publishedComment } from '#server/db/visibility.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { iso } from './people.ts';

/** Comments shown on a person's page. */
const shown = 20;

/**
 * What everyone may know of a person: who they say they are, and what they argued in public. They
 * themselves see how trust stands; moderators see their record and what can be changed.
 */
export const readPerson =
  (deps: Deps) =>
  async (viewer: MaybeActor, handle: string): Promise<PersonPage> => {
    const user = await deps.db.user.findFirst({
      where: { handle: handle.toLowerCase(), erasedAt: null },
      select: { ...accountColumns, createdAt: true },
    });
    if (!user) throw new Refusal('not-found', 'There is nobody with this handle.');
    const comments = await deps.db.comment.findMany({
      where: { authorId: user.id, ...publishedComment, debate: publicDebate },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: shown,
      select: {
        number: true,
        stance: true,
        publishedAt: true,
        publicRevisionId: true,
        debate: { select: { slug: true, publicRevisionId: true } },
      },
    });
    const revisions = await deps.db.revision.findMany({
      where: {
        id: {
          in: comments.flatMap((comment) => [
            ...(comment.publicRevisionId ? [comment.publicRevisionId] : []),
            ...(comment.debate.publicRevisionId ? [comment.debate.publicRevisionId] : []),
          ]),
        },
      },
      select: { id: true, bodyHtml: true, fields: true },
    });
    const byId = new Map(revisions.map((revision) => [revision.id, revision]));
    return {
      handle: user.handle,
      name: user.name,
      line: user.line,
      since: iso(user.createdAt),
      role: user.role,
      ...(await standingOf(deps, viewer, user)),
      comments: comments.map((comment) => ({
        debate: {
          slug: comment.debate.slug,
          title:
            (byId.get(comment.debate.publicRevisionId ?? '')?.fields as { title?: string })
              ?.title ?? '',
        },
        number: comment.number ?? 0,
        stance: comment.stance,
        bodyHtml: byId.get(comment.publicRevisionId ?? '')?.bodyHtml ?? '',
        publishedAt: comment.publishedAt ? iso(comment.publishedAt) : '',
      })),
    };
  };

async function standingOf(
  deps: Deps,
  viewer: MaybeActor,
  user: Account,
): Promise<Pick<PersonPage, 'trust' | 'standing'>> {
  const isSelf = viewer?.id === user.id;
  const moderates = can(viewer, { do: 'see-queue' });
  const setRole = can(viewer, { do: 'administer' });
  if (!isSelf && !moderates) return { trust: null, standing: null };

  const { approvalsForTrust } = deps.policy.inForce().settings;
  const record = await authorRecord(deps.db, user.id, approvalsForTrust);
  const now = deps.now();
  const trusted = user.role !== 'member' || record.trusted;
  return {
    trust: isSelf ? { trusted, missing: trusted ? 0 : record.missing } : null,
    standing:
      moderates && (!isSelf || setRole)
        ? {
            record,
            suspension: suspensionNotice(user, now),
            may: { manage: can(viewer, { do: 'manage-person', on: user }), setRole },
            suspensionDays: suspensionDays(now),
          }
        : null,
  };
}
