import type { OwnWords, Sentence } from './read-words.ts';
import type { Substance } from './substance.ts';
import { kind } from './word-kinds.ts';

/** Lorem ipsum and keyboard runs. */
export function isFiller(own: OwnWords): boolean {
  const count = countKind(own, kind.filler);
  return count >= 5 && count * 2 >= own.tokens.length;
}

const denies = /\b(?:not?|never|nothing|hardly)\b|n't\b/;
/** `could not agree more`, `never stop writing`. */
const deniesToPraise = /n'?t (?:agree|have|put|wait|stop)|not (?:agree|have|put|only)|never stop/;
const greeted = new Set(['morning', 'day', 'evening', 'afternoon', 'luck']);

/** Whether a word praises or thanks; `good morning` does not. */
function praises({ tokens, kinds }: Sentence): boolean {
  return kinds.some(
    (one, at) =>
      (one & kind.praise) !== 0 && !(tokens[at] === 'good' && greeted.has(tokens[at + 1] ?? '')),
  );
}

/** Praise or thanks, and neither blame, a vote nor a `not` beside it. */
export function isOnlyPraise({ sentences }: OwnWords): boolean {
  const has = sentences.reduce((all, one) => all | one.has, 0);
  if ((has & (kind.blame | kind.heat)) !== 0 || !sentences.some(praises)) return false;
  return !sentences.some(({ text }) => denies.test(text) && !deniesToPraise.test(text));
}

const reader = /\b(?:you|your|you're|you've|u|author|writer)\b/g;
/** One word in so many, by how many kinds of the matter itself come up: words of the field, figures, sources. */
const wordsPerFlattery = [8, 5];

/** Many of the words praise, or speak of the text, its reading or its author; the matter hardly comes up. */
export function isFlattery(own: OwnWords, { grounds, judges }: Substance): boolean {
  const { field, figure, source } = grounds;
  const share = wordsPerFlattery[field + Number(figure > 0) + Number(source > 0)];
  if (!judges || share === undefined) return false;
  const hits =
    countKind(own, kind.praise | kind.page | kind.site) + (own.text.match(reader)?.length ?? 0);
  return countKind(own, kind.praise) >= 2 && hits * share >= own.tokens.length;
}

const thisSite =
  /\b(?:your|this|ur|my) (?:[a-z]+ ){0,2}(?:web ?site|site|blog|web ?page|theme|layout)\b|\bon (?:the )?(?:net|web|internet)\b/;

/** One word in so many may speak of keeping a page before the text is about that. */
const wordsPerSiteWord = 40;

export function isAboutTheSite(own: OwnWords, { grounds }: Substance): boolean {
  const hits = countKind(own, kind.site) + (thisSite.test(own.text) ? 1 : 0);
  if (hits === 0 || hits * wordsPerSiteWord < own.tokens.length) return false;
  return hits > 1 || !(grounds.figure > 0 || grounds.source > 0 || grounds.account);
}

const fewestBuzzwords = 6;
const wordsPerBuzzword = 7;

const ownAccount = /\b(?:i|our|my) [a-z]|\bwe [a-z]{2,}ed\b/;

/** Large words close together, and nobody, nothing and no figure they are said of. */
export function isTruism(own: OwnWords, { grounds }: Substance): boolean {
  if (grounds.figure > 0 || grounds.source > 0 || ownAccount.test(own.text)) return false;
  const said = new Set<string>();
  for (const { tokens, kinds } of own.sentences) {
    kinds.forEach((one, at) => {
      if ((one & kind.buzz) !== 0) said.add(tokens[at] ?? '');
    });
  }
  return said.size >= fewestBuzzwords && said.size * wordsPerBuzzword >= own.tokens.length;
}

function countKind({ sentences }: OwnWords, wanted: number): number {
  let count = 0;
  for (const { kinds } of sentences) {
    for (const one of kinds) if ((one & wanted) !== 0) count += 1;
  }
  return count;
}
