import type { AuthorRecord } from '#app/protocol/moderation.ts';
import type { SubjectStatus, SubjectType } from '#app/protocol/shared.ts';
import type { AuthorStanding, WaitingFor } from '#app/domain/vocabulary.ts';
import { counted } from '../words/count.ts';

export const typeWords: Record<SubjectType, string> = {
  debate: 'Debate',
  comment: 'Comment',
  claim: 'Claim',
  evidence: 'Evidence',
  conclusion: 'Conclusion',
};

export const waitingForWords: Record<WaitingFor, string> = {
  review: 'first look',
  report: 'report',
  appeal: 'appeal',
};

export const standingWords: Record<AuthorStanding, string> = {
  newcomer: 'newcomers',
  known: 'approved before',
  trusted: 'trusted',
};

/** Reasons that are no clause of the policy. */
const stateWords: Record<string, string> = {
  'new-author': 'New author',
  'moderated-debate': 'Debate where all is read first',
  'late-link': 'A link added later',
};

/** A clause by its title; the reasons that are nobody's fault in words of their own. */
export function clauseWords(id: string, clauses: readonly { id: string; title: string }[]): string {
  return clauses.find((clause) => clause.id === id)?.title ?? stateWords[id] ?? id;
}

/** What a decision made of it, for the status line. */
export const doneWords: Record<string, string> = {
  approve: 'Approved: everyone can read it now.',
  'approve-without-links': 'Approved without the links: everyone can read it now.',
  return: 'Returned to its author with your reasons.',
  reject: 'Rejected: its author can see why.',
  keep: 'Kept: it stays public, and the reports are answered.',
  remove: 'Removed: a note with the clause stands in its place.',
  grant: 'Granted: the text is public again.',
  deny: 'Denied: the decision stands, and its author is told.',
  undo: 'Undone: it is as it was before.',
  note: 'Left open, with your note for the other moderators.',
  'host-kind': 'Remembered: the rules know this host from now on.',
};

export const decidedWords: Record<string, string> = {
  approve: 'Approved',
  return: 'Returned',
  reject: 'Rejected',
  remove: 'Removed',
  restore: 'Restored',
  keep: 'Kept',
  grant: 'Granted an appeal on',
  deny: 'Denied an appeal on',
  undo: 'Undone',
};

/** Where a text stands now, after somebody else was faster. */
export const standsWords: Record<SubjectStatus, string> = {
  pending: 'it waits in a newer version',
  returned: 'it was returned to its author',
  published: 'it is public',
  rejected: 'it was rejected',
  withdrawn: 'its author took it back',
  hidden: 'it is under review',
  removed: 'it was removed',
};

/** "3 hours", between two ISO times. */
export function spanInWords(since: string, now: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000));
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}

/** An author's record in one line. */
export function recordInWords(record: AuthorRecord): string {
  const { approved, clean, returned, rejected, removed, upheldReports } = record;
  const counts = [
    approved ? `${approved} approved` : '',
    approved ? (clean === approved ? 'all as first sent' : `${clean} as first sent`) : '',
    returned ? `${returned} returned` : '',
    rejected ? `${rejected} rejected` : '',
    removed ? `${removed} removed` : '',
    upheldReports ? `${counted(upheldReports, 'report')} upheld` : '',
  ].filter((part) => part !== '');
  const says = counts.length > 0 ? counts.join(', ') : 'nothing decided yet';
  return record.trusted ? `${says}; trusted here` : says;
}

const linkWords: Record<string, string> = {
  paper: 'a paper',
  article: 'an article',
  encyclopedia: 'an encyclopedia',
  press: 'the press',
  blog: 'a blog post',
  'home-page': 'a front page',
  profile: 'somebody’s profile',
  company: 'a company',
  shop: 'a shop or a product',
  shortener: 'a shortened address',
  hidden: 'a disguised address',
  unknown: 'the rules do not know it',
};

/** What the rules take a link for. */
export const linkKindWords = (kind: string) => linkWords[kind] ?? kind;
