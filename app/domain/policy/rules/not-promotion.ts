import { reason, type DraftRule, type Subject } from '../subject.ts';
import type { Reason, Span } from '../types.ts';
import { promotionPatterns } from '../words/promotion-patterns.ts';
import { hasSubstance, isBare } from '../words/substance.ts';

type Hit = { rule: string; weight: number; span: Span };

const returnsFrom = 2;

/** Phrases honest cases use as well; alone in a text of substance they mean nothing. */
const hints: ReadonlySet<string> = new Set([
  'own-thing',
  'must-see',
  'own-firm',
  'price',
  'urged-product',
]);

const telephone =
  /(?<![\d.,/-])(?:\+|00)?\(?\d{2,4}\)?[ .-]\(?\d{3,4}\)?[ .-]?\d{3,4}(?:[ .-]?\d{2,4})?(?![\d%])/g;

/** Judged by what a text asks its readers to do, not by whose name stands in it. */
export const notPromotion: DraftRule = (subject) => [...linkOnly(subject), ...inWords(subject)];

/** A link with praise, a call to click, or nothing beside it, however good the article. */
function linkOnly({ found, own, draft }: Subject): Reason[] {
  const links = found.links.filter(({ quoted }) => !quoted);
  if (links.length === 0 || draft.kind !== 'comment' || !isBare(own)) return [];
  return [
    reason(
      'not-promotion',
      'link-only',
      'return',
      {
        message: 'There is a link, but hardly a word of your own beside it.',
        fix: 'Say what the article shows and why it matters here; then the link can stay.',
      },
      links.map(({ span }) => span),
    ),
  ];
}

function inWords(subject: Subject): Reason[] {
  const hits = [...phrases(subject), ...telephones(subject), ...ownFirm(subject)];
  if (hits.length === 0) return [];
  const weight = hits.reduce((sum, hit) => sum + hit.weight, 0);
  if (weight === 1 && hits.every(({ rule }) => hints.has(rule)) && hasSubstance(subject.own, 3)) {
    return [];
  }
  const linked = subject.found.links.some(({ quoted }) => !quoted);
  const plain = weight + (linked ? 1 : 0) >= returnsFrom && hits.some((hit) => hit.weight > 1);
  const returns = plain && (weight > returnsFrom || !hasSubstance(subject.own, 3));
  const strongest = hits.reduce((best, hit) => (hit.weight > best.weight ? hit : best));
  return [
    reason(
      'not-promotion',
      strongest.rule,
      returns ? 'return' : 'hold',
      {
        message: 'This reads as promotion or as a call to get in touch elsewhere.',
        fix: 'Leave out the offer and the call; keep what others can learn from the case.',
      },
      hits.map(({ span }) => span),
    ),
  ];
}

function phrases({ own }: Subject): Hit[] {
  return promotionPatterns.flatMap(({ rule, weight, pattern, anchors }) => {
    if (!anchors.test(own.text)) return [];
    const match = firstMatch(pattern, own.text);
    if (match === undefined) return [];
    return [{ rule, weight, span: own.spanOf(match.start, match.end) }];
  });
}

function firstMatch(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function telephones({ own }: Subject): Hit[] {
  const match = firstMatch(telephone, own.text);
  if (match === undefined) return [];
  const digits = own.text.slice(match.start, match.end).replace(/\D/g, '').length;
  if (digits < 8 || digits > 15) return [];
  return [{ rule: 'telephone-number', weight: 1, span: own.spanOf(match.start, match.end) }];
}

/** The firm in the line under the author's name, praised by that author. */
function ownFirm({ own, facts }: Subject): Hit[] {
  const names = (facts.authorAffiliation ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((name) => name.length > 3 && !commonInAffiliations.has(name));
  for (const { text, span } of own.sentences) {
    const named = names.some((name) => text.includes(name));
    if (named && /\b(?:best|leading|great|excellent|recommend|award|unique|proven)\b/.test(text)) {
      return [{ rule: 'own-firm-praised', weight: 1, span }];
    }
  }
  return [];
}

const commonInAffiliations = new Set(
  'manager director head lead senior junior chief officer founder consultant consulting coach professor university company group team engineer analyst quality process customer service services limited gmbh'.split(
    ' ',
  ),
);
