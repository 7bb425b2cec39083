import { eventFor } from '#app/domain/lifecycle/events-for.ts';
import type { Subject } from '#app/domain/lifecycle/transition.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { Transaction } from '#server/db/client.ts';
import { reanchorClaims, useWording } from '#server/db/claim-wording.ts';
import { commentPlace, countAnswer, markEdited, setNumber } from '#server/db/comments.ts';
import { useMethods } from '#server/db/debates.ts';
import { answerDisputes } from '#server/db/disputes.ts';
import { lockDebates, recordClaimsChanged, recordEvents } from '#server/db/events.ts';
import type { EventDraft } from '#server/db/events.ts';
import { recomputeStanding, useEvidence } from '#server/db/evidence.ts';
import type { Prisma } from '#server/db/generated/client.ts';
import { isCreditShown } from '#server/db/positions.ts';
import { shownElsewhere } from '#server/db/same-claims.ts';
import type { StoredSubject } from '#server/db/subjects.ts';

/** What readers see of a change. */
export interface Spread {
  /** The comment's number, once it has one. */
  number: number | null;
  /** Whether readers see a difference. */
  isPublicChange: boolean;
  /** Other debates in which readers see it too: their ids. */
  elsewhere: string[];
}

/**
 * What follows from a change of status: numbers, counters, anchors and standings, and then, as the
 * last thing, the numbered events.
 */
export async function spread(
  tx: Transaction,
  before: Pick<
    StoredSubject,
    'type' | 'id' | 'debateId' | 'status' | 'publicRevisionId' | 'everPublished'
  >,
  after: Subject,
  at: Date,
): Promise<Spread> {
  const { type, id } = before;
  const was = before.status === 'published';
  const is = after.status === 'published';
  const newText =
    is && before.publicRevisionId !== after.publicRevisionId ? after.publicRevisionId : null;

  const event = eventFor(type, before, { ...after, everPublished: before.everPublished });
  const drafts: EventDraft[] = event ? [{ type: event, subjectType: type, subjectId: id }] : [];
  if (newText && type === 'comment') {
    drafts.push(...(await reanchorClaims(tx, { type: 'comment', id }, newText)));
  }
  if (type === 'comment' && was !== is && (await isCreditShown(tx, id))) {
    // Readers are told which comments moved them, and of this one no longer, or again.
    drafts.push({ type: 'debate:changed', subjectType: 'debate', subjectId: before.debateId });
  }
  if (newText && type === 'debate') {
    drafts.push(...(await reanchorClaims(tx, { type: 'opening', id }, newText)));
    await useMethods(tx, id, newText);
  }
  if (newText && type === 'claim') await useWording(tx, id, newText, before.publicRevisionId);
  if (newText && type === 'evidence') await useEvidence(tx, id, newText);
  if (type === 'evidence' && (newText || was !== is)) await recomputeStanding(tx, id);
  if (newText && (type === 'evidence' || type === 'claim')) await answerDisputes(tx, type, newText);
  const place = type === 'comment' ? await commentPlace(tx, id) : null;
  const number = place?.number ?? null;
  if (drafts.length === 0) return { number, isPublicChange: false, elsewhere: [] };
  const isFirst = place !== null && is && number === null;
  const others = isFirst ? [] : await shownElsewhere(tx, before);
  const elsewhere = [...new Set(others.map((claim) => claim.debateId))];
  if (elsewhere.length > 0) await lockDebates(tx, [before.debateId, ...elsewhere]);
  if (place && was && newText) await markEdited(tx, id, at);
  const parentKey = isFirst && place.parentId ? await countAnswer(tx, place.parentId) : '';
  const { lastNumber } = await recordEvents(tx, before.debateId, drafts, at, {
    ...(isFirst ? { lastNumber: { increment: 1 } } : {}),
    ...(place && was !== is ? counted(place.stance, is ? 1 : -1) : {}),
  });
  await recordClaimsChanged(tx, others, at);
  if (isFirst) await setNumber(tx, id, lastNumber, parentKey);
  return { number: isFirst ? lastNumber : number, isPublicChange: true, elsewhere };
}

function counted(stance: Stance | null, by: 1 | -1): Prisma.DebateUpdateInput {
  const change = { increment: by };
  return {
    commentCount: change,
    ...(stance === 'for' ? { forCount: change } : {}),
    ...(stance === 'against' ? { againstCount: change } : {}),
    ...(stance === 'depends' ? { dependsCount: change } : {}),
  };
}
