import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyEvent } from '#app/protocol/apply-event.ts';
import type { LiveEvent } from '#app/protocol/live.ts';
import { liveViewOf } from '#app/protocol/live-view.ts';
import type { LiveView } from '#app/protocol/live-view.ts';
import { describeDatabases } from '#test/support/database.ts';
import { connect } from './client.ts';
import type { Listener } from './client.ts';
import { startLiveBoard } from './live-board.ts';
import type { LiveBoard } from './live-board.ts';
import { randomHistory, seeded } from './random-history.ts';
import type { Cast } from './random-history.ts';

describeDatabases('a live debate', (open) => {
  let live: LiveBoard;
  let cast: Cast;
  beforeAll(async () => {
    live = await startLiveBoard(open);
    cast = {
      trusted: await live.addPerson('ann', 'member', true),
      newcomer: await live.addPerson('new', 'member', false),
      moderator: await live.addPerson('mod', 'moderator', true),
    };
  });
  afterAll(() => live.stop());

  const openDebate = async (title: string): Promise<string> => {
    const { debate } = await live.board.do.createDebate(cast.trusted, {
      id: randomUUID(),
      title,
      motion: `What we call ${title} helps the people it is meant for.`,
      body: `We have tried ${title} for two years in three places and would like to know what you saw.`,
      methods: [],
    });
    expect(debate.status).toBe('open');
    return debate.slug;
  };

  /** A comment that is public, whatever the policy made of it. */
  const publish = async (slug: string, body: string) => {
    const { comment } = await live.board.do.createComment(cast.trusted, { slug, body });
    if (comment.status === 'pending') {
      await live.board.do.moderate(cast.moderator, {
        type: 'comment',
        id: comment.id,
        verb: 'approve',
        revisionId: comment.revisionId,
      });
    }
    return comment;
  };

  const load = async (slug: string): Promise<LiveView> =>
    liveViewOf(await live.board.read.debatePage(null, { slug, order: 'thread' }));

  const follow = (view: LiveView, events: LiveEvent[]): LiveView =>
    events.reduce((reached, event) => {
      const { view: next, status } = applyEvent(reached, event);
      expect(status).toBe('applied');
      return next;
    }, view);

  const join = async (reader: Listener, slug: string, since: number) => {
    const answer = await reader.join({ slug, since });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer;
  };

  it('is heard by its readers when a moderator approves, and by the author alone before', async () => {
    const slug = await openDebate('Morning rounds');
    const other = await openDebate('Shared calendars');
    const [reader, author, moderator, elsewhere] = await Promise.all([
      connect(live.url),
      connect(live.url, { token: 'new' }),
      connect(live.url, { token: 'mod' }),
      connect(live.url),
    ]);
    await Promise.all([
      reader.join({ slug }),
      author.join({ slug }),
      elsewhere.join({ slug: other }),
    ]);

    const body = 'We measured calls before and after for six months and the repeat calls halved.';
    const { comment } = await live.board.do.createComment(cast.newcomer, { slug, body });
    expect(comment.status).toBe('pending');
    expect(await author.hears('own:event')).toMatchObject([
      { comment: { id: comment.id, status: 'pending' } },
    ]);
    expect(await moderator.hears('queue:event')).toMatchObject([
      { type: 'queue:entered', revisionId: comment.revisionId },
    ]);
    await Promise.all([reader.roundTrip(), elsewhere.roundTrip()]);
    expect(reader.heard).toEqual([]);
    expect(author.bodies('debate:event')).toEqual([]);

    await live.board.do.moderate(cast.moderator, {
      type: 'comment',
      id: comment.id,
      verb: 'approve',
      revisionId: comment.revisionId,
    });
    expect(await reader.hears('debate:event')).toMatchObject([
      { type: 'comment:published', comment: { id: comment.id, number: 1, status: 'published' } },
    ]);
    expect(await author.hears('own:event', 2)).toMatchObject([
      {},
      { comment: { status: 'published' } },
    ]);
    expect(await moderator.hears('queue:event', 2)).toMatchObject([{}, { type: 'queue:left' }]);

    await live.board.do.moderate(cast.moderator, {
      type: 'comment',
      id: comment.id,
      verb: 'undo',
      revisionId: comment.revisionId,
    });
    const [, undone] = await reader.hears('debate:event', 2);
    expect(undone).toMatchObject({ type: 'comment:removed', redacted: true });
    expect(undone).not.toHaveProperty('comment');
    await elsewhere.roundTrip();
    expect(elsewhere.heard).toEqual([]);
    expect(reader.bodies('own:event')).toEqual([]);
    expect(reader.bodies('queue:event')).toEqual([]);
  });

  it('tells what was removed by its place and clause, and never its words', async () => {
    const slug = await openDebate('Walking meetings');
    const reader = await connect(live.url);
    const { sequence } = await load(slug);
    await reader.join({ slug });
    const comment = await publish(
      slug,
      'At the XYZZY depot we met on foot for 6 months because rooms were full, and minutes halved.',
    );
    await live.board.do.moderate(cast.moderator, {
      type: 'comment',
      id: comment.id,
      verb: 'remove',
      revisionId: comment.revisionId,
      clauses: ['civil'],
    });
    const [, removed] = await reader.hears('debate:event', 2);
    expect(removed).toMatchObject({
      type: 'comment:removed',
      comment: { number: 1, status: 'removed', clause: 'civil', bodyHtml: null, author: null },
    });

    const late = await join(await connect(live.url), slug, sequence);
    expect(late.events).toMatchObject([
      { type: 'comment:published', redacted: true },
      { type: 'comment:removed', comment: { number: 1 } },
    ]);
    expect(JSON.stringify(late)).not.toContain('XYZZY');
  });

  it.each([1, 2, 3])(
    'is the same kept live, caught up or loaded afresh (history %i)',
    async (seed) => {
      const slug = await openDebate(`The history number ${seed}`);
      const pick = seeded(seed);
      const play = randomHistory({ live, cast, slug, pick });
      await play(10);

      const start = await load(slug);
      const reader = await connect(live.url);
      const before = await join(reader, slug, start.sequence);
      const late = await load(slug);
      await play(90);
      const fresh = await load(slug);
      const count = fresh.sequence - before.sequence;
      expect(count).toBeGreaterThan(25);

      const heard = await reader.hears('debate:event', count);
      await reader.roundTrip();
      expect(reader.bodies('debate:event')).toHaveLength(count);
      expect(follow(follow(start, before.events), heard)).toEqual(fresh);

      const missed = await join(await connect(live.url), slug, late.sequence);
      expect(follow(late, missed.events)).toEqual(fresh);

      const shown = new Set(fresh.comments.flatMap((comment) => comment.bodyHtml ?? []));
      const secret = missed.events.filter(
        ({ comment }) => comment?.bodyHtml?.includes('SECRET') && !shown.has(comment.bodyHtml),
      );
      expect(secret).toEqual([]);
      expect(live.errors).toEqual([]);
    },
  );
});
