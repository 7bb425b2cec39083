import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import { Refusal } from '#app/protocol/errors.ts';
import type { OwnText, OwnTextPage } from '#app/protocol/own-texts.ts';
import type { Db } from '#server/db/client.ts';
import { notSimplyPublic, ownPageSize } from '#server/db/own-texts.ts';
import type { OwnTextRow } from '#server/db/own-texts.ts';
import { authorRecord } from '#server/db/users.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { fatesOf } from './own-texts.ts';
import { iso } from './people.ts';
import { fieldsOf } from './revision-fields.ts';

/** Milliseconds for which an author is told of what was decided in their favour. */
const toldFor = 30 * 86_400_000;

/** Everything of the viewer that is not simply public, group by group, newest first. */
export const readOwnTexts =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: { page?: number } = {}): Promise<OwnTextPage> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(viewer, { do: 'see-unpublished', on: { authorId: viewer.id } })) {
      throw new Refusal('forbidden', 'Only their author sees these texts.');
    }
    const { db } = deps;
    const page = Math.max(1, query.page ?? 1);
    const since = new Date(deps.now().getTime() - toldFor);
    const { approvalsForTrust } = deps.policy.inForce().settings;
    const [rows, record] = await Promise.all([
      notSimplyPublic(db, { authorId: viewer.id, since, page }),
      authorRecord(db, viewer.id, approvalsForTrust),
    ]);
    const shown = rows.slice(0, ownPageSize);
    return {
      texts: await textsOf(db, shown),
      page,
      hasMore: rows.length > ownPageSize,
      unsettled: rows[0]?.unsettled ?? 0,
      trust: {
        trusted: record.trusted || viewer.trusted || viewer.role !== 'member',
        missing: record.missing,
      },
    };
  };

async function textsOf(db: Db, rows: OwnTextRow[]): Promise<OwnText[]> {
  const fates = await fatesOf(db, rows);
  return fates.map(({ revision, fate }, index): OwnText => {
    const row = rows[index];
    if (!row) throw new Error('There are more fates than texts.');
    return {
      ...fate,
      type: row.type,
      id: row.id,
      revisionId: revision.id,
      group: row.group,
      debate: { slug: row.slug, title: row.title ?? '', isPublic: row.isPublic },
      number: row.number,
      body: revision.body,
      bodyHtml: revision.bodyHtml,
      fields: fieldsOf(row.type, revision.fields),
      about: row.about,
      sentAt: iso(revision.createdAt),
    };
  });
}
