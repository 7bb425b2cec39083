import type { SettingChange } from '#app/domain/policy/draft-changes.ts';
import { textKinds } from '#app/domain/policy/bounds.ts';
import type { PolicySettings, TextKind } from '#app/domain/policy/types.ts';
import { numberWord } from '#app/domain/evidence/number-words.ts';

export const kindWords: Readonly<Record<TextKind, string>> = {
  comment: 'a comment',
  opening: 'an opening',
  conclusion: 'a conclusion',
  claim: 'the wording of a claim',
  evidence: 'the words of evidence',
  'source-title': 'the title of a source',
  title: 'the title of a debate',
  motion: 'a motion',
  name: 'a name',
  affiliation: 'the line under a name',
  profile: 'a profile',
};

/** "20,000", spelled here because engines disagree. */
export const inFigures = (count: number): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the numbers of a version mean for whoever writes here, one sentence each. */
export function settingsInWords(settings: PolicySettings): string[] {
  const { maxLinks, maxLength, approvalsForTrust, reportersToHide } = settings;
  const approvals = approvalsForTrust === 1 ? 'approval' : 'approvals';
  return [
    `${capital(numberWord(approvalsForTrust))} ${approvals} and your texts appear at once.`,
    linksInWords(maxLinks),
    `There is room for ${inFigures(maxLength.comment)} characters in a comment and ${inFigures(maxLength.opening)} in an opening.`,
    `A text that no moderator has approved is out of sight once ${numberWord(reportersToHide)} readers have reported it, until a moderator has looked.`,
  ];
}

function linksInWords(maxLinks: PolicySettings['maxLinks']): string {
  const [first, ...others] = textKinds.filter((kind) => maxLinks[kind] > 0);
  if (first === undefined) return 'No text may carry a link; sources belong to claims.';
  const links = maxLinks[first] === 1 ? 'link' : 'links';
  const rest = others.map((kind) => `, ${kindWords[kind]} ${numberWord(maxLinks[kind])}`);
  const most = `may carry up to ${numberWord(maxLinks[first])} ${links}`;
  return `${capital(kindWords[first])} ${most}${rest.join('')}.`;
}

const linkCount = (count: number): string => (count === 0 ? 'none' : numberWord(count));

/** A changed number, in one sentence. */
export function settingChangeInWords({ setting, kind, before, after }: SettingChange): string {
  const of = kind === null ? '' : kindWords[kind];
  switch (setting) {
    case 'maxLinks':
      return `Links in ${of}: ${linkCount(after)} instead of ${linkCount(before)}.`;
    case 'maxLength':
      return `Room in ${of}: ${inFigures(after)} characters instead of ${inFigures(before)}.`;
    case 'approvalsForTrust':
      return `Approvals before texts appear at once: ${numberWord(after)} instead of ${numberWord(before)}.`;
    case 'reportersToHide':
      return `Readers whose reports hide a text that no moderator has approved: ${numberWord(after)} instead of ${numberWord(before)}.`;
    default:
      return setting satisfies never;
  }
}
