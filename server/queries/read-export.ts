import { formatFacts } from '#app/domain/exports/formats.ts';
import type { ExportFormat } from '#app/domain/exports/formats.ts';
import { placeOf } from '#app/domain/exports/place.ts';
import type { ExportClaim, ExportFile, ExportWriter } from '#app/domain/exports/shapes.ts';
import { writers } from '#app/domain/exports/writer.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { ClaimView } from '#app/protocol/claims.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import type { DebateView } from '#app/protocol/debates.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { Db } from '#server/db/client.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { publicClaims } from './claim-views.ts';
import { publicComments } from './comment-views.ts';
import { publicDebates } from './debate-views.ts';

/** How much is held at once: one page of either. */
const commentsAtOnce = 200;
const claimsAtOnce = 50;

/** Part of the entity tag: goes up when the same debate is written differently. */
const edition = 1;

/**
 * A public debate as a file of one format, for everybody alike. It is read page by page while it is
 * sent, each page through the visibility filter as of that moment: what is taken down while a file
 * is on its way is missing from what follows.
 */
export const readExport =
  (deps: Deps) =>
  async (
    _viewer: MaybeActor,
    { slug, format }: { slug: string; format: ExportFormat },
  ): Promise<ExportFile> => {
    const [debate] = await publicDebates(deps.db, { where: { slug }, take: 1 });
    if (!debate) throw new Refusal('not-found', 'There is no such debate.');
    const { mediaType, extension } = formatFacts[format];
    const { make, readsComments } = writers[format];
    return {
      mediaType,
      fileName: `${debate.slug}${extension}`,
      etag: `W/"${format}-${edition}-${debate.id}-${debate.sequence}"`,
      stretches: () =>
        stretchesOf(deps.db, debate, make(debate, deps.origins[0] ?? ''), readsComments),
    };
  };

async function* stretchesOf(
  db: Db,
  debate: DebateView,
  writer: ExportWriter,
  readsComments: boolean,
): AsyncGenerator<string, void> {
  yield writer.begin();
  if (readsComments) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const page: CommentView[] = await publicComments(db, {
        where: { debateId: debate.id, sortKey: { gt: after } },
        take: commentsAtOnce,
      });
      yield writer.comments(page);
      after = page.length < commentsAtOnce ? undefined : page.at(-1)?.sortKey;
    }
  }
  let last: ClaimView | undefined;
  do {
    const page = await claimsAfter(db, debate.id, last);
    yield writer.claims(await withPlaces(db, page));
    last = page.length < claimsAtOnce ? undefined : page.at(-1);
  } while (last);
  yield writer.end();
}

/** Claims are read in order of publication, and the next page begins after the last one's. */
function claimsAfter(db: Db, debateId: string, last?: ClaimView): Promise<ClaimView[]> {
  const at = last?.publishedAt;
  return publicClaims(db, {
    where: {
      debateId,
      ...(last &&
        at && { OR: [{ publishedAt: { gt: at } }, { publishedAt: at, id: { gt: last.id } }] }),
    },
    take: claimsAtOnce,
  });
}

/** Quotes with the place where their text has them, as other programs count. */
async function withPlaces(db: Db, claims: readonly ClaimView[]): Promise<ExportClaim[]> {
  const anchored = claims.filter(({ quote, orphaned }) => quote !== null && !orphaned);
  const revisions = await db.revision.findMany({
    where: { id: { in: anchored.map(({ subject }) => subject.revisionId) } },
    select: { id: true, bodyText: true },
  });
  const texts = new Map(revisions.map(({ id, bodyText }) => [id, bodyText]));
  return claims.map((claim) => {
    const { quote, orphaned, subject } = claim;
    const text = texts.get(subject.revisionId);
    const place =
      quote && !orphaned && text !== undefined ? placeOf(text, quote.exact, quote.position) : null;
    return { ...claim, place };
  });
}
