import type { AuthorRecord, DecisionView } from '#app/protocol/moderation.ts';
import type { SubjectStatus, SubjectType } from '#app/protocol/shared.ts';
import { counted } from '#app/components/words/count.ts';

export const typeWords: Record<SubjectType, string> = {
  debate: 'Debate',
  comment: 'Comment',
  claim: 'Claim',
  evidence: 'Evidence',
  conclusion: 'Conclusion',
};

/** What a decision made of it, for the status line. */
export const doneWords: Record<string, string> = {
  approve: 'Approved: everyone can read it now.',
  return: 'Returned to its author with your reasons.',
  reject: 'Rejected: its author can see why.',
  undo: 'Undone: it is as it was before.',
};

export const decidedWords: Record<DecisionView['action'], string> = {
  approve: 'Approved',
  return: 'Returned',
  reject: 'Rejected',
  remove: 'Removed',
  restore: 'Restored',
  undo: 'Undone',
};

/** Where a text stands now, after somebody else was faster. */
export const standsWords: Record<SubjectStatus, string> = {
  pending: 'it waits in a newer version',
  returned: 'it was returned to its author',
  published: 'it is public',
  rejected: 'it was rejected',
  withdrawn: 'its author took it back',
  removed: 'it was removed',
};

/** "waits 3 hours", from two ISO times. */
export function ageInWords(since: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000));
  if (minutes < 1) return 'waits since just now';
  if (minutes < 60) return `waits ${counted(minutes, 'minute')}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `waits ${counted(hours, 'hour')}`;
  return `waits ${counted(Math.floor(hours / 24), 'day')}`;
}

/** An author's record in one line. */
export function recordInWords(record: AuthorRecord): string {
  const counts = [
    `${record.approved} approved`,
    record.returned ? `${record.returned} returned` : '',
    record.rejected ? `${record.rejected} rejected` : '',
    record.removed ? `${record.removed} removed` : '',
  ].filter((part) => part !== '');
  const known = record.approved + record.returned + record.rejected + record.removed > 0;
  const says = known ? counts.join(', ') : 'nothing decided yet';
  return record.trusted ? `${says}; trusted here` : says;
}
