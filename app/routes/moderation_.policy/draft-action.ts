import { data, redirect } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod/mini';
import { readForm } from '#app/http/form-fields.ts';
import { issuesOf } from '#app/http/issues.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { changesBetween } from '#app/domain/policy/draft-changes.ts';
import { isRefusal, Refusal, statusOf } from '#app/protocol/errors.ts';
import { DiscardPolicyDraft, PublishPolicy, SavePolicyDraft } from '#app/protocol/policy.ts';
import type { PolicyContent } from '#app/protocol/policy.ts';
import { inputFrom, issuesInForm, readTyped } from './draft-fields.ts';
import type { DraftAnswer } from './draft-answer.ts';
import { answerTo } from './draft-answer.ts';

/** Saves, throws away or publishes the draft. A refusal comes back with everything typed kept. */
export async function runDraftAction(request: Request, context: AppLoadContext) {
  const form = await readForm(request);
  const answer = answerTo(form, context.requestId);
  try {
    return await run(form, context);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, message, issues = [] } = error;
    const said: DraftAnswer = {
      ...answer,
      message,
      issues: answer.intent === 'save' ? issuesInForm(answer.typed, issues) : issues,
      conflict:
        code === 'conflict' && answer.intent === 'save' ? await theirs(form, context) : null,
    };
    return data(said, { status: statusOf[code], headers: retryHeaders(error) });
  }
}

async function run(form: FormData, { board, actor }: AppLoadContext): Promise<Response> {
  switch (form.get('intent')) {
    case 'save': {
      await board.do.savePolicyDraft(actor, parsed(SavePolicyDraft, inputFrom(readTyped(form))));
      return redirect('/moderation/policy?did=saved');
    }
    case 'discard': {
      const revision = Number(form.get('revision'));
      await board.do.discardPolicyDraft(actor, parsed(DiscardPolicyDraft, { revision }));
      return redirect('/moderation/policy?did=discarded');
    }
    case 'publish': {
      const from = form.get('from');
      const input = {
        revision: Number(form.get('revision')),
        summary: form.get('summary'),
        ...(from ? { from } : {}),
      };
      const { version } = await board.do.publishPolicy(actor, parsed(PublishPolicy, input));
      return redirect(`/policy?version=${version}`);
    }
    default:
      throw new Refusal('malformed', 'This form is not known here. Reload the page.');
  }
}

function parsed<T extends z.core.$ZodType>(schema: T, input: unknown): z.output<T> {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw new Refusal('invalid', 'Not done yet: something is missing or cannot stand.', {
    issues: issuesOf(result.error, input),
  });
}

/** The draft that was saved meanwhile, and what this one says otherwise. */
async function theirs(
  form: FormData,
  { board, actor }: AppLoadContext,
): Promise<DraftAnswer['conflict']> {
  const { basedOn, revision, content } = await board.read.policyDraft(actor);
  const input = inputFrom(readTyped(form)) as { content: PolicyContent };
  return { basedOn, revision, differences: changesBetween(content, input.content) };
}
