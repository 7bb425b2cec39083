import { useState } from 'react';
import { maxSources, siteOf, sourceKinds } from '#app/domain/evidence/source-of-claim.ts';
import type { Span } from '#app/domain/policy/types.ts';
import type { Writing } from './kept-writing.ts';

/**
 * Takes links out of what is written, to become the sources of claims, and puts them back. `said`
 * is what was done last, for those who cannot see it.
 */
export function useSources(writing: Writing, write: (next: Writing) => void) {
  const [said, setSaid] = useState('');
  const { body, sources } = writing;

  const make = async (span: Span) => {
    const { sourceAt } = await import('#app/domain/policy/links/source-at.ts');
    const made = sourceAt(body, span);
    if (!made) return;
    const { text, quote, url } = made;
    if (quote === '') {
      setSaid('Write the sentence this link supports first, right before it.');
      return;
    }
    write({ ...writing, body: text, sources: [...sources, { quote, url, kind: sourceKinds[0] }] });
    setSaid(`The link left your text. On publication, a claim rests on ${siteOf(url)}.`);
  };

  const takeBack = async (index: number) => {
    const source = sources[index];
    if (!source) return;
    const { withLinkBack } = await import('#app/domain/policy/links/source-at.ts');
    write({
      ...writing,
      body: withLinkBack(body, source),
      sources: sources.filter((_, other) => other !== index),
    });
    setSaid('The link is back in your text.');
  };

  return { said, mayMake: sources.length < maxSources, make, takeBack };
}
