import { groupOf, kindWords } from './kinds.ts';
import { counted, listed, ordinalWord, withArticle } from './number-words.ts';
import type { KindCount, SideStanding, Standing } from './standing-shape.ts';

/** A study is expected to have a source and an account is not; only the surprise is said. */
function surprise({ kind, weight }: KindCount): string {
  const studied = groupOf(kind).id === 'studied';
  if (studied && weight === 'experience') return ' without an independent source';
  if (!studied && weight === 'sourced') return ' with a source';
  return '';
}

function kindsInWords(side: SideStanding): string {
  return listed(
    side.kinds.map(
      (entry) =>
        counted(entry.count, kindWords[entry.kind].one, kindWords[entry.kind].many) +
        surprise(entry),
    ),
  );
}

function sideInWords(side: SideStanding, one: string, many: string): string[] {
  return side.counted === 0 ? [] : [`${kindsInWords(side)} ${side.counted > 1 ? many : one} it`];
}

function undercutInWords(
  undercut: SideStanding,
  beside: SideStanding,
  opposite: SideStanding,
  purpose: string,
): string[] {
  return undercut.kinds.map((entry) => {
    const { one, many } = kindWords[entry.kind];
    const several = entry.count > 1;
    const verb = several ? 'are undercut and do not count' : 'is undercut and does not count';
    const alike = (other: KindCount) => other.kind === entry.kind && other.weight === entry.weight;
    const standing = beside.kinds.find(alike);
    const what = several ? counted(entry.count, one, many) : withArticle(one);
    if (!standing || opposite.kinds.some(alike)) {
      return `${what}${surprise(entry)} ${purpose} ${verb}`;
    }
    const further = several
      ? counted(entry.count, `more ${one}`, `more ${many}`)
      : `a ${ordinalWord(standing.count + 1)} ${one}`;
    return `${further}${surprise(entry)} ${verb}`;
  });
}

function nounOf(side: SideStanding): string {
  return side.sourced > 0 ? 'sources' : 'experience';
}

/** A few words for a list or a badge: "no evidence yet", "experience for only". */
export function standingLabel(standing: Standing): string {
  const { sides, for: pro, against: con, undercut } = standing;
  switch (sides) {
    case 'none':
      return undercut.for.counted + undercut.against.counted > 0
        ? 'no evidence that counts'
        : 'no evidence yet';
    case 'for':
      return `${nounOf(pro)} for only`;
    case 'against':
      return `${nounOf(con)} against only`;
    case 'both':
      // "Sources on both sides" would be untrue where only one side has any.
      return nounOf(pro) === nounOf(con)
        ? `${nounOf(pro)} on both sides`
        : `${nounOf(pro)} for, ${nounOf(con)} against`;
  }
}

/** The label and how it was reached, in one sentence without a capital or a full stop. */
export function explainStanding(standing: Standing): string {
  const parts = [
    sideInWords(standing.for, 'supports', 'support')
      .concat(sideInWords(standing.against, 'challenges', 'challenge'))
      .join(', '),
    ...undercutInWords(standing.undercut.for, standing.for, standing.against, 'for it'),
    ...undercutInWords(standing.undercut.against, standing.against, standing.for, 'against it'),
  ].filter((part) => part !== '');
  const label = standingLabel(standing);
  return parts.length === 0 ? label : `${label}: ${parts.join('; ')}`;
}
