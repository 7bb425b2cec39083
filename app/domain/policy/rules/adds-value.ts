import { reason, type DraftRule, type Subject } from '../subject.ts';
import type { Reason, Severity, TextKind } from '../types.ts';
import { isForeignPraise, isOtherLanguage, mixedScriptWords } from '../words/language.ts';
import { buzzwords, fillerWords, siteWords } from '../words/lexicon.ts';
import { type Substance, substanceOf } from '../words/substance.ts';

/** Kinds that must say something; a title or a name only has to be one. */
const askedForSubstance: ReadonlySet<TextKind> = new Set(['comment', 'opening', 'conclusion']);

const thinBelow = 44;

/** Substance, not length: what is left once approval, small talk and quotations are set aside. */
export const addsValue: DraftRule = (subject) => {
  const disguised = disguise(subject);
  if (!askedForSubstance.has(subject.draft.kind)) return disguised;
  const filled = filler(subject.own);
  if (filled !== undefined) return [...disguised, filled];
  if (isForeignPraise(subject.own)) return [...disguised, approval(subject, 'return')];
  if (isOtherLanguage(subject.own)) return [...disguised, otherLanguage];
  const judged = judge(subject, substanceOf(subject.own));
  return judged === undefined ? disguised : [judged, ...disguised];
};

const say = {
  message: 'This says that you agree or disagree, but not why.',
  fix: 'Add a reason, a number, a case or a source; one sentence can be enough.',
};

const otherLanguage = reason('adds-value', 'other-language', 'hold', {
  message: 'This is in a language our rules do not read, so a moderator will.',
  fix: 'Nothing to change.',
});

function approval({ own }: Subject, severity: Severity): Reason {
  return reason(
    'adds-value',
    'approval-only',
    severity,
    say,
    own.sentences.map(({ span }) => span),
  );
}

function judge({ own, found, draft }: Subject, substance: Substance): Reason | undefined {
  const spans = own.sentences.map(({ span }) => span);
  const hasWords = own.tokens.length > 0;
  if (!hasWords && !own.hasCode) {
    if (found.links.length > 0) return undefined;
    return reason('adds-value', 'no-own-words', 'return', {
      message: 'There are no words of your own here yet.',
      fix: 'Say in a sentence what you think and why.',
    });
  }
  if (substance.content === 0 && isQuestion(own.text)) {
    return reason(
      'adds-value',
      'open-question',
      'hold',
      {
        message: 'It is not clear what exactly you ask about.',
        fix: 'Name the sentence or the number you would like explained.',
      },
      spans,
    );
  }
  if (substance.content === 0) {
    const doubtful = substance.said >= 2 && !substance.judges;
    return reason('adds-value', 'approval-only', doubtful ? 'hold' : 'return', say, spans);
  }
  if (
    substance.content <= 2 &&
    substance.judges &&
    substance.signs < 1 &&
    own.tokens.length <= 12
  ) {
    return reason(
      'adds-value',
      'approval-only',
      isQuestion(own.text) ? 'hold' : 'return',
      say,
      spans,
    );
  }
  if (substance.emptyShare >= 0.6 && substance.content <= 8 && substance.signs < 2) {
    return reason(
      'adds-value',
      'mostly-approval',
      substance.emptyShare >= 0.75 ? 'return' : 'hold',
      say,
      spans,
    );
  }
  return (
    aboutTheSite(own, substance, spans) ??
    truisms(own, substance, spans) ??
    (draft.kind === 'comment' ? thin(substance, spans, goodLinks(found.links)) : undefined)
  );
}

function goodLinks(links: Subject['found']['links']): number {
  return links.filter(
    ({ kind, quoted }) =>
      !quoted && ['paper', 'article', 'encyclopedia', 'press', 'blog'].includes(kind),
  ).length;
}

function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text.trim());
}

function filler({ tokens, sentences }: Subject['own']): Reason | undefined {
  const count = tokens.filter((token) => fillerWords.has(token)).length;
  if (count < 5 || count * 2 < tokens.length) return undefined;
  return reason(
    'adds-value',
    'filler',
    'return',
    {
      message: 'Most of this is filler text.',
      fix: 'Say in your own words what you think and why.',
    },
    sentences.map(({ span }) => span),
  );
}

const thisSite =
  /\b(?:your|this|ur|my) (?:[a-z]+ ){0,2}(?:web ?site|site|blog|web ?page|theme|layout)\b|\bon (?:the )?(?:net|web|internet)\b/;

function aboutTheSite(
  own: Subject['own'],
  { signs }: Substance,
  spans: Reason['spans'],
): Reason | undefined {
  const count = own.tokens.filter((token) => siteWords.has(token)).length;
  const hits = count + (thisSite.test(own.text) ? 1 : 0);
  if (hits === 0 || hits * 40 < own.tokens.length || (hits === 1 && signs >= 3)) return undefined;
  return reason(
    'adds-value',
    'about-the-site',
    'hold',
    {
      message: 'This seems to be about the page, not about the debate.',
      fix: 'Answer a point of the debate; for the page itself, write to a moderator.',
    },
    spans,
  );
}

function truisms(
  own: Subject['own'],
  { signs }: Substance,
  spans: Reason['spans'],
): Reason | undefined {
  const hits = new Set(own.tokens.filter((token) => buzzwords.has(token))).size;
  const concrete = /\d|\b(?:we|i|our|my)\b/.test(own.text);
  if (concrete || hits < 6 || hits * 7 < own.tokens.length || signs > 4) return undefined;
  return reason(
    'adds-value',
    'truisms',
    'hold',
    {
      message: 'This would be true of almost any company, so there is little to discuss.',
      fix: 'Say what one would do or see if it were true, or give a case.',
    },
    spans,
  );
}

/** A good source beside the words weighs as much as several of them. */
function thin(found: Substance, spans: Reason['spans'], links: number): Reason | undefined {
  const withSource = found.weight + (links > 0 ? (found.length <= 24 ? 22 : 8) : 0);
  if (withSource >= thinBelow) return undefined;
  return reason(
    'adds-value',
    'thin',
    'hold',
    {
      message: 'It is hard to see what this rests on, so a moderator will look.',
      fix: 'Add a reason, a number, a case or a source and it may appear at once.',
    },
    spans,
  );
}

function disguise({ own }: Subject): Reason[] {
  const mixed = mixedScriptWords(own);
  if (mixed.length === 0) return [];
  return [
    reason(
      'adds-value',
      'mixed-letters',
      'hold',
      {
        message: 'Some words mix letters of different alphabets.',
        fix: 'Write them in one alphabet.',
      },
      mixed.map(({ start, end }) => own.spanOf(start, end)),
    ),
  ];
}
