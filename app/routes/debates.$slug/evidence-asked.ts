import type { AppLoadContext } from '@remix-run/node';
import { wholeNumber } from '#app/http/path-params.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import type { EvidenceWork } from '#app/protocol/evidence-form.ts';
import { Id } from '#app/protocol/shared.ts';

/** What the viewer alone is shown of evidence and disputes, and what the form that is open needs. */
export async function evidenceAsked(
  slug: string,
  search: URLSearchParams,
  { board, actor }: AppLoadContext,
): Promise<EvidenceWork> {
  if (!actor) return { disputes: [], start: null, editing: null };
  const edit = Id.safeParse(search.get('edit')).data;
  const comment = wholeNumber(search.get('comment'));
  const [{ disputes }, start, editing] = await Promise.all([
    board.read.disputes(actor, { slug }),
    search.has('add') ? ifThere(board.read.evidenceStart(actor, { slug, comment })) : null,
    edit ? ifThere(board.read.ownEvidence(actor, edit)) : null,
  ]);
  return { disputes, start, editing: editing?.mine ? editing : null };
}

/** Null where an address names what is not there, or not any more: the page is there without it. */
async function ifThere<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') return null;
    throw error;
  }
}
