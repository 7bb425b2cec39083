import type { EvidenceSide } from '#app/domain/evidence/kinds.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import type { EvidenceReceipt } from '#app/protocol/claims.ts';
import type { openClaim } from '#server/db/claims.ts';
import type { Transaction } from '#server/db/client.ts';
import { evidenceReceipt, insertEvidence } from '#server/db/evidence.ts';
import type { Deps } from '../deps.ts';
import { judge } from '../submissions/judge.ts';
import { submitNew } from '../submissions/submit.ts';
import { revisionFields, textsOf } from './evidence-content.ts';
import type { EvidenceContent } from './evidence-content.ts';

export interface NewEvidence {
  id: string;
  claim: NonNullable<Awaited<ReturnType<typeof openClaim>>>;
  side: EvidenceSide;
  content: EvidenceContent;
  /** The evidence an undercut attacks, the comment that carries it, the piece it was brought from. */
  points: { againstId?: string | null; commentId?: string | null; broughtFromId?: string };
  fingerprint: string;
  /** Locks what it stands on; throws where that is gone. */
  stand: (tx: Transaction) => Promise<void>;
}

/** Evidence on its way through the policy and the queue, whoever found it where. */
export async function submitEvidence(
  deps: Deps,
  actor: Actor,
  { id, claim, side, content, points, fingerprint, stand }: NewEvidence,
): Promise<EvidenceReceipt> {
  const { debateId } = claim;
  const texts = textsOf(content);
  const judgement = await judge(deps, deps.db, actor, {
    texts,
    holdAll: claim.debate.mode === 'hold_all',
    exceptSubject: points.broughtFromId ?? null,
  });
  const body = texts[0].text;
  const fields = await revisionFields(deps, side, content);
  const submission = {
    type: 'evidence',
    id,
    debateId,
    authorId: actor.id,
    body,
    rendered: renderMarkdown(body),
    fields,
    judgement,
  } as const;
  await submitNew(deps, submission, async (tx, row) => {
    await stand(tx);
    await insertEvidence(tx, {
      ...row,
      ...points,
      id,
      debateId,
      claimId: claim.id,
      authorId: actor.id,
      side,
      kind: content.kind,
      details: content.details,
      sourceId: fields.sourceId,
      own: fields.own,
      fingerprint,
    });
  });
  return evidenceReceipt(deps.db, id);
}
