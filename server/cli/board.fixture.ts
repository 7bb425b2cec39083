import { randomUUID } from 'node:crypto';
import type { Database } from '#server/db/client.ts';

/**
 * A small board that is hard to copy: rows that point to others made later, the clock having
 * stepped back; every table filled; secrets that must stay behind. Adds to the person `ben`.
 */
export async function fillBoard(db: Database): Promise<void> {
  const { id: authorId } = await db.user.findUniqueOrThrow({ where: { handle: 'ben' } });
  const start = Date.parse('2026-01-01T00:00:00.123Z');
  let tick = 0;
  /** Each time is earlier than the one before. */
  const at = () => new Date(start - (tick += 1) * 1_000);
  const [debateId, claimId, revisionId] = [randomUUID(), randomUUID(), randomUUID()];
  const subject = { debateId, authorId, latestRevisionId: revisionId, fingerprint: 'f' };

  await db.debate.create({
    data: {
      id: debateId,
      slug: 'lean',
      authorId,
      status: 'published',
      latestRevisionId: revisionId,
      publicRevisionId: revisionId,
      fingerprint: 'f',
      sequence: 1,
      lastNumber: 6,
      activeAt: at(),
      createdAt: at(),
    },
  });
  const { id: methodId } = await db.method.findFirstOrThrow();
  await db.debateMethod.create({ data: { debateId, methodId } });

  let parentId: string | null = null;
  for (let depth = 0; depth < 6; depth += 1) {
    const id: string = randomUUID();
    await db.comment.create({
      data: {
        ...subject,
        id,
        parentId,
        depth,
        status: 'published',
        number: depth + 1,
        sortKey: 'a'.repeat(depth + 1),
        createdAt: at(),
      },
    });
    parentId = id;
  }
  await db.position.create({
    data: {
      debateId,
      userId: authorId,
      before: 'for',
      wouldMove: ['survey', 'review'],
      creditedId: parentId,
      createdAt: at(),
      updatedAt: at(),
    },
  });
  const otherClaimId = randomUUID();
  for (const id of [claimId, otherClaimId]) {
    await db.claim.create({
      data: {
        id,
        debateId,
        latestRevisionId: revisionId,
        fingerprint: 'f',
        subjectType: 'opening',
        subjectId: debateId,
        quotedRevisionId: revisionId,
        exact: 'Words with "quotes", a \\ and\na new line',
        markerId: authorId,
        status: 'published',
        createdAt: at(),
      },
    });
  }
  const [leftId = '', rightId = ''] = [claimId, otherClaimId].sort();
  await db.sameClaim.create({
    data: { leftId, rightId, proposedById: authorId, createdAt: at() },
  });
  await db.ask.create({ data: { claimId, userId: authorId, createdAt: at() } });
  const source = await db.source.create({
    data: {
      id: randomUUID(),
      key: 'k',
      url: 'https://a.example/b',
      health: 'moved',
      movedTo: 'https://a.example/b?🦉',
      createdAt: at(),
    },
  });
  let againstId: string | null = null;
  let broughtFromId: string | null = null;
  for (const side of ['supports', 'undercuts', 'undercuts'] as const) {
    const id: string = randomUUID();
    await db.evidence.create({
      data: {
        ...subject,
        id,
        claimId,
        side,
        kind: 'survey',
        againstId,
        broughtFromId,
        details: { who: 'nurses', size: '12', nested: [1, null, { deep: true }] },
        sourceId: source.id,
        status: 'pending',
        createdAt: at(),
      },
    });
    // The second points back to the first in two ways, the third only to the second.
    broughtFromId = againstId === null ? id : null;
    againstId = id;
  }
  await db.dispute.create({
    data: {
      id: randomUUID(),
      debateId,
      claimId,
      evidenceId: againstId,
      revisionId,
      authorId,
      kind: 'review',
      createdAt: at(),
    },
  });
  await db.conclusion.create({
    data: {
      id: randomUUID(),
      debateId,
      authorId,
      status: 'pending',
      latestRevisionId: revisionId,
      createdAt: at(),
    },
  });
  await db.revision.create({
    data: {
      id: revisionId,
      subjectType: 'debate',
      subjectId: debateId,
      debateId,
      authorId,
      number: 1,
      body: 'An opening\u2028of two lines',
      bodyHtml: '<p>An opening</p>',
      bodyText: 'An opening',
      fingerprint: 'f',
      status: 'published',
      policyVersion: 1,
      createdAt: at(),
    },
  });
  await db.decision.create({
    data: {
      id: randomUUID(),
      action: 'approve',
      subjectType: 'debate',
      subjectId: debateId,
      debateId,
      revisionId,
      authorId,
      moderatorId: authorId,
      clauses: ['one-link', 'civil'],
      policyVersion: 1,
      before: {},
      createdAt: at(),
    },
  });
  await db.policyVersion.create({
    data: { version: 1, effectiveAt: at(), content: { clauses: [] } },
  });
  await db.event.create({
    data: {
      debateId,
      sequence: 1,
      type: 'debate:changed',
      subjectType: 'debate',
      subjectId: debateId,
      at: at(),
    },
  });
  await db.board.update({ where: { id: 1 }, data: { version: 17 } });

  const expiresAt = new Date('2100-01-01T00:00:00Z');
  await db.session.create({
    data: { id: 'secret session', userId: authorId, expiresAt, createdAt: at() },
  });
  await db.draft.create({
    data: { id: 'd', slug: 'lean', body: 'secret draft', expiresAt, createdAt: at() },
  });
}
