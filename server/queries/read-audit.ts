import { can } from '#app/domain/permissions/can.ts';
import type { MaybeActor } from '#app/domain/permissions/can.ts';
import type { AuditPage, AuditQuery } from '#app/protocol/audit.ts';
import { Refusal } from '#app/protocol/errors.ts';
import { auditRows } from '#server/db/audit.ts';
import type { AuditFilter } from '#server/db/audit.ts';
import type { Db } from '#server/db/client.ts';
import type { Deps } from '#server/use-cases/deps.ts';
import { auditItems } from './audit-items.ts';
import { cursorAt, readCursor } from './cursor.ts';

/** Entries on one page of the trail. */
const pageSize = 50;

/** Every decision and every change of settings and people, newest first, for moderators. */
export const readAudit =
  (deps: Deps) =>
  async (viewer: MaybeActor, query: AuditQuery = {}): Promise<AuditPage> => {
    if (!viewer) throw new Refusal('unauthenticated', 'Sign in first.');
    if (!can(viewer, { do: 'see-queue' })) {
      throw new Refusal('forbidden', 'The audit trail is for moderators.');
    }
    const { db } = deps;
    const filter = await filterOf(db, query);
    if (!filter) return { items: [], cursor: null };
    const after = query.cursor ? readCursor(query.cursor) : null;
    const rows = await auditRows(db, filter, { after, take: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      items: await auditItems(db, page),
      cursor: rows.length > pageSize && last ? cursorAt(last.at, last.id) : null,
    };
  };

/** Null where the person or the debate asked for is not there: then nothing is. */
async function filterOf(db: Db, query: AuditQuery): Promise<AuditFilter | null> {
  const { person, debate, action } = query;
  const [actor, about] = await Promise.all([
    person
      ? db.user.findUnique({ where: { handle: person.replace(/^@/, '') }, select: { id: true } })
      : undefined,
    debate ? db.debate.findUnique({ where: { slug: debate }, select: { id: true } }) : undefined,
  ]);
  if (actor === null || about === null) return null;
  return {
    ...(actor ? { actorId: actor.id } : {}),
    ...(about ? { debateId: about.id } : {}),
    ...(action ? { action } : {}),
  };
}
