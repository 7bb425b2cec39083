import { evidenceKinds } from '#app/domain/evidence/kinds.ts';
import { prefilledDetails } from '#app/domain/evidence/prefill.ts';
import type { Carrier } from '#app/domain/evidence/prefill.ts';
import { suggestKinds } from '#app/domain/evidence/suggest-kind.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { textContentOf } from '#app/domain/text/text-content.ts';
import type { EvidenceStart } from '#app/protocol/evidence-form.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { readCommentByNumber } from './read-comments.ts';

/** Words shown as the reason for a suggestion. */
const wordsShown = 3;

/**
 * What a form for evidence starts with: from the comment that carries it, or without one from the
 * line under the viewer's own name. Suggested here and not in the browser, so that it is there
 * without scripts and costs the page nothing.
 */
export const readEvidenceStart =
  (deps: Deps) =>
  async (
    viewer: MaybeActor,
    query: { slug: string; comment: number | null },
  ): Promise<EvidenceStart> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    const carrier =
      query.comment === null
        ? null
        : await readCommentByNumber(deps)(viewer, { slug: query.slug, number: query.comment });
    const html = carrier?.bodyHtml ?? '';
    const text = textContentOf(html);
    const [best] = text === '' ? [] : suggestKinds(text);
    const from: Carrier = {
      text,
      line: carrier ? (carrier.author?.line ?? '') : (viewer.line ?? ''),
      because: best?.because ?? [],
    };
    const answers = evidenceKinds.flatMap((kind) =>
      Object.entries(prefilledDetails(kind, from)).map(([name, said]) => [`${kind}.${name}`, said]),
    );
    return {
      suggested: best
        ? {
            kind: best.kind,
            words: wordsOf(text, best.because),
          }
        : null,
      filled: { ...Object.fromEntries(answers), ...sourceOf(html) },
    };
  };

/** Each once, and none that another one holds: "I had" says what "I" says. */
function wordsOf(text: string, because: Carrier['because']): string[] {
  const words = because.map(({ start, end }) => text.slice(start, end).trim());
  const distinct = [...new Set(words.filter((word) => word !== ''))];
  return distinct
    .filter((word) => !distinct.some((other) => other !== word && other.includes(word)))
    .slice(0, wordsShown);
}

/** Outside links as `renderMarkdown` writes them; what a moderator made plain text is none. */
const outsideLink = /<a href="([^"<>]{1,2000})" rel="nofollow ugc noopener">([^<]{0,300})<\/a>/g;

/** The one link of a text is likely its source; of several nobody can say which. */
function sourceOf(html: string): { source?: string; title?: string } {
  const links = [...html.matchAll(outsideLink)].map(([, url = '', words = '']) => ({
    source: textContentOf(url),
    title: textContentOf(words),
  }));
  const [link, ...others] = links;
  if (!link || others.some(({ source }) => source !== link.source)) return {};
  return link.title === link.source || link.source.endsWith(link.title)
    ? { source: link.source }
    : link;
}
