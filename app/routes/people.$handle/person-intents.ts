import type { AppLoadContext } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { z } from 'zod/mini';
import { parseForm } from '#app/http/form-fields.ts';
import { retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, Refusal, statusOf } from '#app/protocol/errors.ts';
import { EndSuspension, GiveTrust, ResetTrust, SetRole, Suspend } from '#app/protocol/people.ts';
import { isPersonIntent } from './person-words.ts';
import type { NotTaken, PersonIntent } from './person-words.ts';

/** One change from a form. Anything but a refusal passes on. */
export async function changeStanding(form: FormData, handle: string, context: AppLoadContext) {
  const intent = form.get('intent');
  if (!isPersonIntent(intent)) throw new Refusal('invalid', 'This form is not known here.');
  form.set('handle', handle);
  try {
    await run(intent, form, context);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'unauthenticated') throw error;
    const { message, issues = [] } = error;
    const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const notTaken: NotTaken = { intent, message, issues, typed };
    return data(notTaken, { status: statusOf[error.code], headers: retryHeaders(error) });
  }
  return redirect(`/people/${handle}?did=${intent}`);
}

async function run(intent: PersonIntent, form: FormData, { actor, board }: AppLoadContext) {
  switch (intent) {
    case 'give-trust':
      return board.do.giveTrust(actor, parsed(form, GiveTrust));
    case 'reset-trust':
      return board.do.resetTrust(actor, parsed(form, ResetTrust));
    case 'suspend':
      return board.do.suspend(actor, parsed(form, Suspend));
    case 'end-suspension':
      return board.do.endSuspension(actor, parsed(form, EndSuspension));
    case 'set-role':
      return board.do.setRole(actor, parsed(form, SetRole));
    default:
      return intent satisfies never;
  }
}

function parsed<T extends z.core.$ZodType>(form: FormData, schema: T): z.output<T> {
  const fields = parseForm(form, schema);
  if (fields.ok) return fields.value;
  const [first] = fields.issues;
  throw new Refusal('invalid', first?.message ?? 'Look at this again.', { issues: fields.issues });
}
