import type { OwnGroup, OwnText } from '#app/protocol/own-texts.ts';

export const groupWords: Readonly<Record<OwnGroup, string>> = {
  'to-change': 'Needs changes',
  waiting: 'Waiting',
  'not-published': 'Not published',
  told: 'Public, with a word to you',
};

/** What an act on this page came to, by the name in the address. */
export const didWords: Readonly<Record<string, string>> = {
  asked: 'A moderator will look at it.',
  withdrawn: 'Withdrawn.',
  appealed: 'Your appeal is sent. Another moderator than the one who decided will read it.',
  'appeal-withdrawn': 'Your appeal is taken back.',
  disowned: 'It is shown beside the claim that you do not claim this.',
  reclaimed: 'The claim is shown as yours again.',
  'words-accepted': 'The claim is shown in the other words now, with yours beside them.',
  'words-declined': 'The other words are declined. Nobody else has seen them.',
};

/** "Your comment #14 in “…”", for a heading. */
export function nameOf({ type, number, debate, fields }: OwnText): string {
  const title = debate.title || fields.find(({ label }) => label === 'Title')?.text;
  const where = title ? ` in “${title}”` : ' in a debate that is not public';
  switch (type) {
    case 'debate':
      return `Debate “${title ?? ''}”`;
    case 'comment':
      return number === null ? `Comment${where}` : `Comment #${number}${where}`;
    case 'claim':
      return `Claim${where}`;
    case 'evidence':
      return `Evidence${where}`;
    case 'conclusion':
      return `Conclusion${where}`;
    default:
      return type satisfies never;
  }
}

/** Where a text is changed, or written again; null where its debate cannot be opened. */
export function placeToFix(text: OwnText): { to: string; label: string } | null {
  const { type, id, number, about } = text;
  const debate = `/debates/${text.debate.slug}`;
  const label = text.revisionStatus === 'returned' ? 'Fix' : 'Change it';
  if (type === 'debate') return { to: `${debate}/edit`, label };
  if (!text.debate.isPublic) return null;
  switch (type) {
    case 'comment':
      return {
        to: `${debate}?${number === null ? '' : `at=${number}&`}fix=${id}#composer`,
        label,
      };
    // What has no newer versions is written again, with the old words beside.
    case 'claim':
      return { to: `${debate}?mark=${about}#mark`, label: 'Mark it again' };
    case 'evidence':
      return text.revisionStatus === 'rejected'
        ? { to: `${debate}/claims?add=${about}#claim-${about}`, label: 'Write it again' }
        : { to: `${debate}/claims?claim=${about}&edit=${id}#edit`, label };
    case 'conclusion':
      return { to: debate, label: 'Write it again' };
    default:
      return type satisfies never;
  }
}
