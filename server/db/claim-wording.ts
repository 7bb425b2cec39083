import { reanchor } from '#app/domain/claims/quote.ts';
import type { Quote } from '#app/domain/claims/quote.ts';
import type { Transaction } from './client.ts';
import type { EventDraft } from './events.ts';
import type { Prisma } from './generated/client.ts';
import type { QuoteSubject } from './generated/enums.ts';

/** What one revision of a claim says: the words it quotes, and other words for them. */
export interface ClaimWording {
  quote: Required<Quote>;
  /** The revision of the quoted text in which the quote was found. */
  quotedRevisionId: string;
  restatement: string | null;
  /** Whether the restatement was accepted (true) or declined (false); null while it waits. */
  accepted: boolean | null;
}

/** A wording as it is kept with a revision. */
export function wordingFields({
  quote,
  quotedRevisionId,
  restatement,
  accepted,
}: ClaimWording): Prisma.InputJsonObject {
  const { exact, prefix, suffix, position } = quote;
  const place = { quote: exact, prefix, suffix, position, quotedRevisionId };
  return { ...place, restatement: restatement ?? '', accepted };
}

/** As `wordingFields` writes it; revisions of older boards have the quote's words alone. */
interface StoredWording {
  quote: string;
  prefix?: string;
  suffix?: string;
  position?: number;
  quotedRevisionId?: string;
  restatement?: string;
  accepted?: boolean | null;
}

/**
 * Takes a revision's wording over, in the transaction that made it the public one. `before` is the
 * public revision until then; without one the claim was written with these words, and its quote has
 * followed the edits of its text since. A quote found in an older version of the text is looked for
 * in the one that readers see now.
 */
export async function useWording(
  tx: Transaction,
  claimId: string,
  revisionId: string,
  before: string | null,
): Promise<void> {
  if (before === null) return;
  const wordings = await wordingsOf(tx, [revisionId, before]);
  const wording = wordings.get(revisionId);
  if (!wording) return;
  const isSameQuote = wordings.get(before)?.quote === wording.quote;
  const { restatement = '', accepted = null } = wording;
  const text = restatement !== '' && accepted !== false ? restatement : null;
  await tx.claim.update({
    where: { id: claimId },
    data: {
      ...(isSameQuote ? {} : await anchorsOf(tx, claimId, wording)),
      text,
      textAccepted: text !== null && accepted === true,
    },
    select: { id: true },
  });
}

async function wordingsOf(tx: Transaction, ids: string[]): Promise<Map<string, StoredWording>> {
  const rows = await tx.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, fields: true },
  });
  return new Map(rows.map(({ id, fields }) => [id, fields as unknown as StoredWording]));
}

async function anchorsOf(tx: Transaction, claimId: string, wording: StoredWording) {
  const { quote: exact, prefix = '', suffix = '', position = 0 } = wording;
  const stored = { exact, prefix, suffix, position };
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { subjectType: true, subjectId: true, quotedRevisionId: true },
  });
  const now = (await publicRevisionOf(tx, claim)) ?? claim.quotedRevisionId;
  if (now === wording.quotedRevisionId) {
    return { ...stored, orphaned: false, quotedRevisionId: now };
  }
  const { bodyText } = await tx.revision.findUniqueOrThrow({
    where: { id: now },
    select: { bodyText: true },
  });
  const found = reanchor(bodyText, stored);
  return found.state === 'anchored'
    ? { ...found.quote, orphaned: false, quotedRevisionId: now }
    : {
        ...stored,
        orphaned: true,
        quotedRevisionId: wording.quotedRevisionId ?? claim.quotedRevisionId,
      };
}

async function publicRevisionOf(
  tx: Transaction,
  { subjectType, subjectId }: { subjectType: QuoteSubject; subjectId: string },
): Promise<string | null> {
  const query = { where: { id: subjectId }, select: { publicRevisionId: true } } as const;
  const row =
    subjectType === 'opening'
      ? await tx.debate.findUnique(query)
      : await tx.comment.findUnique(query);
  return row?.publicRevisionId ?? null;
}

/** A restatement was accepted, or declined; kept with the revision that made it. */
export async function answerText(
  tx: Transaction,
  claim: { id: string; revisionId: string },
  accepted: boolean,
): Promise<void> {
  await tx.claim.update({
    where: { id: claim.id },
    data: accepted ? { textAccepted: true } : { text: null, textAccepted: false },
    select: { id: true },
  });
  await tx.$executeRaw`
    UPDATE "Revision" SET "fields" = "fields" || jsonb_build_object('accepted', ${accepted}::boolean)
    WHERE "id" = ${claim.revisionId}::uuid`;
}

/** A restatement becomes public with the moderator's approval of the revision that brought it. */
export async function acceptText(tx: Transaction, claimId: string): Promise<void> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { text: true, latestRevisionId: true },
  });
  if (claim.text === null) return;
  await answerText(tx, { id: claimId, revisionId: claim.latestRevisionId }, true);
}

/**
 * Moves the quotes of every claim on a text to its new public revision, or marks them orphaned:
 * a claim never points at words it does not quote. Gives an event for each claim that reads
 * differently now.
 */
export async function reanchorClaims(
  tx: Transaction,
  subject: { type: QuoteSubject; id: string },
  revisionId: string,
): Promise<EventDraft[]> {
  // Locked before they are read: a quote narrowed meanwhile would be written over otherwise.
  await tx.$queryRaw`
    SELECT "id" FROM "Claim" WHERE "subjectId" = ${subject.id}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
  const claims = await tx.claim.findMany({
    where: {
      subjectType: subject.type,
      subjectId: subject.id,
      OR: [{ quotedRevisionId: { not: revisionId } }, { orphaned: true }],
    },
    select: {
      id: true,
      status: true,
      exact: true,
      prefix: true,
      suffix: true,
      position: true,
      orphaned: true,
      publicRevisionId: true,
      latestRevisionId: true,
    },
  });
  if (claims.length === 0) return [];
  const said = (claim: (typeof claims)[number]) => claim.publicRevisionId ?? claim.latestRevisionId;
  const wordings = await wordingsOf(tx, claims.map(said));
  const { bodyText } = await tx.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { bodyText: true },
  });
  const events: EventDraft[] = [];
  for (const claim of claims) {
    const found = reanchor(bodyText, claim, wordings.get(said(claim))?.quote);
    if (claim.orphaned && found.state === 'orphaned') continue;
    const next =
      found.state === 'anchored'
        ? { ...found.quote, orphaned: false, quotedRevisionId: revisionId }
        : { orphaned: true };
    await tx.claim.update({ where: { id: claim.id }, data: next, select: { id: true } });
    if (claim.status === 'published') {
      events.push({ type: 'claim:changed', subjectType: 'claim', subjectId: claim.id });
    }
  }
  return events;
}
