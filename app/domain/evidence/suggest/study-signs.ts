import { isA, isFigure, wordAt } from './read-text.ts';
import type { ReadSentence, Token } from './read-text.ts';
import type { Reading } from './sign.ts';
import { is } from './words.ts';

const yearPattern = /^(?:1[5-9]|20)\d\d$/;
const joining = new Set(['to', 'and', 'until']);
/** A number from here on was hardly counted by the writer alone. */
const big = 1000;
/** So many words at most between a study and what it found. */
const findReach = 12;
/** "lower in wards with standard work than": so many words at most. */
const thanReach = 8;

/**
 * Somebody looked into it: what was done, with whom, how much, and what came out. The two readers
 * are asked in the order of the words.
 */
export function readStudy({ tokens, add }: Reading, { text, start }: ReadSentence) {
  let study = -1;
  const word = (at: number): string => wordAt(tokens, at);
  const isCount = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && (isA(token, is.number) || isFigure(token));
  };

  const isMoreThan = (at: number): boolean => {
    if (word(at + 1) === 'likely') return true;
    return tokens.slice(at + 1, at + 1 + thanReach).some((token) => token.word === 'than');
  };

  function readYear(token: Token, at: number): void {
    const last = joining.has(word(at + 1)) ? at + 2 : at + 1;
    if (yearPattern.test(word(last))) return add('yearSpan', at, last);
    const after = text.charAt(token.end - start);
    if (after === ')' || word(at - 1) === 'al') add('citation', at);
    const opens = at <= 3 && ['in', 'on', 'since'].includes(word(0));
    if (opens) add('event', 0, at);
    else add('year', at);
  }

  function figure(at: number): void {
    const token = tokens[at];
    if (!token) return;
    const next = tokens[at + 1];
    if (yearPattern.test(token.word)) return readYear(token, at);
    if (next?.word === '%' || next?.word === 'per' || isA(next, is.percent)) return;
    if (['$', '£', '€'].includes(word(at - 1))) return;
    if (isA(next, is.span)) return add('duration', at, at + 1);
    if (isA(next, is.asked)) return add('counted', at, at + 1);
    if (isA(tokens[at + 2], is.asked)) return add('counted', at, at + 2);
    const value = Number(token.word.replaceAll(',', ''));
    add(value >= big || isA(next, is.many) ? 'bigNumber' : 'number', at);
  }

  function readFinding(at: number): void {
    if (word(at + 1) === 'that' || word(at - 1) === 'been') add('foundThat', at, at + 1);
    else add('find', at);
    if (study < 0 || study === at || at - study > findReach) return;
    add('studyFinds', study, at);
    study = -1;
  }

  function readWord(at: number): void {
    const token = tokens[at];
    if (!token) return;
    const next = tokens[at + 1];
    const perCent = token.word === 'per' && word(at + 1).startsWith('cent');
    if (perCent || token.word === '%' || isA(token, is.percent)) {
      return add('percent', Math.max(0, at - 1), perCent ? at + 1 : at);
    }
    if (isA(token, is.study)) {
      study = at;
      add('study', at);
    } else if (isA(token, is.material)) {
      if (study < 0) study = at;
      add('material', at);
    }
    if (isA(token, is.find)) readFinding(at);
    if (isA(token, is.many)) add('many', at);
    if (isA(token, is.asked)) add('asked', at);
    if (isA(token, is.relation)) add('relation', at);
    if (isA(token, is.more)) {
      add(isMoreThan(at) ? 'moreThan' : 'more', at);
    }
    if (isA(token, is.number) && isA(next, is.asked)) add('counted', at, at + 1);
    if (isA(token, is.number) && isA(next, is.span)) add('duration', at, at + 1);
    // "one in four", and so on
    const few = token.word === 'one' || token.word === 'two' || token.word === 'three';
    if (few && next?.word === 'in' && isCount(at + 2)) add('percent', at, at + 2);
  }

  return { figure, word: readWord };
}
