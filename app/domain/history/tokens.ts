/** A word, mark or paragraph of a text, and the white space behind it. Joined they are the text. */
export interface Token {
  core: string;
  space: string;
}

/** Written without spaces, so that one character is the smallest thing a reader would call a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}';
const letters = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`;

/** What stays whole, the longest first: half a web address or half a flag tells nobody anything. */
const cores = [
  `(?:https?://|www\\.)[^\\s<>()[\\]"]*[^\\s<>()[\\]".,;:!?'*_]`,
  '\\p{N}+(?:[.,:]\\p{N}+)+',
  `${letters}(?:['’]${letters})*`,
  '[\\p{Extended_Pictographic}\\p{Regional_Indicator}]' +
    '[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\p{Emoji_Modifier}\\u200D\\uFE0F]*',
  '\\S\\p{M}*',
];
const word = new RegExp(`(${cores.join('|')})?(\\s*)`, 'giu');
const paragraph = /([^\n]*)(\n*)/g;

/** Words of any script, numbers, addresses, and punctuation mark by mark. */
export function wordsOf(text: string): Token[] {
  return tokensOf(text, word);
}

/** Lines with the line breaks behind them. */
export function paragraphsOf(text: string): Token[] {
  return tokensOf(text, paragraph);
}

/** Whether a token says something: punctuation alone is no word. */
export function isWord({ core }: Token): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(core);
}

export function countWords(text: string): number {
  return wordsOf(text).filter(isWord).length;
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ core, space }) => core + space).join('');
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  const tokens: Token[] = [];
  for (const [all, core = '', space = ''] of text.matchAll(pattern)) {
    if (all !== '') tokens.push({ core, space });
  }
  return tokens;
}
