import { createHash } from 'node:crypto';
import { checkDraft } from '#app/domain/policy/check.ts';
import { decide } from '#app/domain/policy/decide.ts';
import { fingerprint, similarity } from '#app/domain/policy/repeats.ts';
import { toldReason } from '#app/domain/policy/told-reason.ts';
import { newLinks } from '#app/domain/history/new-links.ts';
import type { Check, ClauseId, DraftFacts, Outcome, TextKind } from '#app/domain/policy/types.ts';
import type { AuthorStanding } from '#app/domain/vocabulary.ts';
import type { Actor } from '#app/domain/permissions/can.ts';
import type { LinkView } from '#app/protocol/moderation.ts';
import type { Reason } from '#app/protocol/shared.ts';
import type { Db } from '#server/db/client.ts';
import { wasApproved } from '#server/db/decisions.ts';
import { linksOf, recentTexts } from '#server/db/revisions.ts';
import type { Deps } from '../deps.ts';

/** One text of a submission. Only the main one has its spans shown; others say what they are. */
export interface JudgedText {
  kind: TextKind;
  text: string;
  /** Set for every text but the main one: "Title", "Source". */
  label?: string;
  /** The address of a source: only where it leads is judged, never that it is a link. */
  isSource?: true;
}

const aboutWhereALinkLeads: ReadonlySet<string> = new Set<ClauseId>([
  'educational-link',
  'no-commercial-link',
]);

export interface Judgement {
  outcome: Outcome;
  reasons: Reason[];
  links: LinkView[];
  fingerprint: string;
  policyVersion: number;
  authorStanding: AuthorStanding;
}

/** What the rules are told beside the text; the same for every door. */
export function factsFor(deps: Deps, actor: Pick<Actor, 'line'> | null): DraftFacts {
  return {
    boardOrigins: deps.origins,
    knownHosts: deps.policy.knownHosts(),
    ...(actor?.line ? { authorAffiliation: actor.line } : {}),
  };
}

/** Repeats are looked for among an author's own texts of this many days, at most this many. */
const repeatDays = 30;
const repeatTexts = 40;
/** From this similarity on (0 to 1) a text is a near copy of an earlier one. */
const nearCopy = 0.85;

/**
 * What the policy says of a submission: every text of it by the draft rules, the whole by what only
 * the server knows (trust, mode, repeats). The main text comes first.
 */
export async function judge(
  deps: Deps,
  db: Db,
  actor: Actor,
  input: {
    texts: [JudgedText, ...JudgedText[]];
    holdAll: boolean;
    exceptSubject: string | null;
    /** The revision readers see, where this is a change of a public text. */
    publicRevisionId?: string | null;
  },
): Promise<Judgement> {
  const policy = deps.policy.inForce();
  const checks = input.texts.map((text) =>
    checkDraft({ kind: text.kind, text: text.text }, policy, factsFor(deps, actor)),
  );
  const [main] = input.texts;
  const print = hashOf(fingerprint(main.text));
  const repeat = repeats.has(main.kind)
    ? await repeatOf(deps, db, {
        authorId: actor.id,
        exceptSubject: input.exceptSubject,
        text: main.text,
        print,
      })
    : 'none';

  const trusted = actor.trusted || actor.role !== 'member';
  const links = checks.flatMap((check) => check.linkList.map((link) => ({ ...link })));
  const { outcome, reasons } = decide({
    draftCheck: merge(checks, input.texts),
    policy,
    history: {
      trusted,
      holdAll: input.holdAll,
      repeat,
      addsLink:
        actor.role === 'member' && input.publicRevisionId
          ? newLinks(await linksOf(db, input.publicRevisionId), links).length > 0
          : false,
    },
  });
  return {
    outcome,
    reasons: reasons.map(toldReason),
    links,
    fingerprint: print,
    policyVersion: policy.version,
    authorStanding: trusted ? 'trusted' : (await wasApproved(db, actor.id)) ? 'known' : 'newcomer',
  };
}

/** The folded text can be as long as the text itself; equal hashes are all that is asked. */
function hashOf(folded: string): string {
  return createHash('sha256').update(folded).digest('hex');
}

const repeats: ReadonlySet<TextKind> = new Set<TextKind>(['comment', 'opening']);

function merge(checks: Check[], texts: JudgedText[]): Check {
  return {
    outcome: 'publish',
    signature: null,
    links: checks.reduce((sum, check) => sum + check.links, 0),
    linkList: checks.flatMap((check) => check.linkList),
    reasons: checks.flatMap((check, index) => {
      const { label, isSource = false } = texts[index] ?? {};
      if (!label) return check.reasons;
      const asked = check.reasons.filter(
        (reason) => !isSource || aboutWhereALinkLeads.has(reason.clause),
      );
      return asked.map((reason) => ({
        ...reason,
        message: `${label}: ${reason.message}`,
        spans: [],
      }));
    }),
  };
}

async function repeatOf(
  deps: Deps,
  db: Db,
  input: { authorId: string; exceptSubject: string | null; text: string; print: string },
): Promise<'same' | 'near' | 'none'> {
  const since = new Date(deps.now().getTime() - repeatDays * 86_400_000);
  const earlier = await recentTexts(db, {
    authorId: input.authorId,
    exceptSubject: input.exceptSubject,
    since,
    take: repeatTexts,
  });
  if (earlier.some((text) => text.fingerprint === input.print)) return 'same';
  return earlier.some((text) => similarity(text.body, input.text) >= nearCopy) ? 'near' : 'none';
}
