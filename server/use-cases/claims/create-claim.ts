import { maxMarksPerPersonAndText } from '#app/domain/claims/limits.ts';
import { findQuote, quoteAt } from '#app/domain/claims/quote.ts';
import type { Quote } from '#app/domain/claims/quote.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { ClaimReceipt, CreateClaim } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { wordingFields } from '#server/db/claim-wording.ts';
import { claimReceipt, claimSent, insertClaim, marksOn } from '#server/db/claims.ts';
import { findPublicDebate } from '#server/db/debates.ts';
import { lockQuoted, quotable } from '#server/db/quotable.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, requireOpen, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import { fingerprintOf, once } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';
import { submitNew } from '../submissions/submit.ts';

/**
 * Marks words of a published text as a claim. Marked by another than its author it shows the
 * author's exact words; a restatement is public once the author or a moderator accepts it.
 */
export const createClaim =
  (deps: Deps) =>
  async (maybe: MaybeActor, input: CreateClaim): Promise<Created<ClaimReceipt>> => {
    const actor = requireActor(maybe);
    const debate = await findPublicDebate(deps.db, input.debate);
    if (!debate) throw notFound('debate');
    const restatement = input.text ? normaliseBody(input.text).trim() || null : null;
    const { revisionId: subjectRevision, type: subjectType } = input.subject;
    const sent = [debate.id, subjectType, subjectRevision, input.quote, restatement];
    const fingerprint = fingerprintOf(sent);

    return once<ClaimReceipt>({
      deps,
      id: input.id,
      sent: { authorId: actor.id, fingerprint },
      lookUp: (id) => claimSent(deps.db, id),
      again: (id) => claimReceipt(deps.db, id),
      first: async () => {
        const text = await quotable(deps.db, debate.id, subjectType, subjectRevision);
        if (!text) throw notFound('public text to quote here');
        if (!text.isCurrent) throw changed();
        requireOpen(actor, debate);
        const found = findQuote(text.bodyText, input.quote);
        if (!found.ok) throw cannotQuote(found.why);
        const quote = quoteAt(text.bodyText, found.start, found.end);
        await spend(deps, actor, limits.claim);

        const isOwn = text.authorId === actor.id;
        const body = restatement ?? quote.exact;
        const judgement = await judge(deps, deps.db, actor, {
          texts: [{ kind: 'claim', text: body }],
          holdAll: debate.mode === 'hold_all',
          exceptSubject: null,
        });
        const id = input.id ?? deps.newId();
        const submission = {
          type: 'claim',
          id,
          debateId: debate.id,
          authorId: actor.id,
          body,
          rendered: renderMarkdown(body),
          fields: wordingFields({
            quote,
            quotedRevisionId: subjectRevision,
            restatement,
            accepted: isOwn || null,
          }),
          judgement,
        } as const;
        await submitNew(deps, submission, async (tx, row) => {
          if (!(await lockQuoted(tx, subjectType, text.subjectId, subjectRevision))) {
            throw changed();
          }
          refuseMarkedAlready(await marksOn(tx, text.subjectId, actor.id), actor.id, quote);
          await insertClaim(tx, {
            ...row,
            ...quote,
            id,
            debateId: debate.id,
            subjectType,
            subjectId: text.subjectId,
            quotedRevisionId: subjectRevision,
            text: restatement,
            textAccepted: isOwn,
            markerId: actor.id,
            fingerprint,
          });
        });
        return claimReceipt(deps.db, id);
      },
    });
  };

const changed = () =>
  new Refusal('conflict', 'The text has changed since. Reload it and mark again.');

function refuseMarkedAlready(
  marks: Awaited<ReturnType<typeof marksOn>>,
  markerId: string,
  quote: Required<Quote>,
): void {
  if (marks.some((mark) => mark.position === quote.position && mark.exact === quote.exact)) {
    throw new Refusal('conflict', 'These words are marked as a claim already.');
  }
  const own = marks.filter((mark) => mark.markerId === markerId);
  if (own.length >= maxMarksPerPersonAndText) {
    throw new Refusal(
      'conflict',
      `You have marked ${maxMarksPerPersonAndText} claims in this text already.`,
    );
  }
}

function cannotQuote(why: 'no-match' | 'ambiguous'): Refusal {
  const message =
    why === 'no-match'
      ? 'These words are not in the text. Select them in the text itself.'
      : 'These words stand in the text more than once. Select a few more.';
  return new Refusal('invalid', message, { issues: [{ path: 'quote', message }] });
}
