import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/domain/permissions/can.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import type { Moderate, ModerationVerb } from '#app/protocol/moderation.ts';
import type { LiveBoard } from './live-board.ts';

export interface Cast {
  trusted: Actor;
  newcomer: Actor;
  moderator: Actor;
}

/** The same history for the same seed (mulberry32, public domain). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const words =
  'ward clinic order queue invoice patient branch depot survey teller harvest ferry ledger kitchen library garage archive bakery warehouse harbour orchard studio factory hotline'.split(
    ' ',
  );

/** One random thing after another, by people who may also be refused. */
export function randomHistory(parts: {
  live: LiveBoard;
  cast: Cast;
  slug: string;
  pick: (below: number) => number;
}) {
  const { live, cast, slug, pick } = parts;
  const { db, board } = live;
  let said = 0;

  const sentence = (mark = '') => {
    const some = () => words[pick(words.length)];
    said += 1;
    return (
      `In case ${said} our ${some()} team moved the ${some()} next to the ${some()} because people ` +
      `waited at the ${some()}, and ${pick(90) + 2} weeks later the ${some()} complaints fell ` +
      `while the ${some()} costs rose by ${pick(40) + 1} percent${mark}.`
    );
  };
  const one = <T>(things: T[]): T | undefined => things[pick(Math.max(things.length, 1))];
  const comments = (status: 'published' | 'pending' | 'removed') =>
    db.comment.findMany({ where: { debate: { slug }, status }, orderBy: { createdAt: 'asc' } });
  const moderate = (
    subject: { id: string; latestRevisionId: string } | undefined,
    type: Moderate['type'],
    verb: ModerationVerb,
  ) =>
    subject &&
    board.do.moderate(cast.moderator, {
      type,
      id: subject.id,
      verb,
      revisionId: subject.latestRevisionId,
      clauses: verb === 'approve' || verb === 'undo' || verb === 'restore' ? [] : ['civil'],
    });

  const comment = async (author: Actor) => {
    const parent = pick(3) > 0 ? one(await comments('published')) : undefined;
    const stance = ([null, 'for', 'against', 'depends'] as const)[pick(4)] ?? null;
    await board.do.createComment(author, {
      slug,
      id: randomUUID(),
      parentId: parent?.id ?? null,
      body: sentence(author === cast.newcomer ? ' SECRET' : ''),
      stance,
    });
  };

  const things: (() => Promise<unknown>)[] = [
    () => comment(cast.trusted),
    () => comment(cast.trusted),
    () => comment(cast.newcomer),
    async () => {
      const target = one(await comments('published'));
      if (!target) return;
      const { trusted, newcomer } = cast;
      const author = target.authorId === trusted.id ? trusted : newcomer;
      await board.do.editComment(author, {
        id: target.id,
        body: sentence(author === newcomer ? ' SECRET' : ''),
        revisionId: target.latestRevisionId,
      });
    },
    async () => moderate(one(await comments('pending')), 'comment', 'approve'),
    async () => moderate(one(await comments('published')), 'comment', 'undo'),
    async () => moderate(one(await comments('published')), 'comment', 'remove'),
    async () => moderate(one(await comments('removed')), 'comment', 'restore'),
    async () => {
      const target = one(await comments('published'));
      const owner = target?.authorId === cast.trusted.id ? cast.trusted : cast.newcomer;
      if (target && pick(3) === 0) await board.do.withdrawComment(owner, { id: target.id });
    },
    async () => {
      const target = one(await comments('published'));
      if (!target?.publicRevisionId) return;
      const text = await db.revision.findUniqueOrThrow({ where: { id: target.publicRevisionId } });
      await board.do.createClaim(cast.trusted, {
        id: randomUUID(),
        debate: slug,
        subject: { type: 'comment', revisionId: text.id },
        quote: { exact: text.bodyText.slice(0, 30 + pick(20)).trim() },
      });
    },
    async () => {
      const claim = one(await db.claim.findMany({ where: { status: 'published' } }));
      if (!claim) return;
      const given = await db.evidence.findMany({
        where: { claimId: claim.id, status: 'published' },
        orderBy: { createdAt: 'asc' },
      });
      const against = pick(3) === 0 ? one(given) : undefined;
      const side = against ? 'undercuts' : pick(2) === 0 ? 'supports' : 'challenges';
      await board.do.addEvidence(cast.trusted, {
        claimId: claim.id,
        id: randomUUID(),
        side,
        kind: 'experience',
        details: { seen: sentence() },
        against: against?.id ?? null,
        comment: one(await comments('published'))?.id ?? null,
      });
    },
    async () => {
      const claim = one(await db.claim.findMany({ where: { status: 'published' } }));
      if (claim) await board.do.askForEvidence(cast.newcomer, { claimId: claim.id });
    },
    async () =>
      moderate(one(await db.claim.findMany({ orderBy: { createdAt: 'asc' } })), 'claim', 'remove'),
    async () =>
      moderate(
        one(await db.evidence.findMany({ orderBy: { createdAt: 'asc' } })),
        'evidence',
        'remove',
      ),
  ];

  return async (steps: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      try {
        await one(things)?.();
      } catch (error) {
        // A random wish is often refused; anything else is a fault.
        if (!isRefusal(error)) throw error;
      }
    }
  };
}
