import type { Address } from '#app/domain/text/addresses.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const endings =
  'com|net|org|info|biz|edu|gov|io|co|ai|app|dev|shop|store|online|site|blog|club|xyz|tv|' +
  'de|uk|eu|fr|nl|ch|es|ca|au|nz|ru|cn|jp|br|pl|se|dk|fi|pt|ie';
/** Endings that go on with a sentence as well: `the dot is red`. */
const wordEndings = 'me|it|in|us|at|is|so|be|to';
const dot = '(?:[ _-]{1,3}(?:dot|d0t|punkt)[ _-]{1,3}|\\.)';

/** `example dot com`, `www dot example dot co dot uk slash page`. */
const spoken = new RegExp(
  `(?<![\\p{L}\\p{N}.-])((?:www${dot})?[a-z\\d][a-z\\d-]{0,62})` +
    `[ _-]{1,3}(?:dot|d0t|punkt)[ _-]{1,3}` +
    `(?:(co|com|org|ac|gov)${dot}(uk|au|nz|za|in|br|jp)|(${endings})|(${wordEndings}))(?![\\p{L}\\p{N}_-])` +
    `((?: {1,3}slash {1,3}|/)[^\\s]{1,200})?`,
  'giu',
);

/** `example . com`, `example. com/page`: spaces put round the dot. */
const spacedDot =
  /(?<![\p{L}\p{N}-])([a-z\d][a-z\d-]{1,62})(?: {1,3}\. {0,3}((?:com|net|org|info|io|co\.uk))\b|\. {1,3}(com)\b(?=[/\s]|$))/giu;

/** `www example com`. */
const spacedWww =
  /(?<![\p{L}\p{N}.-])www[ .]{1,3}([a-z\d][a-z\d-]{1,62})[ .]{1,3}(com|net|org|info|io|de|co\.uk)(?![\p{L}\p{N}-])/giu;

/** `e x a m p l e . c o m`. */
const spacedLetters =
  /(?<![\p{L}\p{N}])((?:[a-z\d] ){3,40})(?:\.|dot) ?((?:[a-z] ){1,3}[a-z]|com|net|org|io)(?![\p{L}\p{N}])/giu;

/** `example.c0m`, `exampledotcom`. */
const disguisedEnding =
  /(?<![\p{L}\p{N}.-])([a-z\d][a-z\d-]{2,40}?)(?:\.(c0m|0rg)|dot(com))(?![\p{L}\p{N}-])/giu;

/** Asked first, because most texts have none of these. */
const hints = {
  spoken: /[ _-](?:dot|d0t|punkt)[ _-]/i,
  spacedDot: / \. {0,3}\w|\. {1,3}com\b/i,
  spacedWww: /www(?:\.? |[ .]{1,3}[\w-]{1,63} )/i,
  disguisedEnding: /\wdotcom|\.c0m|\.0rg/i,
  spacedLetters: / \w \w (?:\.|dot) ?\w/i,
};

/** Words before `dot com` that make it a thing, not a name. */
const notNames = words(
  'the a an of in on to and or is was dot by for from with this that these those at our their its ' +
    'every each any all use uses used using like ask put draw connect polka red black green blue ' +
    'yellow white grey gray small big tiny large single one two first last next second third pre ' +
    'post many most some early late whole old new no another same than whichever which as called',
);
const articles = words('a an the this that each every any one no his her their its our your my');
const thingAfter =
  /^ *(?:bubbles?|boom|bust|crash|era|compan|firms?|business|millionaire|years?|days|start-?ups?|stocks?|mania|world|domains?|extensions?|suffix|framework|developers?|core|investors?|plots?|charts?|diagrams?)/i;
const invites =
  /(?:\b(?:visit|go to|see|on|at|try|join|site|website|blog|page|link|address)|[:(])\s*$/i;
const mailWord = /\b(?:e-?mails?|mail|write|contact|reach|address)\b/i;
const mailName = /(?:^|[\s:(<])([\p{L}\p{N}._-]{1,40}) +at +$/iu;

/**
 * Addresses a person can put together and a browser cannot: `example dot com`, `example . com`.
 * Offsets are into the text given.
 */
export function spelledOutAddresses(text: string): Address[] {
  const found: Address[] = [];
  if (hints.spoken.test(text)) found.push(...spokenAddresses(text));
  if (hints.spacedDot.test(text)) found.push(...twoParts(text, spacedDot));
  if (hints.spacedWww.test(text)) found.push(...twoParts(text, spacedWww));
  if (hints.disguisedEnding.test(text)) found.push(...twoParts(text, disguisedEnding));
  if (hints.spacedLetters.test(text)) found.push(...fromLetters(text));
  return found.length > 1 ? apart(found) : found;
}

function spokenAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (const match of text.matchAll(spoken)) {
    const [whole, name = '', second, country, ending = '', word, path = ''] = match;
    if (!readsAsName(text, match.index, whole.length, name)) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isSaid = second !== undefined || ending !== '' || path !== '' || /^www/i.test(name);
    if (!isSaid && !invites.test(before)) continue;
    const suffix = second === undefined ? ending || (word ?? '') : `${second}.${country ?? ''}`;
    const host = `${name.replace(/[ _-]{1,3}(?:dot|d0t|punkt)[ _-]{1,3}/gi, '.')}.${suffix}`;
    const rest = path.replace(/^ +slash +/i, '/');
    found.push(spelled(match.index, whole.length, host, rest));
  }
  return found;
}

function twoParts(text: string, pattern: RegExp): Address[] {
  return Array.from(text.matchAll(pattern)).flatMap(
    ({ 0: whole, 1: name = '', 2: ending, 3: other, index }) => {
      if (notNames.has(name.toLowerCase())) return [];
      const suffix = (ending ?? other ?? '').replace('0', 'o');
      return [spelled(index, whole.length, `${name}.${suffix}`)];
    },
  );
}

function fromLetters(text: string): Address[] {
  return Array.from(text.matchAll(spacedLetters)).flatMap((match) => {
    const [whole, name = '', ending = ''] = match;
    const suffix = ending.replaceAll(' ', '').toLowerCase();
    if (!/^(?:com|net|org|info|io|de|shop)$/.test(suffix)) return [];
    return [spelled(match.index, whole.length, `${name.replaceAll(' ', '')}.${suffix}`)];
  });
}

function readsAsName(text: string, start: number, length: number, name: string): boolean {
  if (notNames.has(name.toLowerCase())) return false;
  if (thingAfter.test(text.slice(start + length, start + length + 16))) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  const previous = /([\p{L}\p{N}]+)[ _-]+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return !articles.has(previous) && !isMail(before);
}

/** `jane at example dot org` after a word for mail, with a name like an account's, or on its own. */
function isMail(before: string): boolean {
  const match = mailName.exec(before);
  if (match === null) return false;
  const name = match[1] ?? '';
  if (/^(?:us|me|it|is|are|them|here|out|more|available|found|look)$/i.test(name)) return false;
  const opening = before.slice(0, match.index) + (/^[\s:(<]/.exec(match[0])?.[0] ?? '');
  return (
    / AT +$/.test(before) ||
    /[\d._]/.test(name) ||
    mailWord.test(opening) ||
    /(?:^|[\n:(<])[ \t]*$/.test(opening)
  );
}

/** In order, each apart from the one before. */
function apart(found: Address[]): Address[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function spelled(start: number, length: number, host: string, rest = ''): Address {
  return { start, end: start + length, form: 'bare', scheme: '', host: host.toLowerCase(), rest };
}
