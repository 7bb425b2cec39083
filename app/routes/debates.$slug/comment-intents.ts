import { redirect } from '@remix-run/node';
import { typedSources } from '#app/components/composer/typed-sources.ts';
import { CreateComment, EditComment } from '#app/protocol/comments.ts';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import { Id } from '#app/protocol/shared.ts';
import { typedIn } from './form-answer.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

/** Left out where there are none, as by a client that knows of no such thing. */
function sourcesOf(form: FormData): Pick<CreateComment, 'sources'> {
  const sources = typedSources(typedIn(form));
  return sources.length > 0 ? { sources } : {};
}

/** A new comment; a visitor's is kept and waits for them behind the sign-up. */
const createComment: Intent = async (sent) => {
  const { form, slug, actor, board, ip } = sent;
  const input = parsed(CreateComment, {
    id: fieldOf(form, 'id') || undefined,
    parentId: fieldOf(form, 'parentId') || null,
    body: fieldOf(form, 'body'),
    stance: fieldOf(form, 'stance') || null,
    ...sourcesOf(form),
  });
  if (!actor) {
    const { body, parentId = null, stance = null } = input;
    const token = await board.do.keepDraft({ slug, parentId, body, stance }, { ip });
    return redirect(`/sign-up?draft=${encodeURIComponent(token)}`);
  }
  const { comment } = await board.do.createComment(actor, { ...input, slug });
  const draft = fieldOf(form, 'draft');
  if (draft) await board.do.dropDraft(draft);
  return redirect(await placeFor(sent, comment));
};

const editComment: Intent = async (sent) => {
  const { form, slug, actor, board, ip } = sent;
  const id = parsed(Id, fieldOf(form, 'comment'));
  const input = parsed(EditComment, {
    body: fieldOf(form, 'body'),
    revisionId: fieldOf(form, 'revisionId'),
    sources: typedSources(typedIn(form)),
  });
  if (!actor) {
    const kept = { slug, parentId: null, body: input.body, stance: null };
    const token = await board.do.keepDraft(kept, { ip });
    return redirect(`/sign-in?draft=${encodeURIComponent(token)}`);
  }
  const { comment } = await board.do.editComment(actor, { ...input, id });
  return redirect(await placeFor(sent, comment));
};

const withdrawComment: Intent = async ({ form, slug, actor, board }) => {
  const id = parsed(Id, fieldOf(form, 'comment'));
  const { number } = await board.read.comment(actor, id);
  await board.do.withdrawComment(actor, { id });
  return redirect(
    number === null ? `/debates/${slug}#comments` : `/debates/${slug}/comments/${number}`,
  );
};

const askModerator: Intent = async (sent) => {
  const { form, actor, board } = sent;
  const id = parsed(Id, fieldOf(form, 'comment'));
  await board.do.askModerator(actor, { type: 'comment', id });
  const { number } = await board.read.comment(actor, id);
  return redirect(await placeFor(sent, { id, number }));
};

/** The page that shows a text to its author: by its number, or where it will stand. */
async function placeFor(
  { slug, actor, board }: Sent,
  { id, number }: Pick<CommentReceipt['comment'], 'id' | 'number'>,
): Promise<string> {
  if (number !== null) return `/debates/${slug}/comments/${number}`;
  const { parentNumber } = await board.read.comment(actor, id);
  const query =
    parentNumber === null
      ? ''
      : (await board.read.placeOf(actor, { slug, number: parentNumber })).query;
  return `/debates/${slug}${query}#own-${id}`;
}

export const commentIntents: Readonly<Record<string, Intent>> = {
  'create-comment': createComment,
  'edit-comment': editComment,
  'withdraw-comment': withdrawComment,
  'ask-moderator': askModerator,
};
