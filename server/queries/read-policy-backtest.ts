import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { agreementOf, backtest, countByClause, wouldChange } from '#app/domain/policy/backtest.ts';
import type { DecidedCase, Retried } from '#app/domain/policy/backtest.ts';
import type { Backtest, BacktestChange } from '#app/protocol/policy.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { decidedComments } from '#server/db/decided-comments.ts';
import type { DecidedComment } from '#server/db/decided-comments.ts';
import { findPolicyDraft } from '#server/db/policy-drafts.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { requireDrafter } from './read-policy-draft.ts';

const most = 1_000;
/** Comments judged before others get a turn. */
const slice = 20;
/** The longest a moderator waits for it. */
const patienceMs = 4_000;
const excerptLength = 200;
const changesShown = 100;

/** What the draft would have said of the last comments that moderators decided. */
export const readPolicyBacktest =
  (deps: Deps) =>
  async (viewer: MaybeActor, asked: number): Promise<Backtest> => {
    requireDrafter(viewer);
    const take = Math.min(most, Math.max(1, asked));
    const [draft, rows] = [await findPolicyDraft(deps.db), await decidedComments(deps.db, take)];
    const inForce = deps.policy.inForce();
    const [newest = inForce] = deps.policy.versions();
    const policies = { inForce, draft: { ...newest, ...draft?.content } };

    const until = deps.now().getTime() + patienceMs;
    const retried: Retried[] = [];
    while (retried.length < rows.length && deps.now().getTime() < until) {
      const next = rows.slice(retried.length, retried.length + slice);
      retried.push(
        ...backtest(
          next.map((row) => caseFrom(deps, row)),
          policies,
        ),
      );
      await new Promise((resolve) => void setImmediate(resolve));
    }

    const changing = retried.filter(wouldChange);
    const byId = new Map(rows.map((row) => [row.revisionId, row]));
    return {
      asked: take,
      there: rows.length,
      judged: retried.length,
      inForce: agreementOf(retried, 'inForce'),
      draft: agreementOf(retried, 'draft'),
      clauses: countByClause(retried),
      changing: changing.length,
      changes: changing.slice(0, changesShown).flatMap((one) => changeFrom(one, byId.get(one.id))),
    };
  };

function caseFrom(deps: Deps, row: DecidedComment): DecidedCase {
  return {
    id: row.revisionId,
    text: row.body,
    reasons: row.reasons as Reason[],
    finding: row.finding,
    facts: {
      boardOrigins: deps.origins,
      knownHosts: deps.policy.knownHosts(),
      ...(row.line ? { authorAffiliation: row.line } : {}),
    },
  };
}

function changeFrom(
  { finding, earlier, inForce, draft }: Retried,
  row: DecidedComment | undefined,
): BacktestChange[] {
  if (!row) return [];
  const text = row.bodyText.trim() || row.body;
  const excerpt = text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text;
  const { debate, number } = row;
  return [{ excerpt, debate, number, finding, earlier, inForce, draft }];
}
