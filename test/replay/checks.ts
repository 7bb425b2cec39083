import type { CommentView } from '#app/protocol/comments.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import type { Heard } from './listener.ts';

/** A comment that became public, and when it may have been heard of at the earliest. */
export interface Published {
  id: string;
  /** Milliseconds of `performance.now`, when its post or its approval was sent. */
  since: number;
}

/** What is wrong with what the listener heard; nothing is left out and nothing may be too much. */
export function wrongs(parts: {
  heard: readonly Heard[];
  published: readonly Published[];
  log: readonly LiveEvent[];
  comments: readonly CommentView[];
  first: number;
}): string[] {
  const { heard, published, log, comments, first } = parts;
  const found: string[] = [];
  const expected = new Map(published.map((one) => [one.id, one]));
  const shown = new Map(comments.map((comment) => [comment.id, comment]));
  const seen = new Set<string>();

  heard.forEach(({ event, at }, index) => {
    const { sequence, type, comment } = event;
    if (sequence !== first + index) found.push(`event ${sequence} came as number ${first + index}`);
    if (type !== 'comment:published' || !comment) {
      return found.push(`event ${sequence} is ${type}, which nobody caused`);
    }
    const one = expected.get(comment.id);
    if (!one) return found.push(`event ${sequence} is of a comment that was not published`);
    if (seen.has(comment.id)) found.push(`#${comment.number} was heard of twice`);
    seen.add(comment.id);
    if (at < one.since) found.push(`#${comment.number} was heard of before it was let in`);
    if (JSON.stringify(shown.get(comment.id)?.bodyHtml) !== JSON.stringify(comment.bodyHtml)) {
      found.push(`#${comment.number} was heard with another text than it is read with`);
    }
    return undefined;
  });
  for (const id of expected.keys()) {
    if (!seen.has(id)) found.push(`comment ${id} was published and never heard of`);
  }
  for (const id of shown.keys()) {
    if (!expected.has(id)) found.push(`comment ${id} can be read and was never let in`);
  }
  if (shown.size !== expected.size) {
    found.push(`${expected.size} were published and ${shown.size} can be read`);
  }
  const sequences = (events: readonly LiveEvent[]) => events.map((event) => event.sequence).join();
  if (sequences(log) !== sequences(heard.map(({ event }) => event))) {
    found.push('the log tells other events than the listener heard');
  }
  return found;
}
