import { readAuthority } from './authority-signs.ts';
import { readOwnAccount } from './own-signs.ts';
import { isA, isFigure } from './read-text.ts';
import type { ReadSentence, Token } from './read-text.ts';
import { readStudy } from './study-signs.ts';
import type { AddSign, Reading, Sign } from './sign.ts';
import { is } from './words.ts';

const valueWords = new Set(
  (
    'prefer preference preferable dignity respect fairness fair unfair ought deserve deserves ethical unethical ' +
    'moral immoral morally wrong principle owe trust freedom humane decent justice'
  ).split(' '),
);
const fewestWordsQuoted = 4;

/** The signs in one sentence. Looks a bounded way to either side of a word, so it is linear. */
export function signsIn(sentence: ReadSentence): Sign[] {
  const { tokens, text } = sentence;
  const signs: Sign[] = [];
  const add: AddSign = (name, first, last = first) => {
    const [from, to] = [tokens[first], tokens[last] ?? tokens.at(-1)];
    if (from && to) signs.push({ name, start: from.start, end: to.end });
  };
  const reading = { tokens, add };
  const studied = readStudy(reading, sentence);
  let quote = -1;
  const opening = text.charAt(0);
  if (opening !== opening.toUpperCase()) add('startsLow', 0);

  for (const [at, token] of tokens.entries()) {
    if (isFigure(token)) {
      studied.figure(at);
    } else if (isQuote(token)) {
      if (quote >= 0 && at - quote > fewestWordsQuoted) add('quotation', quote, at);
      quote = quote >= 0 && token.word !== '“' ? -1 : at;
    } else if (isCurrency(token)) {
      add('money', at, at + 1);
    } else if (token.word === '?') {
      add('question', at);
    } else {
      readOwnAccount(reading, at);
      studied.word(at);
      readAuthority(reading, at);
      readManner(reading, at);
    }
  }
  return signs;
}

const isQuote = ({ word }: Token): boolean => word === '"' || word === '“' || word === '”';
const isCurrency = ({ word }: Token): boolean => word === '$' || word === '£' || word === '€';

/** Whether something is told, wanted, weighed or reasoned. */
function readManner({ tokens, add }: Reading, at: number): void {
  const token = tokens[at];
  if (!token) return;
  const next = tokens[at + 1];
  const { word } = token;
  if (word === 'you' || word === 'your') add('you', at);
  if (word === 'they' || word === 'them' || word === 'someone') add('they', at);
  if (word === 'if') add('if', at);
  if (valueWords.has(word)) add('values', at);
  if (isA(token, is.past)) add('past', at);
  if (isA(token, is.ago)) add('ago', at);
  if (word === 'last' && isA(next, is.span)) add('ago', at, at + 1);
  if (isA(token, is.person)) add('person', at);
  if (isA(token, is.duty) || (word === 'need' && next?.word === 'to')) add('duty', at);
  if (isA(token, is.maybe)) add('maybe', at);
  if (isA(token, is.be)) add('be', at);
  if (isA(token, is.judge)) add('judge', at);
  if (isA(token, is.reason)) add('reason', at);
}
