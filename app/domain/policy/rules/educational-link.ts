import { reason, type DraftRule, type Subject } from '../subject.ts';
import type { FoundLink, LinkKind, Reason, Severity, Span } from '../types.ts';
import { hasSubstance } from '../words/substance.ts';

const wording: Partial<Record<LinkKind, { rule: string; message: string; fix: string }>> = {
  shortener: {
    rule: 'shortened-link',
    message: 'This link does not show where it leads.',
    fix: 'Use the full address of the article.',
  },
  hidden: {
    rule: 'hidden-destination',
    message: 'This address does not show plainly whose page it is.',
    fix: 'Use the plain address of the article, or name the source in words.',
  },
  profile: {
    rule: 'profile-link',
    message: 'This link leads to a profile, not to an article.',
    fix: 'Leave it out, or put who you are in the line under your name.',
  },
  'home-page': {
    rule: 'home-page',
    message: 'This link leads to the front page of a site.',
    fix: 'Link the article itself.',
  },
  unknown: {
    rule: 'unknown-link',
    message: 'We do not know this site; a moderator looks whether it is an educational article.',
    fix: 'Nothing to change if it is one. Otherwise name the source in words.',
  },
};

/** A link must lead to something one can learn from, and must show where it leads. */
export const educationalLink: DraftRule = (subject) => [
  ...noLinks(subject),
  ...[...groupByKind(subject.found.links)].flatMap(([kind, links]) => judge(subject, kind, links)),
];

function judge(subject: Subject, kind: LinkKind, links: readonly FoundLink[]): Reason[] {
  const words = wording[kind];
  if (words === undefined) return [];
  const unseen = kind === 'shortener' || kind === 'hidden';
  const severity = unseen && !hasSubstance(subject.own) ? 'return' : 'hold';
  return [
    reason(
      'educational-link',
      words.rule,
      severity,
      words,
      links.map(({ span }) => span),
    ),
  ];
}

/** What is written like an address and cannot be followed, or not as it seems. */
function noLinks({ found }: Subject): Reason[] {
  const { unsafe, tagged, inCode } = found;
  return [
    ...onSpans(unsafe, 'not-a-web-address', 'return', {
      message: 'This is not an address of a web page.',
      fix: 'Take it out, or use the https address of an article.',
    }),
    ...onSpans(tagged, 'tagged-address', 'hold', {
      message: 'This is almost an address, but nobody can follow it.',
      fix: 'Write the plain https address, or leave it out.',
    }),
    ...onSpans(inCode, 'address-in-code', 'hold', {
      message: 'An address in code cannot be followed; a moderator looks whether it belongs there.',
      fix: 'Nothing to change if the code needs it. Otherwise link the article, or leave it out.',
    }),
  ];
}

function onSpans(
  spans: Span[],
  rule: string,
  severity: Severity,
  words: { message: string; fix: string },
): Reason[] {
  return spans.length === 0 ? [] : [reason('educational-link', rule, severity, words, spans)];
}

function groupByKind(links: readonly FoundLink[]): Map<LinkKind, FoundLink[]> {
  const groups = new Map<LinkKind, FoundLink[]>();
  for (const link of links) groups.set(link.kind, [...(groups.get(link.kind) ?? []), link]);
  return groups;
}
