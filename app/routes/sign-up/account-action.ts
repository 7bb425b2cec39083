import type { AppLoadContext } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { arrivalOf } from '#app/http/after-sign-in.ts';
import { readForm } from '#app/http/form-fields.ts';
import { refusalThrown, retryHeaders } from '#app/http/refusal-response.ts';
import { isRefusal, statusOf } from '#app/protocol/errors.ts';

type Read = (name: string) => string;
type Start = (read: Read) => Promise<{ setCookie: string }>;

/**
 * Both ways in end alike: with the cookie at the place the person came from, or with what is wrong
 * beside the fields. Of what was typed everything goes back but the password.
 */
export async function startWithForm(request: Request, context: AppLoadContext, start: Start) {
  const typed: Record<string, string> = {};
  try {
    const form = await readForm(request);
    const read: Read = (name) => {
      const value = form.get(name);
      const text = typeof value === 'string' ? value : '';
      if (name !== 'password') typed[name] = text;
      return text;
    };
    const { setCookie } = await start(read);
    const { destination } = await arrivalOf(request, context);
    return redirect(destination, { headers: { 'Set-Cookie': setCookie } });
  } catch (error) {
    if (!isRefusal(error) || !shownInPlace.has(error.code)) throw refusalThrown(error, context);
    const { message, issues } = error;
    return data(
      { message, issues: issues ?? [], typed },
      {
        status: statusOf[error.code],
        headers: retryHeaders(error),
      },
    );
  }
}

const shownInPlace = new Set(['invalid', 'conflict', 'forbidden', 'rate-limited']);
