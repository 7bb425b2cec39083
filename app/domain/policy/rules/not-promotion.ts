import { reason, type DraftRule, type Subject } from '../subject.ts';
import type { Reason } from '../types.ts';
import { findPromotion, type PromotionHit } from '../words/find-promotion.ts';
import type { OwnWords } from '../words/read-words.ts';
import { hasSubstance, isBare } from '../words/substance.ts';
import { kind, kindsOf } from '../words/word-kinds.ts';

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

/**
 * One hint in a text of substance means nothing, because honest cases say such things too. A call
 * returns a text that calls or hints again, or has nothing to give beside it; else it holds.
 */
function inWords(subject: Subject): Reason[] {
  const hits = [...findPromotion(subject.spoken), ...telephones(subject), ...ownFirm(subject)];
  const [first] = hits;
  if (first === undefined) return [];
  const calls = hits.filter(({ strength }) => strength === 'call').length;
  if (
    calls === 0 &&
    hits.length === 1 &&
    first.rule !== 'own-firm-praised' &&
    hasSubstance(subject.own)
  ) {
    return [];
  }
  const linked = subject.found.links.some(({ quoted }) => !quoted);
  const returns =
    calls > 0 && (hits.length > 1 || linked || !hasSubstance(beside(hits, subject.own)));
  const strongest = hits.find(({ strength }) => strength === 'call') ?? first;
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

/** What is left when the sentences that call are taken away. */
function beside(hits: readonly PromotionHit[], own: OwnWords): OwnWords {
  const calling = new Set(hits.map(({ sentence }) => sentence?.text));
  const sentences = own.sentences.filter(({ text }) => !calling.has(text));
  return { ...own, sentences, tokens: sentences.flatMap(({ tokens }) => tokens) };
}

const telephone =
  /(?<![\d.,/-])(?:\+|00)?\(?\d{2,4}\)?[ .-]\(?\d{3,4}\)?[ .-]?\d{3,8}(?:[ .-]?\d{2,4})?(?![\d%])/;
const fewestDigits = 8;
const mostDigits = 15;

function telephones({ spoken: own }: Subject): PromotionHit[] {
  const match = telephone.exec(own.text);
  if (match === null) return [];
  const digits = match[0].replace(/\D/g, '').length;
  if (digits < fewestDigits || digits > mostDigits) return [];
  const span = own.spanOf(match.index, match.index + match[0].length);
  return [{ rule: 'telephone-number', strength: 'hint', span }];
}

const recommends = /\b(?:best|leading|recommend|award|unique|proven|helps?|offers?|solves?)\b/;
const shortestName = 4;

/** The firm in the line under the author's name, praised or offered by that author. */
function ownFirm({ spoken: own, facts }: Subject): PromotionHit[] {
  const names = (facts.authorAffiliation ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((name) => name.length >= shortestName && !isCommon(name));
  if (names.length === 0) return [];
  for (const { text, tokens, has, span } of own.sentences) {
    const named = tokens.some((token) => names.includes(token.replace(/'s$/, '')));
    if (named && ((has & kind.praise) !== 0 || recommends.test(text))) {
      return [{ rule: 'own-firm-praised', strength: 'hint', span }];
    }
  }
  return [];
}

const rolesAndForms = new Set(
  'director head lead senior junior chief officer founder partner coach professor group services limited gmbh inc chair president specialist associate independent retired'.split(
    ' ',
  ),
);

/** A word of roles, trades and legal forms names no firm. */
function isCommon(name: string): boolean {
  const words = kind.work | kind.source | kind.function | kind.buzz | kind.page | kind.idle;
  return rolesAndForms.has(name) || (kindsOf(name) & words) !== 0;
}
