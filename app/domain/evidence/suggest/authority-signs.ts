import { isName, speaks } from './names.ts';
import { isA, isFigure, wordAt } from './read-text.ts';
import type { Reading } from './sign.ts';
import { is } from './words.ts';

/** So many words at most between who speaks and that they say it. */
const speakerReach = 6;
/** A court or a standard has no name of its own, so it speaks from nearer by. */
const bodyReach = 3;
const beforeSpeech = new Set(['that', '"', '“']);

/** Somebody says so: who, why they should know, and where it stands. */
export function readAuthority({ tokens, add }: Reading, at: number): void {
  const token = tokens[at];
  if (!token) return;
  const next = tokens[at + 1];
  if (token.word === 'according' && next?.word === 'to') return add('accordingTo', at, at + 1);
  const named = isName(tokens, at);
  const namedAfter = isName(tokens, at + 1);
  const namedBefore = isName(tokens, at - 1);
  if (named) {
    add('name', at);
    if (namedAfter && !namedBefore) add('fullName', at, at + 1);
  }
  if (isA(token, is.role)) {
    const whose = namedAfter || isName(tokens, at + 2) || namedBefore;
    add(whose ? 'roleName' : 'role', at);
  }
  if (named && isA(token, is.body)) add('body', at);
  if (isA(token, is.law)) {
    const numbered = next !== undefined && isFigure(next);
    if (named || numbered) add('lawPlace', at, numbered ? at + 1 : at);
    else add('law', at);
  }
  if (isA(token, is.work)) add('work', at);
  if (speaks(tokens, at)) readSpeech({ tokens, add }, at);
}

/** Who says it, looked for before the verb. What the writer says is no authority. */
function readSpeech({ tokens, add }: Reading, at: number): void {
  let body = -1;
  for (let back = at - 1; back >= Math.max(0, at - speakerReach); back -= 1) {
    const token = tokens[back];
    if (isA(token, is.self | is.we)) return;
    if (isA(token, is.body | is.law)) body = back;
    if (isName(tokens, back) || isA(token, is.role | is.person)) {
      return add(body >= 0 ? 'bodySays' : 'nameSays', back, at);
    }
  }
  if (body >= 0 && at - body <= bodyReach) add('bodySays', body, at);
  else add(beforeSpeech.has(wordAt(tokens, at + 1)) ? 'sayThat' : 'say', at);
}
