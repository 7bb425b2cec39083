import { findAddresses } from '#app/domain/text/addresses.ts';
import type { Structure } from '#app/domain/text/structure.ts';
import type { Span } from '../types.ts';
import { bracketPairs, normalisedLabel } from './hidden-parts.ts';

/** What is left of a text round the place of an address; the address itself stands in neither part. */
type Cut = { before: string; after: string };

const titleAndEnd = /^>?[ \t]*(?:[ \t\n]"[^"]{0,500}"|[ \t\n]'[^']{0,500}')?[ \t]*\)/;
const openingTag = /<a\b[^<>]{0,300}href\s{0,3}=\s{0,3}["']?$/i;
const restOfTag = /^["']?[^<>]{0,300}>([^<>]{0,500})<\/a\s{0,3}>/i;

/** Takes one address out of a text with its markup; the words it was linked from stay. */
export function cutAddress(text: string, [start, end]: Span, structure: Structure): Cut {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    fromDefinition(text, start, structure) ??
    fromInlineLink(text, before, after) ??
    fromTag(before, after) ?? {
      before: before.replace(/<$/, ''),
      after: before.endsWith('<') ? after.replace(/^>/, '') : after,
    }
  );
}

function fromInlineLink(text: string, before: string, after: string): Cut | undefined {
  const opened = /\]\([ \t]*<?$/.exec(before);
  const closed = titleAndEnd.exec(after);
  if (opened === null || closed === null) return undefined;
  const open = bracketPairs(text).get(opened.index);
  if (open === undefined) return undefined;
  const from = text[open - 1] === '!' ? open - 1 : open;
  return {
    before: text.slice(0, from) + labelWords(text.slice(open + 1, opened.index)),
    after: after.slice(closed[0].length),
  };
}

function fromTag(before: string, after: string): Cut | undefined {
  const opened = openingTag.exec(before);
  const closed = restOfTag.exec(after);
  if (opened === null || closed === null) return undefined;
  return {
    before: before.slice(0, opened.index) + labelWords(closed[1] ?? ''),
    after: after.slice(closed[0].length),
  };
}

/** `[a]: https://…` goes with its line, and each `[words][a]` becomes its words. */
function fromDefinition(text: string, start: number, structure: Structure): Cut | undefined {
  const place = structure.definitions.find(([from, to]) => start >= from && start < to);
  if (place === undefined) return undefined;
  const lineStart = text.lastIndexOf('[', start);
  const label = /^\[([^[\]]{1,200})\]:/.exec(text.slice(lineStart, start))?.[1];
  if (label === undefined) return undefined;
  const lineEnd = text.indexOf('\n', start);
  const rest =
    text.slice(0, lineStart).trimEnd() +
    (lineEnd < 0 ? '' : `\n${text.slice(lineEnd + 1)}`).replace(/^\s*$/, '');
  return fromReferences(rest, normalisedLabel(label));
}

/** The place of the first reference; the later ones lose their brackets as well. */
function fromReferences(text: string, label: string): Cut {
  const reference = /!?\[([^[\]]{0,300})\](?:\[([^[\]]{0,300})\])?(?![(:])/g;
  let before = '';
  let after = '';
  let from = 0;
  let found = false;
  for (const match of text.matchAll(reference)) {
    const [whole, words = '', name = ''] = match;
    if (normalisedLabel(name === '' ? words : name) !== label) continue;
    const plain = text.slice(from, match.index) + labelWords(words);
    if (found) after += plain;
    else before = plain;
    found = true;
    from = match.index + whole.length;
  }
  return found ? { before, after: after + text.slice(from) } : { before: text, after: '' };
}

/** A label that is an address again is no words; a number (`[1]`, `[^1]`) is none either. */
function labelWords(label: string): string {
  const words = label.trim();
  const isAddress = findAddresses(words).some(({ start, end }) => end - start > words.length / 2);
  return isAddress || /^\^?\d{1,3}$/.test(words) ? '' : words;
}

const leadIn =
  /(^|[\s(–—-])(?:(?:please )?(?:see|read|cf\.?|via|visit|check|compare)(?: also)?|(?:more|details?|explained|described|found|available|published|shown)? ?(?:here|at|in|on|from|under))[ \t]*:?[ \t]*$/i;
/** `Source:` on its own; in `shown in this paper:` the noun belongs to the sentence. */
const heading =
  /(^|[\n(]|[.!?] )[ \t]*(?:the )?(?:source|link|reference|article|paper|more|details?|again|url)s?(?: is)?(?: here)?:[ \t]*$/i;
const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['"', '"'],
];

/**
 * Joins what a cut left: no words that only led to the address (`see …`), no empty brackets, no space
 * before a full stop, no empty line or sentence. The two parts stay apart, so that the place is known.
 */
export function tidied(cut: Cut): Cut {
  let { before, after } = cut;
  const hadWords = /[\p{L}\p{N}*_]$/u.test(before);
  if (!hadWords) {
    for (let step = 0; step < 3; step += 1) {
      before = withoutLeadIn(before, after);
      for (const [open, close] of brackets) {
        if (!before.trimEnd().endsWith(open) || !after.trimStart().startsWith(close)) continue;
        before = before.trimEnd().slice(0, -1);
        after = after.trimStart().slice(1);
      }
    }
  }
  return closedUp(before, after);
}

/** An opening word of the text is left alone: `In` may open a sentence that goes on. */
function withoutLeadIn(before: string, after: string): string {
  const goesOn = /^[ \t]*[\p{Ll}\p{N}]/u.test(after);
  const last = before.slice(-60);
  const match = heading.exec(last) ?? leadIn.exec(last);
  if (match === null || (goesOn && /^(?:in|on|at|from|under)\s*$/i.test(match[0].trim()))) {
    return before;
  }
  return before.slice(0, before.length - match[0].length) + (match[1] ?? '');
}

function closedUp(before: string, after: string): Cut {
  const left = before.replace(/[ \t]+$/, '');
  const right = after.replace(/^[ \t]+/, '');
  if (/(?:^|\n)[ \t]*(?:[-*+]|\d{1,3}[.)])?$/.test(left)) return withoutEmptyLine(left, right);
  const stop = /^[.,;:!?…]+/.exec(right)?.[0] ?? '';
  if (/[.!?…]["”’)]?$/.test(left)) return { before: left, after: spaced(right.slice(stop.length)) };
  if (/[:,;–—-]$/.test(left) && (right === '' || right.startsWith('\n') || /^[.!?]/.test(right))) {
    const whole = left.replace(/[\s:,;–—-]+$/, '');
    return { before: whole, after: stop === '' ? `.${right}` : right };
  }
  return { before: left, after: stop === '' ? spaced(right) : right };
}

function spaced(right: string): string {
  return right === '' || /^[\s)\]”"'’]/.test(right) ? right : ` ${right}`;
}

/** The line held nothing else: its bullet, its full stop and its line end go too. */
function withoutEmptyLine(left: string, right: string): Cut {
  const rest = right.replace(/^[.,;:!?…]+[ \t]*/, '');
  if (rest !== '' && !rest.startsWith('\n'))
    return { before: left === '' ? '' : left, after: rest };
  const bullet = /[ \t]*(?:[-*+]|\d{1,3}[.)])?$/.exec(left)?.[0] ?? '';
  const before = left.slice(0, left.length - bullet.length).trimEnd();
  const after = rest.trimStart();
  const between = bullet.trim() === '' ? '\n\n' : '\n';
  return { before, after: after === '' || before === '' ? after : between + after };
}
