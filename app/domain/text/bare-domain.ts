import { parse } from 'tldts';
import {
  fileEndings,
  introduction,
  plainEndings,
  programs,
  sentenceWords,
  shortWords,
  subdomains,
  sureEndings,
} from './suffix-words.ts';

/** What stands round a name; the two strings need no more than a few words. */
type Context = {
  form: 'scheme' | 'www' | 'slashes' | 'bare';
  hasPath: boolean;
  before: string;
  after: string;
};

const versionWord =
  /(?:\b(?:version|release|section|chapter|fig|figure|table|clause|rule|v)\.?|§)\s*$/i;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;
const endsTheLine = /^(?:[.!]?[)\]"'”’»>]?[.!]?(?:\n|$)|[)\]"”»>]|\. )/;

/** Whether a run of letters, digits and dots would be read as a web address. */
export function isBareDomain(host: string, context: Context): boolean {
  if (isIpv4(host)) return !isNumbering(host, context);
  if (host.length > 253) return false;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || last.length < 2 || !labels.every((one) => label.test(one))) return false;
  const name = host.toLowerCase();
  const parsed = parse(name, { validateHostname: false, extractHostname: false });
  if (parsed.isIcann !== true && parsed.isPrivate !== true) return false;
  if (parsed.domain === null) return false;
  if (context.form === 'scheme' || context.form === 'www') return true;
  if (opensASentence(labels)) return false;
  if (context.hasPath || context.form === 'slashes') return true;
  if (isProgram(labels) || isFileName(labels) || isMeasure(labels) || isAbbreviation(labels)) {
    return false;
  }
  return isPlain(labels, parsed.publicSuffix ?? '') || isShown(labels, context);
}

export function isIpv4(host: string): boolean {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return false;
  return host.split('.').every((part) => Number(part) <= 255);
}

/** `version 1.2.3.4`, `in 2.1.3.4 we`: numbers that count something. */
function isNumbering(host: string, { form, hasPath, before, after }: Context): boolean {
  if (versionWord.test(before)) return true;
  const isAlone = /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  if (form !== 'bare' || hasPath || isAlone) return false;
  return host.split('.').every((part) => Number(part) < 32);
}

/** `done.It works`, `in the.EU`: the case changes at the dot. */
function opensASentence(labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  const left = labels.at(-2) ?? '';
  if (!/^\p{Lu}/u.test(last)) return false;
  if (/^\p{Lu}\p{Ll}/u.test(last)) return !sureEndings.has(last.toLowerCase());
  return /\p{Ll}$/u.test(left) && !sureEndings.has(last.toLowerCase());
}

/** `Socket.IO`, `ASP.NET`, `Paint.NET`. */
function isProgram(labels: readonly string[]): boolean {
  if (labels.length !== 2) return false;
  const [left = '', last = ''] = labels;
  return programs.has(`${left}.${last}`.toLowerCase()) || (last === 'NET' && /\p{Ll}/u.test(left));
}

function isFileName(labels: readonly string[]): boolean {
  return labels.length === 2 && fileEndings.has((labels.at(-1) ?? '').toLowerCase());
}

/** `3.5.in`, `10.am`, `2019.it`; firms with a number for a name have one of the plainest endings. */
function isMeasure(labels: readonly string[]): boolean {
  if (!labels.slice(0, -1).every((one) => /^\d+$/.test(one))) return false;
  return labels.length > 2 || !/^(?:com|net|org|cn)$/i.test(labels.at(-1) ?? '');
}

/** `U.S.law`, `i.e.in`, `b.sc`: letters that stand for words. */
function isAbbreviation(labels: readonly string[]): boolean {
  if (!labels.slice(0, -1).every((one) => one.length === 1)) return false;
  return labels.length > 2 || shortWords.has((labels.at(-1) ?? '').toLowerCase());
}

/** The ending alone says that this is an address. */
function isPlain(labels: readonly string[], suffix: string): boolean {
  if (suffix.includes('.')) return true;
  const left = (labels.at(-2) ?? '').toLowerCase();
  if (suffix.length === 2) return !shortWords.has(suffix);
  if (/[^a-z]/.test(suffix) || sureEndings.has(suffix)) return true;
  const isNoWord = plainEndings.has(suffix) || !/[aeiouy]/.test(suffix);
  return isNoWord && !sentenceWords.has(left);
}

/** The ending may be a word, but its place says that this is an address. */
function isShown(labels: readonly string[], { before, after }: Context): boolean {
  if (sentenceWords.has((labels.at(-2) ?? '').toLowerCase())) return false;
  if (labels.length > 2 && subdomains.has((labels[0] ?? '').toLowerCase())) return true;
  return introduction.test(before) || endsTheLine.test(after);
}
