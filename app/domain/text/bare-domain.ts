import { parse } from 'tldts';

type Context = {
  form: 'scheme' | 'www' | 'slashes' | 'bare';
  hasPath: boolean;
  /** A few characters before it, to tell a version number from an address of four numbers. */
  before: string;
};

/** Endings of file names that are public suffixes as well. */
const fileEndings = new Set('zip md rs py sh ps mov java cab mk tf'.split(' '));

/** Public suffixes that are also words a sentence may begin with when its space is missing. */
const wordSuffixes = new Set(
  (
    'it in is to so no at as be do us am by me my an or and now new one how who you here case ' +
    'how care work works team today life world group review reviews support company education cash ' +
    'art city click computer cool data day deal direct events fan fast free fun game give global ' +
    'gold good help home house ink international kids law live loan love management market men ' +
    'media money news open organic parts party phone photo place plan plus press property red ' +
    'report rest room rocks run sale save school science security services show site social ' +
    'solutions space store study style systems technology tips tools town toys trade training ' +
    'trust video vote watch win wiki wine wow'
  ).split(' '),
);

/** Names that carry a domain-like ending and are not read as an address. */
const productNames = new Set(['asp.net', 'ado.net', 'vb.net', 'ml.net', 'c.net', 'f.net']);

/** Short words that end a sentence far more often than they name a site. */
const sentenceWords = new Set(
  (
    'a an and are as at be but by can did do does done for from get go had has have he her here ' +
    'him his how i if in is it its job just know like made make many may me more most much my no ' +
    'not now of off on one only or our out over own same say see she so some such take team than ' +
    'that the them then there these they thing this those time to too two under up us use used ' +
    'very was way we well were what when where which while who why will with work works would ' +
    'year years you your process plan customer customers cost costs value people company change ' +
    'problem problems result results system data line step steps shift week month day days ' +
    'quality service services point method methods rule design manager managers'
  ).split(' '),
);

const versionWord =
  /(?:\b(?:version|release|section|chapter|fig|figure|table|clause|rule|v)\.?|§)\s*$/i;

/** Whether a run of letters, digits and dots would be read as a web address. */
export function isBareDomain(host: string, context: Context): boolean {
  if (isIpv4(host)) return !versionWord.test(context.before);
  const labels = host.split('.');
  if (labels.length < 2 || host.length > 253) return false;
  if (
    labels.some((label) => !/^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u.test(label))
  ) {
    return false;
  }
  const parsed = parse(host.toLowerCase(), { validateHostname: false, extractHostname: false });
  if (parsed.isIcann !== true && parsed.isPrivate !== true) return false;
  if (parsed.domain === null) return false;
  if (productNames.has(host.toLowerCase())) return false;
  if (context.form !== 'bare' || context.hasPath) return true;
  return !isFileName(labels) && !isMissingSpace(labels) && !isAbbreviation(labels);
}

export function isIpv4(host: string): boolean {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return false;
  return host.split('.').every((part) => Number(part) <= 255);
}

function isFileName(labels: readonly string[]): boolean {
  return labels.length === 2 && fileEndings.has((labels.at(-1) ?? '').toLowerCase());
}

function isMissingSpace(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  const left = labels.at(-2) ?? '';
  const capitalised = /^\p{Lu}\p{Ll}+$/u.test(last);
  if (capitalised && /\p{Ll}$|\d$/u.test(left)) return true;
  const before = left.toLowerCase();
  if (!/^\p{L}+$/u.test(left)) return false;
  if (wordSuffixes.has(last) && last.length > 2 && /^\p{Lu}\p{Ll}+$/u.test(left)) return true;
  return wordSuffixes.has(last.toLowerCase()) && (sentenceWords.has(before) || last === 'so');
}

/** `B.Sc`, `Ph.D`: short pieces, the last one with a capital. */
function isAbbreviation(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  return labels.every((label) => label.length <= 2) && /^\p{Lu}\p{Ll}?$/u.test(last);
}
