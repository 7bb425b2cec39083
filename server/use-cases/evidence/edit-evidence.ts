import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import type { EditEvidence, EvidenceEdited } from '#app/protocol/own-evidence.ts';
import { evidenceToEdit } from '#server/db/evidence.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, requirePermission, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';
import { requireContent, revisionFields, textsOf } from './evidence-content.ts';

/**
 * A newer version of one's own evidence: kind, answers, source and whose it is. While it waits or is
 * returned, what was public stays public and counts.
 */
export const editEvidence =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: EditEvidence & { id: string }): Promise<EvidenceEdited> => {
    const actor = requireActor(maybe);
    const evidence = await evidenceToEdit(deps.db, input.id);
    const isSeen =
      evidence?.status === 'published' || (evidence && can(actor, { do: 'edit', on: evidence }));
    if (!evidence || !isSeen) throw notFound('evidence');
    requirePermission(
      actor,
      { do: 'edit', on: evidence },
      'Only who gave it changes it. You can say that it is of another kind, or undercut it.',
    );
    const content = requireContent(input);
    requireOpen(actor, evidence.debate);
    await spend(deps, actor, limits.evidence);
    const texts = textsOf(content);
    const judgement = await judge(deps, deps.db, actor, {
      texts,
      holdAll: evidence.debate.mode === 'hold_all',
      exceptSubject: evidence.id,
      publicRevisionId: evidence.publicRevisionId,
    });
    const body = texts[0].text;
    const { subject, revisionId } = await submitEdit(deps, {
      type: 'evidence',
      id: evidence.id,
      debateId: evidence.debateId,
      authorId: actor.id,
      revisionId: input.revisionId,
      body,
      rendered: renderMarkdown(body),
      fields: await revisionFields(deps, evidence.side, content),
      judgement,
    });
    return {
      evidence: {
        id: evidence.id,
        status: subject.status,
        revisionId,
        revisionStatus: subject.latest.status,
        claim: evidence.claimId,
      },
      reasons: judgement.reasons,
    };
  };
