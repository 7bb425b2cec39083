import { redirect } from '@remix-run/node';
import { localPath } from '#app/http/local-path.ts';
import { Id } from '#app/protocol/shared.ts';
import { pageWithout } from './page-without.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent } from './run-intent.ts';

/** From the acts of a comment: the page stays as it is, with whatever form is open on it. */
const thank: Intent = async ({ form, actor, board, url }) => {
  const id = parsed(Id, fieldOf(form, 'comment'));
  await board.do.thank(actor, { id });
  return redirect(localPath(`${url.pathname}${url.search}#${placeOf(fieldOf(form, 'number'))}`));
};

/** From the composer, in place of a text that only thanks: the composer closes. */
const thankInstead: Intent = async ({ form, actor, board, url }) => {
  const id = parsed(Id, fieldOf(form, 'parentId'));
  await board.do.thank(actor, { id });
  return redirect(pageWithout(url, {}, placeOf(fieldOf(form, 'parentNumber'))));
};

const placeOf = (number: string): string =>
  /^\d{1,9}$/.test(number) ? `comment-${number}` : 'comments';

export const thanksIntents: Readonly<Record<string, Intent>> = {
  thank,
  'thank-instead': thankInstead,
};
