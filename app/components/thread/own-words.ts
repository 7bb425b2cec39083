import type { OwnFate } from '#app/protocol/own-texts.ts';
import type { Reason } from '#app/protocol/shared.ts';

/** What a screen says of a text that only its author sees. */
export interface OwnAnswer {
  tone: 'wait' | 'change' | 'plain';
  heading: string;
  sentence: string;
  can: { fix: boolean; ask: boolean; withdraw: boolean };
}

/** `number` is null for what nobody else has seen yet. */
type Own = Omit<OwnFate, 'status' | 'note' | 'waitingSince'> & {
  status?: string;
  number: number | null;
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const nothing = { fix: false, ask: false, withdraw: false };

/** The words for one state of an author's text; null where there is nothing to say. */
export function answerTo(own: Own): OwnAnswer | null {
  if (own.status === 'removed') {
    return {
      tone: 'plain',
      heading: 'A moderator removed this',
      sentence: 'Only you and the moderators can still read it.',
      can: nothing,
    };
  }
  if (own.status === 'hidden') {
    return {
      tone: 'wait',
      heading: 'Hidden until a moderator has looked',
      sentence: 'Only you and the moderators can read it until then. You need not do anything.',
      can: { ...nothing, withdraw: true },
    };
  }
  const edit = own.number !== null;
  const meanwhile = edit ? ' Until then everyone sees the version from before.' : '';
  switch (own.revisionStatus) {
    case 'pending':
      return {
        tone: 'wait',
        heading: edit ? 'A moderator will look at your change' : 'A moderator will look',
        sentence: `Only you and the moderators see this text.${placeInWords(own)}${meanwhile}`,
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
        sentence: `Only you and the moderators see it.${edit ? ' The version from before stays public.' : ''}`,
        can: { ...nothing, fix: edit },
      };
    case 'published':
      return toldOf(own);
    default:
      return null;
  }
}

/** What was decided in an author's favour, or otherwise than they had sent it. */
function toldOf({ appeal, withoutLinks, takenBack }: Own): OwnAnswer | null {
  const told = { tone: 'plain', can: nothing } as const;
  if (withoutLinks) {
    return {
      ...told,
      heading: 'Published without its links',
      sentence: 'A moderator published this with its links as plain text.',
    };
  }
  if (appeal) {
    return { ...told, heading: 'Public after your appeal', sentence: 'Everyone can read it.' };
  }
  if (takenBack === 'remove') {
    return { ...told, heading: 'Public again', sentence: 'Everyone can read it again.' };
  }
  return null;
}

/** Reasons the author can do something about; the others only bring a moderator. */
export function toChange<T extends Reason>(reasons: readonly T[]): T[] {
  return reasons.filter((reason) => reason.severity === 'return');
}

function thingsToChange(count: number): string {
  if (count < 2) return 'one thing to change';
  return `${small[count] ?? count} things to change`;
}

function placeInWords({ place, usualWait }: Pick<Own, 'place' | 'usualWait'>): string {
  if (place === null) return '';
  const where = place === 1 ? ' It is next in the queue' : ` It is number ${place} in the queue`;
  return usualWait === undefined ? `${where}.` : `${where}; most wait ${waitInWords(usualWait)}.`;
}

/** "about 20 minutes", from milliseconds. */
export function waitInWords(wait: number): string {
  const minutes = Math.round(wait / 60_000);
  if (minutes < 2) return 'about a minute';
  if (minutes < 10) return `about ${minutes} minutes`;
  if (minutes < 58) return `about ${Math.round(minutes / 5) * 5} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 2) return 'about an hour';
  if (hours < 36) return `about ${hours} hours`;
  return `about ${Math.round(hours / 24)} days`;
}

const takenBackWords: Readonly<Record<NonNullable<OwnFate['takenBack']>, string>> = {
  approve: 'A moderator took the approval of this text back, so it is looked at again.',
  return: 'A moderator took their answer back, so this text is looked at again.',
  reject: 'A moderator took their decision back, so this text is looked at again.',
  remove: 'A moderator took its removal back.',
  grant: 'A moderator took the answer to your appeal back, so it is looked at again.',
  deny: 'A moderator took the answer to your appeal back, so it is looked at again.',
};

/** That a decision was taken back; null where none was. */
export function takenBackInWords({ takenBack }: Pick<OwnFate, 'takenBack'>): string | null {
  return takenBack ? takenBackWords[takenBack] : null;
}

/** Where an appeal stands, or how it ended; null without one. */
export function appealInWords({ appeal, place }: Pick<OwnFate, 'appeal' | 'place'>): string | null {
  if (!appeal) return null;
  switch (appeal.status) {
    case 'open':
      return appeal.lacksJudge
        ? 'Your appeal is sent. It waits for another moderator than the one who decided.'
        : `Your appeal waits for another moderator.${placeInWords({ place })}`;
    case 'upheld':
      return 'Your appeal was granted.';
    case 'denied':
      return 'Your appeal was not granted.';
    case 'withdrawn':
      return 'You took your appeal back.';
    default:
      return appeal.status satisfies never;
  }
}
