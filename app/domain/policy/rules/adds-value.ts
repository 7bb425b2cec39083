import { reason, type DraftRule, type Subject } from '../subject.ts';
import type { FoundLink, Reason, Severity, Span, TextKind } from '../types.ts';
import { hasGround, isGrounded, matters } from '../words/grounds.ts';
import { isForeignPraise, isOtherLanguage, mixedScriptWords } from '../words/language.ts';
import { type Substance, substanceOf } from '../words/substance.ts';
import {
  isAboutTheSite,
  isFiller,
  isFlattery,
  isOnlyPraise,
  isTruism,
} from '../words/templates.ts';

/**
 * Kinds that must say something; a title or a name only has to be one, and what stays open at the
 * end of a debate may be said in three words.
 */
const askedForSubstance: ReadonlySet<TextKind> = new Set(['comment', 'opening']);

/** Substance, not length: what is left once approval, small talk and quotations are set aside. */
export const addsValue: DraftRule = (subject) => {
  const asked = askedForSubstance.has(subject.draft.kind);
  const found = asked ? judge(subject) : undefined;
  const mixed = found?.rule === 'other-language' ? [] : mixedLetters(subject);
  return found === undefined ? mixed : [found, ...mixed];
};

/** The first that holds is said; the later ones are about less and less. */
function judge(subject: Subject): Reason | undefined {
  const { own, found, draft } = subject;
  if (own.tokens.length === 0 && !own.hasCode) {
    return found.links.length > 0 ? undefined : say('no-own-words', 'return', []);
  }
  const spans = own.sentences.map(({ span }) => span);
  if (isFiller(own)) return say('filler', 'return', spans);
  if (isForeignPraise(own)) return say('praise-only', 'return', spans);
  if (isOtherLanguage(own, draft.text)) return say('other-language', 'hold', []);
  const substance = substanceOf(own);
  const approval = approvalIn(subject, substance);
  if (approval !== undefined) return say(approval.rule, approval.severity, spans);
  if (isAboutTheSite(own, substance)) return say('about-the-site', 'hold', spans);
  if (isTruism(own, substance)) return say('truisms', 'hold', spans);
  if (draft.kind === 'comment' && isThin(substance, found.links)) return say('thin', 'hold', spans);
  return undefined;
}

/** Approval, blame, thanks, votes and greetings, at any length. */
function approvalIn(
  { own }: Subject,
  substance: Substance,
): { rule: Rule; severity: Severity } | undefined {
  const { content, said, judges, emptyShare, grounds } = substance;
  const asks = /\?\s*$/.test(own.text);
  const rule = isOnlyPraise(own) ? 'praise-only' : 'approval-only';
  if (content === 0) {
    if (asks) return { rule: 'open-question', severity: 'hold' };
    return { rule, severity: said >= 2 && !judges ? 'hold' : 'return' };
  }
  if (content <= 2 && judges && !hasGround(grounds) && own.tokens.length <= 12) {
    return { rule, severity: asks ? 'hold' : 'return' };
  }
  if (emptyShare >= 0.6 && content <= 8 && matters(grounds) < 2) {
    return {
      rule: rule === 'praise-only' ? rule : 'mostly-approval',
      severity: emptyShare >= 0.75 ? 'return' : 'hold',
    };
  }
  if (isFlattery(own, substance)) return { rule, severity: 'hold' };
  return undefined;
}

/** A good article behind the words is worth as much as a source named in them. */
function isThin({ length, grounds, heat }: Substance, links: readonly FoundLink[]): boolean {
  const source = grounds.source === 0 && links.some(isGoodSource) ? 1 : grounds.source;
  return !isGrounded(length, { ...grounds, source }, heat);
}

const goodKinds: ReadonlySet<string> = new Set([
  'paper',
  'article',
  'encyclopedia',
  'press',
  'blog',
]);
const isGoodSource = ({ kind, quoted }: FoundLink): boolean => !quoted && goodKinds.has(kind);

function mixedLetters({ own }: Subject): Reason[] {
  const mixed = mixedScriptWords(own);
  if (mixed.length === 0) return [];
  return [
    say(
      'mixed-letters',
      'hold',
      mixed.map(({ start, end }) => own.spanOf(start, end)),
    ),
  ];
}

const sayWhy = {
  message: 'This says that you agree or disagree, but not why.',
  fix: 'Add a reason, a number, a case or a source; one sentence can be enough.',
};

const words = {
  'no-own-words': {
    message: 'There are no words of your own here yet.',
    fix: 'Say in a sentence what you think and why.',
  },
  filler: {
    message: 'Most of this is filler text.',
    fix: 'Say in your own words what you think and why.',
  },
  'praise-only': {
    message: 'This thanks or praises, which is kind, but it does not move the question.',
    fix: 'Add what you would add to the argument: a reason, a number, a case or a source.',
  },
  'approval-only': sayWhy,
  'mostly-approval': sayWhy,
  'open-question': {
    message: 'It is not clear what exactly you ask about.',
    fix: 'Name the sentence or the number you would like explained.',
  },
  'other-language': {
    message: 'This is in a language our rules do not read, so a moderator will.',
    fix: 'Nothing to change.',
  },
  'about-the-site': {
    message: 'This seems to be about the page, not about the debate.',
    fix: 'Answer a point of the debate; for the page itself, write to a moderator.',
  },
  truisms: {
    message: 'This would be true of almost any company, so there is little to discuss.',
    fix: 'Say what one would do or see if it were true, or give a case.',
  },
  thin: {
    message: 'It is hard to see what this rests on, so a moderator will look.',
    fix: 'Add a reason, a number, a case or a source and it may appear at once.',
  },
  'mixed-letters': {
    message: 'Some words mix letters of different alphabets.',
    fix: 'Write them in one alphabet.',
  },
} as const;

type Rule = keyof typeof words;

function say(rule: Rule, severity: Severity, spans: Span[]): Reason {
  return reason('adds-value', rule, severity, words[rule], spans);
}
