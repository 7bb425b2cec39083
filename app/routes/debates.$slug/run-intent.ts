import { data } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { Outcome, Span } from '#app/domain/policy/types.ts';
import { readForm } from '#app/http/form-fields.ts';
import { issuesOf } from '#app/http/issues.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, Refusal, statusOf } from '#app/protocol/errors.ts';
import type { Reason } from '#app/protocol/shared.ts';
import { z } from 'zod/mini';
import { typedIn } from './form-answer.ts';
import type { FormAnswer } from './form-answer.ts';

/** What one intent is given: whose form, on which debate, and what can be done. */
export interface Sent {
  form: FormData;
  slug: string;
  actor: MaybeActor;
  board: AppLoadContext['board'];
  ip: string;
  /** The page it was sent from. */
  url: URL;
}

/** What the policy said of a text that stays where it is. */
export interface Judged {
  message: string;
  reasons: Reason[];
  outcome: Outcome;
  signature?: Span | null;
  /** What stands in the form now, where that is not what was sent. */
  typed?: Record<string, string>;
}

/** Answers where the browser goes next, or what the policy said. */
export type Intent = (sent: Sent) => Promise<Response | Judged>;

/** A field of a form as text; empty where it is missing. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Parses what an intent took from its form; what is wrong is said field by field. */
export function parsed<T extends z.core.$ZodType>(schema: T, input: unknown): z.output<T> {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  throw new Refusal('invalid', 'Something is missing or not in the form it should have.', {
    issues: issuesOf(result.error, input),
  });
}

/** Runs the intent a form names. A refusal comes back as a page with everything typed kept. */
export async function runIntent(
  intents: Readonly<Record<string, Intent>>,
  request: Request,
  slug: string,
  { board, actor, ip }: AppLoadContext,
) {
  const form = await readForm(request);
  const name = fieldOf(form, 'intent');
  const kept = { intent: name, typed: typedIn(form) };
  try {
    const intent = Object.hasOwn(intents, name) ? intents[name] : undefined;
    if (!intent) throw new Refusal('malformed', 'This form is not known here. Reload the page.');
    const answer = await intent({ form, slug, actor, board, ip, url: new URL(request.url) });
    if (answer instanceof Response) return answer;
    const status = answer.outcome === 'return' ? 422 : 200;
    return data<FormAnswer>({ ...kept, ...answer, issues: [] }, { status });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, message, issues = [] } = error;
    return data<FormAnswer>(
      { ...kept, message, issues, reasons: [], outcome: null },
      { status: statusOf[code], headers: retryHeaders(error) },
    );
  }
}
