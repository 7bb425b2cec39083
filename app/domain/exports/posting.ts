import { textContentOf } from '../text/text-content.ts';
import { personAddress } from './addresses.ts';
import type { ExportDebate, ExportPerson } from './shapes.ts';

/** What the page's head says of a debate: no more than a search engine asks for. */
export type PostedDebate = Omit<ExportDebate, 'methods' | 'conclusion'>;

/** A person in the words of schema.org. */
export function schemaPerson(person: ExportPerson, origin: string) {
  const url = personAddress(origin, person);
  return { '@type': 'Person', name: person.name, ...(url && { url }) };
}

/**
 * A debate as a schema.org DiscussionForumPosting, without its comments. With an empty `origin`
 * the addresses are relative to the page it stands in.
 */
export function postingOf(debate: PostedDebate, origin: string) {
  const { author, publishedAt, editedAt } = debate;
  const url = `${origin}/debates/${debate.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': url,
    url,
    headline: debate.title,
    abstract: debate.motion,
    text: textContentOf(debate.bodyHtml),
    ...(author && { author: schemaPerson(author, origin) }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(editedAt && { dateModified: editedAt }),
    commentCount: debate.counts.comments,
  };
}
