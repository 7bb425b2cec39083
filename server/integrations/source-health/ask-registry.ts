import { z } from 'zod';
import { guardedRequest } from './guarded-request.ts';
import type { Asking } from './guarded-request.ts';

export type RegistryAnswer =
  { known: false } | { known: true; retraction: { notice: string | null } | null };

/** A record may list thousands of references, which we do not need but cannot leave out. */
const mostBytes = 2 * 1024 * 1024;

/**
 * What we read of a record (https://api.crossref.org/swagger-ui/index.html, `/works/{doi}`):
 * `updated-by` lists notices about the work. `update-to` stands in a notice, names the work it is
 * about and says nothing of the notice itself.
 */
const Work = z.object({
  message: z.object({
    'updated-by': z
      .array(z.object({ type: z.string().optional(), DOI: z.string().optional() }))
      .optional(),
  }),
});

/**
 * Asks the registry whether a DOI was retracted. `known` is false where it did not answer, or not
 * in its own shape; a DOI of another agency has no record there, and no known retraction.
 */
export async function askRegistry(
  asking: Asking,
  registry: string,
  doi: string,
  signal: AbortSignal,
): Promise<RegistryAnswer> {
  try {
    const url = new URL(`${registry}/works/${encodeURIComponent(doi)}`);
    const answer = await guardedRequest(asking, {
      method: 'GET',
      url,
      maxBytes: mostBytes,
      signal,
    });
    if (answer.status === 404) return { known: true, retraction: null };
    if (answer.status !== 200 || answer.isCut) return { known: false };
    const { message } = Work.parse(JSON.parse(answer.body.toString('utf8')));
    const retraction = message['updated-by']?.find(({ type }) => type === 'retraction');
    if (!retraction) return { known: true, retraction: null };
    return { known: true, retraction: { notice: noticeOf(retraction.DOI, doi) } };
  } catch {
    return { known: false };
  }
}

/** Some records name the work itself as its notice: that leads nowhere new. */
function noticeOf(notice: string | undefined, doi: string): string | null {
  return notice && notice.toLowerCase() !== doi.toLowerCase() ? notice : null;
}
