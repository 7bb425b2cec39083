import type { AppLoadContext } from '@remix-run/node';
import { localPath } from './local-path.ts';

/** What someone was doing when they were asked to sign in. */
export interface Arrival {
  /** The token of the text kept for them, if it is still kept. */
  draft: string | null;
  /** That text, to show that nothing was lost. */
  text: string | null;
  next: string | null;
  /** Where to go once they are signed in. */
  destination: string;
  /** `?draft=…&next=…` for the way between signing in and signing up; may be empty. */
  search: string;
}

/** Reads `?draft=TOKEN&next=/path`. A draft leads back to its debate, before `next`. */
export async function arrivalOf(request: Request, context: AppLoadContext): Promise<Arrival> {
  const query = new URL(request.url).searchParams;
  const token = query.get('draft');
  const kept = token && token.length <= 100 ? await context.board.read.draft(token) : null;
  const draft = kept ? token : null;
  const wanted = localPath(query.get('next'));
  const next = wanted === '/' ? null : wanted;
  const carried = new URLSearchParams({ ...(draft ? { draft } : {}), ...(next ? { next } : {}) });
  return {
    draft,
    text: kept?.body ?? null,
    next,
    destination:
      kept && draft
        ? `/debates/${encodeURIComponent(kept.slug)}?draft=${encodeURIComponent(draft)}#composer`
        : wanted,
    search: carried.size > 0 ? `?${carried.toString()}` : '',
  };
}
