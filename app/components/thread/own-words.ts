import type { OwnCommentView } from '#app/protocol/comments.ts';
import type { Reason } from '#app/protocol/shared.ts';

/** What a screen says of a text that only its author sees. */
export interface OwnAnswer {
  tone: 'wait' | 'change' | 'plain';
  heading: string;
  sentence: string;
  can: { fix: boolean; ask: boolean; withdraw: boolean };
}

type Own = Pick<
  OwnCommentView,
  'revisionStatus' | 'number' | 'reasons' | 'place' | 'decided' | 'asked'
>;

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The words for one state of an author's text; null where there is nothing to say. */
export function answerTo(own: Own): OwnAnswer | null {
  const edit = own.number !== null;
  const meanwhile = edit ? ' Until then everyone sees the version from before.' : '';
  switch (own.revisionStatus) {
    case 'pending':
      return {
        tone: 'wait',
        heading: edit ? 'A moderator will look at your change' : 'A moderator will look',
        sentence: `Only you and the moderators see this text.${placeInWords(own.place)}${meanwhile}`,
        can: { fix: true, ask: false, withdraw: !edit },
      };
    case 'returned':
      return {
        tone: 'change',
        heading: own.decided
          ? 'A moderator asks for a change'
          : `Not sent yet: ${thingsToChange(toChange(own.reasons).length)}`,
        sentence: `Your text is kept, and only you see it.${meanwhile}`,
        can: { fix: true, ask: !own.asked, withdraw: !edit },
      };
    case 'rejected':
      return {
        tone: 'plain',
        heading: 'A moderator decided not to publish this',
        sentence: `Only you see it.${edit ? ' The version from before stays public.' : ''}`,
        can: { fix: false, ask: false, withdraw: false },
      };
    default:
      return null;
  }
}

/** Reasons the author can do something about; the others only bring a moderator. */
export function toChange(reasons: readonly Reason[]): Reason[] {
  return reasons.filter((reason) => reason.severity === 'return');
}

function thingsToChange(count: number): string {
  if (count < 2) return 'one thing to change';
  return `${small[count] ?? count} things to change`;
}

function placeInWords(place: number | null): string {
  if (place === null) return '';
  return place === 1 ? ' It is next in the queue.' : ` It is number ${place} in the queue.`;
}
