import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { threadPageOf } from '#app/components/thread/path-of.ts';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';

/** A comment's permanent address: leads to the page that holds it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const number = wholeNumber(params['number']);
    if (number === null) throw new Refusal('not-found', 'There is no such comment.');
    const comment = await board.read.commentByNumber(actor, { slug, number });
    const thread = threadPageOf(comment.sortKey);
    const query = thread
      ? `?thread=${thread}&at=${number}`
      : (await board.read.placeOf(actor, { slug, number })).query;
    return redirect(`/debates/${slug}${query}#comment-${number}`);
  } catch (error) {
    throw refusalThrown(error, context);
  }
}

/** Never shown: what is found leads on, and what is not is said by the page's frame. */
export default function CommentPlace() {
  return null;
}
