import type { Token } from 'markdown-it';
import type { StateCore } from 'markdown-it';
import {
  createMarkdownParser,
  linkTokens,
  outsideLinks,
  rewriteInline,
  textToken,
} from './markdown-parser.ts';
import { textContentOf } from './text-content.ts';

export { textContentOf } from './text-content.ts';

export type RenderOptions = {
  /** Turns `#14` into a link to comment 14 of this debate. */
  debateSlug?: string;
  /** The board's own origin; links to it are not marked as leaving. */
  origin?: string;
  /** Leaves the words of links that lead elsewhere, and where they lead out. */
  withoutLinks?: boolean;
};

export type Rendered = {
  html: string;
  /** The text content of the html, white space collapsed; claims quote against it. */
  text: string;
};

type Environment = RenderOptions;

const firstHeading = 3;
const lastHeading = 6;

const parser = createMarkdownParser();
parser.core.ruler.push('comment-references', (state) => {
  const { debateSlug } = state.env as Environment;
  if (debateSlug !== undefined) {
    rewriteInline(state, (tokens) => commentReferences(tokens, state, debateSlug));
  }
});
parser.core.ruler.push('house-style', (state) => {
  for (const token of state.tokens) {
    demoteHeading(token);
    const environment = state.env as Environment;
    if (token.children && environment.withoutLinks) {
      token.children = withoutOutsideLinks(token.children, environment);
    }
    for (const child of token.children ?? []) markLink(child, environment);
  }
});
parser.renderer.rules['fence'] = (tokens, index) => codeBlock(tokens[index]?.content ?? '');
parser.renderer.rules['code_block'] = (tokens, index) => codeBlock(tokens[index]?.content ?? '');

/**
 * Markdown to HTML that can be shown as it is: only the tags Markdown makes, links to the web or to
 * this board, nothing fetched from elsewhere, no ids, headings from h3 down.
 */
export function renderMarkdown(text: string, options: RenderOptions = {}): Rendered {
  const html = parser.render(text, { ...options });
  return { html, text: textContentOf(html) };
}

function codeBlock(content: string): string {
  return `<pre><code>${parser.utils.escapeHtml(content)}</code></pre>\n`;
}

function demoteHeading(token: Token): void {
  if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
  token.tag = `h${Math.min(lastHeading, Number(token.tag.slice(1)) + firstHeading - 1)}`;
}

/** Links do not nest in Markdown, so what closes next belongs to what opened last. */
function withoutOutsideLinks(tokens: Token[], environment: Environment): Token[] {
  let isOutside = false;
  return tokens.filter((token) => {
    if (token.type === 'link_open') isOutside = leads(token, environment) === 'outside';
    const isLink = token.type === 'link_open' || token.type === 'link_close';
    return !(isLink && isOutside);
  });
}

function leads(token: Token, { origin }: Environment): 'here' | 'outside' {
  const href = token.attrGet('href') ?? '';
  const isOwn = !/^https?:/i.test(href) || (origin !== undefined && isAt(href, origin));
  return isOwn ? 'here' : 'outside';
}

function markLink(token: Token, environment: Environment): void {
  if (token.type !== 'link_open') return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'title' && name !== 'rel');
  if (leads(token, environment) === 'outside') token.attrSet('rel', 'nofollow ugc noopener');
}

function isAt(href: string, origin: string): boolean {
  return href === origin || href.startsWith(`${origin}/`);
}

function commentReferences(tokens: Token[], state: StateCore, slug: string): Token[] {
  return outsideLinks(tokens, (token) => {
    const parts: Token[] = [];
    let from = 0;
    for (const match of token.content.matchAll(
      /(?<![\p{L}\p{N}_&/#])#(\d{1,7})(?![\p{L}\p{N}_])/gu,
    )) {
      const number = match[1] ?? '';
      const attributes: [string, string][] = [
        ['class', 'ref'],
        ['href', `/debates/${encodeURIComponent(slug)}/comments/${number}`],
        ['data-comment', number],
      ];
      const before = token.content.slice(from, match.index);
      if (before !== '') parts.push(textToken(state, before, token.level));
      parts.push(...linkTokens(state, attributes, `#${number}`, token.level));
      from = match.index + match[0].length;
    }
    if (from === 0) return [token];
    const after = token.content.slice(from);
    return after === '' ? parts : [...parts, textToken(state, after, token.level)];
  });
}
