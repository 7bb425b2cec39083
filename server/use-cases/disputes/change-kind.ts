import { keptDetails } from '#app/domain/evidence/change-kind.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import type { AcceptDispute } from '#app/protocol/disputes.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { StoredDispute } from '#server/db/disputes.ts';
import { evidenceToEdit, statedSource } from '#server/db/evidence.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../guards.ts';
import { requireContent, revisionFields, textsOf } from '../evidence/evidence-content.ts';
import { judge } from '../submissions/judge.ts';
import { submitEdit } from '../submissions/submit.ts';
import { asAnswered, requireStillOpen, requireWholeText } from './as-answered.ts';

/**
 * Gives evidence the kind a dispute asks for. Answers to the same questions stay; what the new kind
 * requires and nobody said is `invalid` until whoever accepts says it. The source stays; one is taken
 * only where there was none.
 */
export async function changeKind(
  deps: Deps,
  actor: Actor,
  dispute: StoredDispute & { evidenceId: string },
  given: AcceptDispute,
): Promise<Reason[]> {
  const evidence = await evidenceToEdit(deps.db, dispute.evidenceId);
  if (!evidence?.publicRevisionId) throw notFound('evidence');
  await requireWholeText(deps.db, evidence);
  const stated = await statedSource(deps.db, evidence.publicRevisionId);
  const kind = dispute.kind as EvidenceKind;
  const said = keptDetails(
    evidence.kind as EvidenceKind,
    evidence.details as Record<string, string>,
    kind,
  );
  const content = requireContent({
    kind,
    details: { ...said, ...given.details },
    source: stated ?? given.source,
  });
  const texts = textsOf(content);
  const judgement = asAnswered(
    actor,
    { isOwn: evidence.authorId === actor.id },
    await judge(deps, deps.db, actor, {
      texts,
      holdAll: evidence.debate.mode === 'hold_all',
      exceptSubject: evidence.id,
      publicRevisionId: evidence.publicRevisionId,
    }),
  );
  const body = texts[0].text;
  await submitEdit(
    deps,
    {
      type: 'evidence',
      id: evidence.id,
      debateId: evidence.debateId,
      authorId: actor.id,
      revisionId: evidence.latestRevisionId,
      body,
      rendered: renderMarkdown(body),
      fields: await revisionFields(deps, evidence.side, content),
      judgement,
    },
    (tx) => requireStillOpen(tx, dispute.id),
  );
  return judgement.reasons;
}
