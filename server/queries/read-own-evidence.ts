import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { OwnEvidenceView } from '#app/protocol/own-evidence.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { newestEvidence } from '#server/db/evidence.ts';
import type { Deps } from '#server/use-cases/deps.ts';

/** The newest version of a piece of evidence, for its author and moderators. */
export const readOwnEvidence =
  (deps: Deps) =>
  async (viewer: MaybeActor, id: string): Promise<OwnEvidenceView> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    const evidence = await newestEvidence(deps.db, id);
    if (!evidence || !can(viewer, { do: 'see-unpublished', on: evidence })) {
      throw new Refusal('not-found', 'There is no such evidence.');
    }
    const { revision, content, own } = evidence;
    return {
      id: evidence.id,
      revisionId: revision.id,
      claim: evidence.claimId,
      mine: can(viewer, { do: 'edit', on: evidence }),
      side: evidence.side,
      kind: content.kind as EvidenceKind,
      against: evidence.againstId,
      details: content.details,
      source: content.source
        ? { url: content.source, title: content.title, own: content.own ?? own }
        : null,
      status: evidence.status,
      revisionStatus: revision.status,
      reasons: revision.reasons as unknown as Reason[],
    };
  };
