import type { Actor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { claimToReword } from '#server/db/disputes.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';
import { asAnswered, requireStillOpen, requireWholeText } from './as-answered.ts';

/** Gives a claim the wording a dispute asks for; the words it quotes stay as they are. */
export async function rewordClaim(
  deps: Deps,
  actor: Actor,
  input: { claimId: string; text: string; disputeId: string },
): Promise<Reason[]> {
  const claim = await claimToReword(deps.db, input.claimId);
  if (!claim) throw notFound('claim');
  await requireWholeText(deps.db, claim);
  const { text } = input;
  const judgement = asAnswered(
    actor,
    { isOwn: claim.quotedAuthorId === actor.id },
    await judge(deps, deps.db, actor, {
      texts: [{ kind: 'claim', text }],
      holdAll: claim.debate.mode === 'hold_all',
      exceptSubject: claim.id,
      publicRevisionId: claim.publicRevisionId,
    }),
  );
  await submitEdit(
    deps,
    {
      type: 'claim',
      id: claim.id,
      debateId: claim.debateId,
      authorId: actor.id,
      revisionId: claim.latestRevisionId,
      body: text,
      rendered: renderMarkdown(text),
      fields: { ...claim.fields, restatement: text, accepted: true },
      judgement,
    },
    (tx) => requireStillOpen(tx, input.disputeId),
  );
  return judgement.reasons;
}
