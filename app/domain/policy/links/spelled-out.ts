import type { Address } from '#app/domain/text/addresses.ts';

const endings =
  'com|net|org|info|biz|edu|gov|io|co|ai|app|dev|shop|store|online|site|blog|club|xyz|tv|me|' +
  'de|uk|eu|fr|nl|ch|at|it|es|ca|us|in|au|nz|ru|cn|jp|br|pl';

/** `[.]`, `(dot)`, `{.}`: marks put round the dot so that a machine does not see it. */
const bracketedDot = /[ \t]?[[({<]\s?(?:\.|dot|punkt)\s?[\])}>][ \t]?/gi;

/** `example dot com`; the words before must be the name, so the ending alone decides little. */
const spokenDot = new RegExp(
  `([a-z\\d][a-z\\d-]{0,62}) {1,3}(?:dot|d0t) {1,3}(${endings})\\b(?! +(?:bubble|boom|bust|crash|era))`,
  'gi',
);

/** `example . com`, `example. com/page`: spaces put round the dot. */
const spacedDot =
  /([a-z\d][a-z\d-]{1,62})(?: {1,3}\. {0,3}(?:com|net|org|info|io|co\.uk)\b|\. {1,3}com\b(?=[/\s]|$))/gi;

/** Asked first, because most texts have neither. */
const hintOfDot = / d[o0]t /i;
const hintOfSpace = / \. {0,3}\w|\. {1,3}com\b/i;

const notNames = new Set(
  'the a an of in on to and or is was dot by for from with this that these those at our their its every each any all'.split(
    ' ',
  ),
);

/**
 * Addresses a person can put together and a browser cannot: `example dot com`, `example[.]com`,
 * `example . com`. Offsets are into the text given.
 */
export function spelledOutAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (const match of hintOfDot.test(text) ? text.matchAll(spokenDot) : []) {
    const [whole, name = '', ending = ''] = match;
    if (notNames.has(name.toLowerCase())) continue;
    found.push(spelled(match.index, whole.length, `${name}.${ending}`));
  }
  for (const match of hintOfSpace.test(text) ? text.matchAll(spacedDot) : []) {
    const [whole, name = ''] = match;
    if (notNames.has(name.toLowerCase())) continue;
    found.push(
      spelled(match.index, whole.length, `${name}.${whole.split('.').slice(1).join('.').trim()}`),
    );
  }
  return found;
}

/** `hxxps://www.example[.]com/x` as the address it stands for; lengths are kept by the caller's map. */
export function bracketedDots(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(bracketedDot), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spelled(start: number, length: number, host: string): Address {
  return {
    start,
    end: start + length,
    form: 'bare',
    scheme: '',
    host: host.toLowerCase(),
    rest: '',
  };
}
