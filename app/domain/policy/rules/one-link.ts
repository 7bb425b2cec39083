import { isInsideSpan, reason, type DraftRule } from '../subject.ts';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Counts distinct outside addresses outside quotations. */
export const oneLink: DraftRule = ({ draft, policy, found, signature }) => {
  const most = policy.settings.maxLinks[draft.kind];
  const own = found.links.filter((link) => !link.quoted);
  if (own.length <= most) return [];
  const inBody = own.filter((link) => !isInsideSpan(link.span[0], signature));
  const spans = own.slice(inBody.length <= most ? inBody.length : most).map(({ span }) => span);
  if (most === 0) {
    return [
      reason(
        'one-link',
        'no-links-here',
        'return',
        {
          message: 'There is no room for a link here.',
          fix: 'Take the address out; a link belongs in the text or in a source.',
        },
        spans,
      ),
    ];
  }
  const message = `${words[own.length] ?? own.length} links; the policy allows ${(words[most] ?? String(most)).toLowerCase()}.`;
  if (inBody.length <= most) {
    return [
      reason(
        'one-link',
        'links-in-signature',
        'hold',
        {
          message,
          fix: 'Cut the signature from the text; the line under your name says who you are.',
        },
        spans,
      ),
    ];
  }
  const fix =
    most === 1
      ? 'Keep the one that matters most, or make the other the source of a claim in this text.'
      : 'Keep those that matter most, or make the others the sources of claims in this text.';
  return [reason('one-link', 'too-many-links', 'return', { message, fix }, spans)];
};
