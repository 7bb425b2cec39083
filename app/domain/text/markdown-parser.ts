import MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import { findAddresses } from './addresses.ts';

/** Deeper nesting than anyone reads; it also bounds the parser's work per line. */
const maxNesting = 40;

/**
 * Where a link may lead: the web, or a path or fragment of this board. Everything else (scripts,
 * mail, data, other programs, `//host`) stays the plain text its author typed.
 */
export function isSafeHref(href: string): boolean {
  const trimmed = href.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return (scheme === 'http' || scheme === 'https') && /^https?:\/\/[^\s/?#\\]/i.test(trimmed);
  }
  return /^(?:\/(?![/\\]|%5c)|#)/i.test(trimmed);
}

/**
 * The one parser, so that what the policy judges is what readers are shown. Addresses in plain text
 * are found by our own scanner for the same reason, and because it is linear.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: false, breaks: true });
  // The typings leave this option out; presets set it the same way.
  Object.assign(parser.options, { maxNesting });
  parser.validateLink = isSafeHref;
  parser.core.ruler.push('images-as-links', (state) => rewriteInline(state, imagesAsLinks));
  parser.core.ruler.push('plain-addresses', (state) => rewriteInline(state, plainAddresses));
  return parser;
}

export type Rewrite = (tokens: Token[], state: StateCore) => Token[];

export function rewriteInline(state: StateCore, rewrite: Rewrite): void {
  for (const token of state.tokens) {
    if (token.type === 'inline' && token.children) token.children = rewrite(token.children, state);
  }
}

/** Replaces the plain text outside links by what `split` makes of it. */
export function outsideLinks(tokens: Token[], split: (token: Token) => Token[]): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') depth += 1;
    if (token.type === 'link_close') depth -= 1;
    return depth === 0 && token.type === 'text' ? split(token) : [token];
  });
}

export function linkTokens(
  state: StateCore,
  attributes: [string, string][],
  content: string,
  level: number,
): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = attributes;
  open.level = level;
  const close = new state.Token('link_close', 'a', -1);
  close.level = level;
  return [open, textToken(state, content, level + 1), close];
}

export function textToken(state: StateCore, content: string, level: number): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  token.level = level;
  return token;
}

/** A picture would be fetched from elsewhere by every reader; its words and its address are kept. */
function imagesAsLinks(tokens: Token[], state: StateCore): Token[] {
  let depth = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') depth += 1;
    if (token.type === 'link_close') depth -= 1;
    if (token.type !== 'image') return [token];
    const href = token.attrGet('src') ?? '';
    const words = altText(token) || href;
    if (depth > 0) return [textToken(state, words, token.level)];
    return linkTokens(state, [['href', href]], words, token.level);
  });
}

function altText(token: Token): string {
  return (token.children ?? [])
    .map((child) => (child.children ? altText(child) : child.content))
    .join('');
}

function plainAddresses(tokens: Token[], state: StateCore): Token[] {
  return outsideLinks(tokens, (token) => {
    const parts: Token[] = [];
    let from = 0;
    for (const address of findAddresses(token.content)) {
      const href = shownHref(token.content.slice(address.start, address.end), address.form);
      if (href === undefined) continue;
      const normalised = state.md.normalizeLink(href);
      if (!isSafeHref(normalised)) continue;
      if (address.start > from) {
        parts.push(textToken(state, token.content.slice(from, address.start), token.level));
      }
      const shown = token.content.slice(address.start, address.end);
      parts.push(...linkTokens(state, [['href', normalised]], shown, token.level));
      from = address.end;
    }
    if (from === 0) return [token];
    if (from < token.content.length) {
      parts.push(textToken(state, token.content.slice(from), token.level));
    }
    return parts;
  });
}

function shownHref(written: string, form: string): string | undefined {
  if (form === 'www') return `http://${written}`;
  return form === 'scheme' && /^https?:/i.test(written) ? written : undefined;
}
