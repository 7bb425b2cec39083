import { maxMarksPerPersonAndText } from '#app/domain/claims/limits.ts';
import { findQuote, quoteAt } from '#app/domain/claims/quote.ts';
import { detailsOfSource } from '#app/domain/evidence/source-of-claim.ts';
import { isSuspended } from '#app/domain/moderation/suspension.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { wordingFields } from '#server/db/claim-wording.ts';
import { claimSent, insertClaim, marksOn } from '#server/db/claims.ts';
import { publishedWithClaims } from '#server/db/claims-to-come.ts';
import type { ClaimToCome } from '#server/db/claims-to-come.ts';
import { lockQuoted } from '#server/db/quotable.ts';
import { authorRecord } from '#server/db/users.ts';
import type { Deps } from '../deps.ts';
import { addEvidence } from '../evidence/add-evidence.ts';
import { stale } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { fingerprintOf } from '../submissions/once.ts';
import { submitNew } from '../submissions/submit.ts';

type Published = NonNullable<Awaited<ReturnType<typeof publishedWithClaims>>>;

/**
 * Makes the claims a comment brings along, each with its source, once readers can read it. Called
 * after the publication is committed, as often as one likes: what is there is left alone. What
 * cannot be made is not, and never takes the publication with it; its author is told under the
 * comment. The same where the process ends in between, until the comment is next sent or changed.
 */
export async function makeClaims(deps: Deps, commentId: string): Promise<void> {
  const comment = await publishedWithClaims(deps.db, commentId);
  if (!comment || comment.toCome.length === 0 || comment.debate.phase !== 'open') return;
  if (comment.author.erasedAt || isSuspended(comment.author, deps.now())) return;
  const author = await authorOf(deps, comment);
  for (const one of comment.toCome) {
    try {
      if (await isMade(deps, author, comment, one)) await giveSource(deps, author, one);
    } catch {
      // The words are public whatever becomes of this claim, and its author sees that it is not there.
    }
  }
}

async function authorOf(deps: Deps, { author }: Published): Promise<Actor> {
  const { approvalsForTrust } = deps.policy.inForce().settings;
  const { id, handle, name, line, role } = author;
  const trusted = role !== 'member' || (await authorRecord(deps.db, id, approvalsForTrust)).trusted;
  // Counted when the comment was sent.
  return { id, handle, name, line, role, trusted, noRateLimit: true };
}

/** Whether the claim stands, made now or before. */
async function isMade(
  deps: Deps,
  author: Actor,
  comment: Published,
  one: ClaimToCome,
): Promise<boolean> {
  if (await claimSent(deps.db, one.claim)) return true;
  const { revision, debate } = comment;
  const found = findQuote(revision.bodyText, { exact: one.quote });
  if (!found.ok) return false;
  const quote = quoteAt(revision.bodyText, found.start, found.end);
  // These very words are public already: neither a new author nor a mode holds them once more.
  const judgement = await judge(
    deps,
    deps.db,
    { ...author, trusted: true },
    {
      texts: [{ kind: 'claim', text: quote.exact }],
      holdAll: false,
      exceptSubject: null,
    },
  );
  if (judgement.outcome !== 'publish') return false;
  const marks = await marksOn(deps.db, comment.id, author.id);
  const isMarked = marks.some(
    (mark) => mark.exact === quote.exact && mark.position === quote.position,
  );
  const own = marks.filter((mark) => mark.markerId === author.id);
  if (isMarked || own.length >= maxMarksPerPersonAndText) return false;
  const submission = {
    type: 'claim',
    id: one.claim,
    debateId: debate.id,
    authorId: author.id,
    body: quote.exact,
    rendered: renderMarkdown(quote.exact),
    fields: wordingFields({
      quote,
      quotedRevisionId: revision.id,
      restatement: null,
      accepted: true,
    }),
    judgement,
  } as const;
  await submitNew(deps, submission, async (tx, row) => {
    if (!(await lockQuoted(tx, 'comment', comment.id, revision.id))) throw stale();
    await insertClaim(tx, {
      ...row,
      ...quote,
      id: one.claim,
      debateId: debate.id,
      subjectType: 'comment',
      subjectId: comment.id,
      quotedRevisionId: revision.id,
      text: null,
      textAccepted: true,
      markerId: author.id,
      fingerprint: fingerprintOf([debate.id, revision.id, one.quote, one.url]),
    });
  });
  return true;
}

/** The normal path, so that a shop is held like any other evidence. */
async function giveSource(deps: Deps, author: Actor, one: ClaimToCome): Promise<void> {
  await addEvidence(deps)(author, {
    id: one.evidence,
    claimId: one.claim,
    side: 'supports',
    kind: one.kind,
    details: detailsOfSource(one),
    source: { url: one.url },
  });
}
