import { redirect } from '@remix-run/node';
import { movers } from '#app/domain/positions/position.ts';
import { localPath } from '#app/http/local-path.ts';
import { wholeNumber } from '#app/http/path-params.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { SetPosition } from '#app/protocol/positions.ts';
import { Id } from '#app/protocol/shared.ts';
import { fieldOf, parsed } from './run-intent.ts';
import type { Intent, Sent } from './run-intent.ts';

/** The same page, at what was said. */
const backTo = ({ url }: Sent, fragment: string) =>
  redirect(localPath(`${url.pathname}${url.search}#${fragment}`));

const unsaid: SetPosition = { before: null, after: null, wouldMove: [], credited: null };

/** One tap under the motion; "rather not say" takes back everything. */
const setBefore: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const before = fieldOf(form, 'before');
  const input = before ? parsed(SetPosition, { before }) : unsaid;
  await board.do.setPosition(actor, { ...input, slug });
  return backTo(sent, 'where-you-stand');
};

const setAfter: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const input = parsed(SetPosition, { after: fieldOf(form, 'after') || null });
  await board.do.setPosition(actor, { ...input, slug });
  return backTo(sent, 'has-it-moved');
};

/** What would move them, and which comment did. */
const setPosition: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const wouldMove = movers.filter((mover) => fieldOf(form, `moves.${mover}`) === 'yes');
  const input = parsed(SetPosition, { wouldMove, credited: await numbered(sent) });
  await board.do.setPosition(actor, { ...input, slug });
  return backTo(sent, 'has-it-moved');
};

/** The form names a comment by its number, with or without the sign before it. */
async function numbered({ form, slug, actor, board }: Sent): Promise<string | null> {
  const written = fieldOf(form, 'number').trim();
  if (written === '') return null;
  const number = wholeNumber(written.replace(/^#\s*/, ''));
  if (number === null) {
    throw new Refusal('invalid', 'Give the number that stands beside the comment.');
  }
  return (await board.read.commentByNumber(actor, { slug, number })).id;
}

/** From the acts of a comment. */
const creditComment: Intent = async (sent) => {
  const { form, slug, actor, board } = sent;
  const id = parsed(Id, fieldOf(form, 'comment'));
  const credited = fieldOf(form, 'moved') === 'no' ? null : id;
  await board.do.setPosition(actor, { slug, credited });
  const number = wholeNumber(fieldOf(form, 'number'));
  return backTo(sent, number === null ? 'comments' : `comment-${number}`);
};

export const positionIntents: Readonly<Record<string, Intent>> = {
  'set-before': setBefore,
  'set-after': setAfter,
  'set-position': setPosition,
  'credit-comment': creditComment,
};
