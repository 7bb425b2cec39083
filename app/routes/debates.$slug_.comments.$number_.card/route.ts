import type { LoaderFunctionArgs } from '@remix-run/node';
import { slugParam, wholeNumber } from '#app/http/path-params.ts';
import { refusalThrown } from '#app/http/refusal-response.ts';
import { Refusal } from '#app/protocol/errors.ts';

/** One comment for the card that "#14" shows: who, and what. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { board, actor } = context;
  try {
    const slug = slugParam(params['slug'], 'debate');
    const number = wholeNumber(params['number']);
    if (number === null) throw new Refusal('not-found', 'There is no such comment.');
    const { author, bodyHtml } = await board.read.commentByNumber(actor, { slug, number });
    return Response.json({ number, author, bodyHtml });
  } catch (error) {
    throw refusalThrown(error, context);
  }
}
