import { placeIn } from '#app/components/reports/text-handling.ts';
import { localPath } from '#app/http/local-path.ts';

/** The page a form about one text was sent from, with that form closed. */
export function pageWithout(url: URL, more: Record<string, string>, fragment: string): string {
  const query = placeIn(url.search);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return localPath(`${url.pathname}${query.size > 0 ? `?${query}` : ''}#${fragment}`);
}
