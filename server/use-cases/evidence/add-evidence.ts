import { checkDetails } from '#app/domain/evidence/details.ts';
import { detailFields } from '#app/domain/evidence/detail-fields.ts';
import { kindWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind } from '#app/domain/evidence/kinds.ts';
import { normaliseSource } from '#app/domain/evidence/source.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { renderMarkdown } from '#app/domain/text/markdown.ts';
import { normaliseBody } from '#app/domain/text/normalise.ts';
import type { AddEvidence, EvidenceReceipt } from '#app/protocol/claims.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Issue } from '#app/protocol/errors.ts';
import { openClaim } from '#server/db/claims.ts';
import { answerable } from '#server/db/comments.ts';
import {
  evidenceReceipt,
  evidenceSent,
  insertEvidence,
  isPublicEvidence,
  keepSource,
} from '#server/db/evidence.ts';
import { limits } from '#server/integrations/rate-limits/limits.ts';
import type { Deps } from '../deps.ts';
import { notFound, requireActor, spend } from '../guards.ts';
import { judge } from '../submissions/judge.ts';
import type { JudgedText } from '../submissions/judge.ts';
import { fingerprintOf, once } from '../submissions/once.ts';
import type { Created } from '../submissions/once.ts';
import { submitNew } from '../submissions/submit.ts';

type Claim = NonNullable<Awaited<ReturnType<typeof openClaim>>>;

/** Gives evidence for, against or under a claim: a side, a kind, what the kind asks, maybe a source. */
export const addEvidence =
  (deps: Deps) =>
  async (
    maybe: MaybeActor,
    input: AddEvidence & { claimId: string },
  ): Promise<Created<EvidenceReceipt>> => {
    const actor = requireActor(maybe);
    const claim = await openClaim(deps.db, input.claimId);
    if (!claim) throw notFound('claim');
    const { details, source } = requireContent(input);
    const { side, kind } = input;
    const againstId = side === 'undercuts' ? (input.against ?? null) : null;
    const sent = [claim.id, side, kind, details, againstId, source, input.comment ?? null];
    const fingerprint = fingerprintOf(sent);

    return once<EvidenceReceipt>({
      deps,
      id: input.id,
      sent: { authorId: actor.id, fingerprint },
      lookUp: (id) => evidenceSent(deps.db, id),
      again: (id) => evidenceReceipt(deps.db, id),
      first: async () => {
        await requireReferences(deps, claim, { againstId, commentId: input.comment ?? null });
        await spend(deps, actor, limits.evidence);
        const texts = textsOf(kind, details, source);
        const judgement = await judge(deps, deps.db, actor, {
          texts,
          holdAll: claim.debate.mode === 'hold_all',
          exceptSubject: null,
        });
        const id = input.id ?? deps.newId();
        const body = texts[0].text;
        const submission = {
          type: 'evidence',
          id,
          debateId: claim.debateId,
          authorId: actor.id,
          body,
          rendered: renderMarkdown(body),
          fields: { side, kind, details, source: source?.url ?? '', title: source?.title ?? '' },
          judgement,
        } as const;
        await submitNew(deps, submission, async (tx, row) => {
          const sourceId = source
            ? await keepSource(tx, { ...source, id: deps.newId(), at: row.createdAt })
            : null;
          await insertEvidence(tx, {
            ...row,
            id,
            debateId: claim.debateId,
            claimId: claim.id,
            authorId: actor.id,
            side,
            kind,
            againstId,
            details,
            sourceId,
            own: source?.own ?? false,
            commentId: input.comment ?? null,
            fingerprint,
          });
        });
        return evidenceReceipt(deps.db, id);
      },
    });
  };

interface GivenSource {
  key: string;
  url: string;
  doi: string | null;
  title: string;
  own: boolean;
}

/** Everything wrong with what was given, at once. */
function requireContent(input: AddEvidence): {
  details: Record<string, string>;
  source: GivenSource | null;
} {
  const issues: Issue[] = [];
  const given = input.source && (input.source.url || input.source.doi) ? input.source : null;
  const source = given ? normaliseSource(given) : null;
  if (source && !source.ok) issues.push({ path: 'source', message: source.message });
  const said = Object.entries(input.details).map(([name, text]) => [name, normaliseBody(text)]);
  const checked = checkDetails(input.kind, Object.fromEntries(said), given !== null);
  if (!checked.ok) {
    issues.push(
      ...checked.issues.map(({ field, message }) => ({
        path: field === 'source' ? 'source' : `details.${field}`,
        message,
      })),
    );
  }
  if (input.side === 'undercuts' && !input.against) {
    issues.push({ path: 'against', message: 'Say which evidence this undercuts.' });
  }
  if (!checked.ok || (source && !source.ok) || issues.length > 0) {
    throw new Refusal('invalid', issues[0]?.message ?? 'Something is missing.', { issues });
  }
  const { details } = checked;
  if (!source) return { details, source: null };
  const title = normaliseBody(given?.title ?? '').trim() || source.url;
  const { key, url, doi = null } = source;
  return { details, source: { key, url, doi, title, own: given?.own ?? false } };
}

async function requireReferences(
  deps: Deps,
  claim: Claim,
  { againstId, commentId }: { againstId: string | null; commentId: string | null },
): Promise<void> {
  if (claim.debate.phase !== 'open') {
    throw new Refusal('forbidden', 'This debate is closed. A moderator can reopen it.');
  }
  if (againstId && !(await isPublicEvidence(deps.db, claim.id, againstId))) {
    throw notFound('evidence on this claim to undercut');
  }
  if (commentId && !(await answerable(deps.db, claim.debateId, commentId))) {
    throw notFound('comment in this debate');
  }
}

/**
 * What the policy reads: the answers as one text, then the source's address (only its kind is
 * judged) and its title.
 */
function textsOf(
  kind: EvidenceKind,
  details: Record<string, string>,
  source: GivenSource | null,
): [JudgedText, ...JudgedText[]] {
  const said = detailFields[kind].flatMap(({ name, label }) =>
    details[name] ? [`${label}: ${details[name]}`] : [],
  );
  // A trial or a review may say nothing beside its source, and is then that source's kind alone.
  const main: JudgedText = { kind: 'evidence', text: said.join('\n') || kindWords[kind].label };
  if (!source) return [main];
  return [
    main,
    { kind: 'evidence', text: source.url, label: 'Source', isSource: true },
    ...(source.title === source.url
      ? []
      : [{ kind: 'source-title' as const, text: source.title, label: 'Title of the source' }]),
  ];
}
