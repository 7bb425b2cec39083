import { decidedWords } from '#app/components/moderation/words.ts';
import { momentInWords } from '#app/components/words/moment.tsx';
import type { AuditItem, AuditedAction, AuditedText } from '#app/protocol/audit.ts';

const actionWords: Record<AuditedAction, string> = {
  approve: 'Approved',
  return: 'Returned',
  reject: 'Rejected',
  remove: 'Removed',
  restore: 'Restored',
  keep: 'Kept, though reported',
  grant: 'Granted an appeal',
  deny: 'Denied an appeal',
  undo: 'Undone',
  close: 'Closed the debate',
  reopen: 'Reopened the debate',
  policy_drafted: 'Changed the draft of the policy',
  policy_published: 'Published the policy',
  host_kind_set: 'Said what a site is',
  trust_given: 'Gave trust',
  trust_reset: 'Sees texts first again',
  suspended: 'Suspended',
  suspension_ended: 'Ended a suspension',
  role_changed: 'Changed a role',
  hidden_by_reports: 'Hidden by reports',
};

/** Every action by its words, for the filter. */
export const actionChoices = Object.entries(actionWords).map(([id, words]) => ({ id, words }));

/** What was done, in a word or two. */
export function actionInWords({ action, undoes, withoutLinks }: AuditItem): string {
  if (undoes) return `Taken back: ${(decidedWords[undoes] ?? undoes).toLowerCase()}`;
  return withoutLinks ? `${actionWords[action]} without links` : actionWords[action];
}

const roleWords: Record<string, string> = {
  member: 'member',
  moderator: 'moderator',
  admin: 'administrator',
};

/** What was set, beside the person, host or version it was set of. */
export function detailInWords({ action, about, detail }: AuditItem): string {
  const said = (name: string) => detail[name] ?? '';
  switch (action) {
    case 'suspended':
      return detail['until']
        ? `until ${momentInWords(detail['until'])}`
        : 'until a moderator ends it';
    case 'role_changed':
      return `from ${roleWords[said('from')] ?? ''} to ${roleWords[said('to')] ?? ''}`;
    case 'host_kind_set':
      return `${about}: ${said('kind')}`;
    case 'policy_drafted':
      return `for version ${about}`;
    case 'policy_published':
      return `version ${about}, from ${momentInWords(said('effectiveAt'), false)}`;
    default:
      return '';
  }
}

/** The page a text stands on; what was never public has no place of its own. */
export function placeOf({ type, id, number, debate }: AuditedText): string {
  const page = `/debates/${debate.slug}`;
  switch (type) {
    case 'comment':
      return number === null ? page : `${page}/comments/${number}`;
    case 'claim':
    case 'evidence':
      return `${page}/claims?claim=${id}#${type}-${id}`;
    case 'debate':
    case 'conclusion':
      return page;
    default:
      return type satisfies never;
  }
}
