import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { typedSources } from '#app/components/composer/typed-sources.ts';
import { maxSources, sourceKinds } from '#app/domain/evidence/source-of-claim.ts';
import type { SourceOfClaim } from '#app/domain/evidence/source-of-claim.ts';
import { longestLine } from '#app/domain/people/line.ts';
import { sourceAt, withLinkBack } from '#app/domain/policy/links/source-at.ts';
import { cutSignature } from '#app/domain/policy/signature.ts';
import { KeepLine } from '#app/protocol/accounts.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import { typedIn } from './form-answer.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Judged, Sent } from './run-intent.ts';

// What the composer does in the browser, for where no script runs: the text stays in its form,
// changed as asked, and is judged again.

/** The policy's answer to the text as it stands. */
const checkPolicy: Intent = (sent) => judged(sent, {});

const cutting =
  (keep: boolean): Intent =>
  async (sent) => {
    const { form, slug, actor, board } = sent;
    const body = fieldOf(form, 'body');
    const { signature } = await board.do.checkPolicy(actor, { body, debate: slug });
    if (!signature) return judged(sent, {});
    const name = actor?.name ?? '';
    const { text, line } = cutSignature(body, signature, { name, longestLine });
    const message = keep && actor && line ? await kept(sent.board, actor, line) : '';
    return judged(sent, { body: text }, message);
  };

/** A line that is not kept does not bring the signature back into the text. */
async function kept(board: Sent['board'], actor: MaybeActor, line: string): Promise<string> {
  try {
    return inWords(await board.do.keepLine(actor, { line }));
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
}

const inWords = ({ line }: { line: string }) => `Your line is now “${line}”.`;

/** The same from a composer that has cut the text already. */
const keepLine: Intent = async ({ form, actor, board }) => {
  const input = parsed(KeepLine, { line: fieldOf(form, 'line') });
  const done = await board.do.keepLine(actor, input);
  return { message: inWords(done), reasons: [], outcome: 'publish' };
};

/** The first link too many leaves the text; the next one is offered with the answer. */
const linkToSource: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const body = fieldOf(form, 'body');
  const { reasons } = await board.do.checkPolicy(actor, { body, debate: slug });
  const sources = typedSources(typedIn(form));
  const span = reasons.find((reason) => reason.offer === 'source')?.spans[0];
  const made = span && sources.length < maxSources ? sourceAt(body, span) : null;
  if (!made) return judged(sent, {});
  const { text, quote, url } = made;
  if (quote === '') {
    return judged(sent, {}, 'Write the sentence this link supports first, right before it.');
  }
  return judged(sent, { body: text, sources: [...sources, { quote, url, kind: sourceKinds[0] }] });
};

const takeBackSource: Intent = async (sent) => {
  const sources = typedSources(typedIn(sent.form));
  const last = sources.at(-1);
  if (!last) return judged(sent, {});
  return judged(sent, {
    body: withLinkBack(fieldOf(sent.form, 'body'), last),
    sources: sources.slice(0, -1),
  });
};

async function judged(
  { form, slug, actor, board }: Sent,
  now: { body?: string; sources?: SourceOfClaim[] },
  message = '',
): Promise<Judged> {
  const typed = typedIn(form);
  const { body = fieldOf(form, 'body'), sources = typedSources(typed) } = now;
  const check = await board.do.checkPolicy(actor, { body, debate: slug });
  const { outcome, reasons, signature } = check;
  const rest = Object.entries(typed).filter(([name]) => !name.startsWith('source-kind-'));
  return {
    message,
    outcome,
    reasons,
    signature,
    typed: { ...Object.fromEntries(rest), body, sources: JSON.stringify(sources) },
  };
}

export const composerIntents: Readonly<Record<string, Intent>> = {
  'check-policy': checkPolicy,
  'cut-signature': cutting(true),
  'only-cut-signature': cutting(false),
  'keep-line': keepLine,
  'link-to-source': linkToSource,
  'take-back-source': takeBackSource,
};
