import { kindWords, sideWords } from '#app/domain/evidence/kinds.ts';
import type { EvidenceKind, EvidenceSide } from '#app/domain/evidence/kinds.ts';
import type { QueueItem } from '#app/protocol/moderation.ts';
import type { Stance } from '#app/domain/vocabulary.ts';
import type { Db } from '#server/db/client.ts';
import { personColumns, personView } from './people.ts';
import type { QueueRow } from './read-queue.ts';

export interface QueueContext {
  /** What is answered or quoted: the comment replied to, or the claim evidence is given for. */
  text: QueueItem['answers'];
  stance: Stance | null;
  isPublic: boolean;
}

/** For each waiting revision, the text it answers, its stance, and whether an older one is public. */
export async function answeredTexts(db: Db, rows: QueueRow[]): Promise<Map<string, QueueContext>> {
  const ids = (type: QueueRow['subjectType']) =>
    rows.filter((row) => row.subjectType === type).map((row) => row.subjectId);
  const parent = {
    select: {
      number: true,
      status: true,
      publicRevisionId: true,
      author: { select: personColumns },
    },
  };
  const [comments, evidence, publicDebates, publicClaims] = await Promise.all([
    db.comment.findMany({
      where: { id: { in: ids('comment') } },
      select: { id: true, status: true, stance: true, parent },
    }),
    db.evidence.findMany({
      where: { id: { in: ids('evidence') } },
      select: {
        id: true,
        status: true,
        claim: { select: { exact: true, marker: { select: personColumns } } },
      },
    }),
    db.debate.findMany({
      where: { id: { in: ids('debate') }, status: 'published' },
      select: { id: true },
    }),
    db.claim.findMany({
      where: { id: { in: ids('claim') }, status: 'published' },
      select: { id: true },
    }),
  ]);
  const parents = await db.revision.findMany({
    where: { id: { in: comments.flatMap((row) => row.parent?.publicRevisionId ?? []) } },
    select: { id: true, bodyHtml: true },
  });
  const bodies = new Map(parents.map((revision) => [revision.id, revision.bodyHtml]));

  const bySubject = new Map<string, QueueContext>();
  for (const row of comments) {
    const text = row.parent && {
      number: row.parent.number,
      author: row.parent.status === 'published' ? personView(row.parent.author) : null,
      bodyHtml: bodies.get(row.parent.publicRevisionId ?? '') ?? '',
    };
    bySubject.set(row.id, { text, stance: row.stance, isPublic: row.status === 'published' });
  }
  for (const row of evidence) {
    bySubject.set(row.id, {
      text: {
        number: null,
        author: personView(row.claim.marker),
        bodyHtml: `<blockquote><p>${escapeHtml(row.claim.exact)}</p></blockquote>`,
      },
      stance: null,
      isPublic: row.status === 'published',
    });
  }
  for (const { id } of [...publicDebates, ...publicClaims]) {
    bySubject.set(id, { text: null, stance: null, isPublic: true });
  }
  return new Map(
    rows.map((row) => [
      row.id,
      bySubject.get(row.subjectId) ?? { text: null, stance: null, isPublic: false },
    ]),
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The other fields of a subject, named in words for a moderator. */
export function fieldsOf(row: QueueRow): QueueItem['fields'] {
  const fields = row.fields as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const named = (label: string, value: string) => (value ? [{ label, text: value }] : []);
  switch (row.subjectType) {
    case 'debate':
      return [...named('Title', text('title')), ...named('Motion', text('motion'))];
    case 'conclusion':
      return [...named('Agreed', text('agreed')), ...named('Open', text('open'))];
    case 'claim':
      return [
        ...named('Quoted words', text('quote')),
        ...named('In other words', text('restatement')),
      ];
    case 'evidence':
      return [
        ...named('Side', sideWords[text('side') as EvidenceSide] ?? ''),
        ...named('Kind', kindWords[text('kind') as EvidenceKind]?.label ?? ''),
        ...named('Source', text('source')),
        ...named('Title of the source', text('title')),
      ];
    case 'comment':
      return [];
    default:
      return row.subjectType satisfies never;
  }
}
