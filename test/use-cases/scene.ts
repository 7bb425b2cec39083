import type { Actor } from '#app/domain/permissions/can.ts';
import type { SubjectType, Stance } from '#app/domain/vocabulary.ts';
import type { ClaimReceipt, CreateClaim } from '#app/protocol/claims.ts';
import type { CommentReceipt } from '#app/protocol/comments.ts';
import { isRefusal } from '#app/protocol/errors.ts';
import type { ModerationReceipt, ModerationVerb } from '#app/protocol/moderation.ts';
import { setMode } from '#server/db/board.ts';
import { openTestBoard } from '#test/support/board.ts';
import type { TestBoard } from '#test/support/board.ts';
import type { TestDatabaseKind } from '#test/support/database.ts';

export type Said = CommentReceipt['comment'] & { body: string };

interface Saying {
  body?: string;
  under?: { id: string } | null;
  stance?: Stance;
  id?: string;
}

export type Mark = Partial<Omit<CreateClaim, 'quote'>> & { quote?: Partial<CreateClaim['quote']> };

interface Decided {
  id: string;
  revisionId: string;
}

let texts = 0;

/** A text no rule holds, unlike every other one: no four words in a row come twice. */
export function newText(marker = ''): string {
  texts += 1;
  const n = texts * 3;
  const about = marker && `, ${marker} among them`;
  return `At site ${n} we counted ${n + 1} orders before and ${n + 2} after${about}.`;
}

/** What the policy returns by rule, in words of its own each time. */
export const praise = (): string => `Great post, totally agree${'!'.repeat((texts += 1))}`;

export const lastWords = (body: string): string => body.split(' ').slice(-3).join(' ');

/** The code of the refusal a command answers; fails where it does not refuse. */
export async function refusalOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => 'no refusal',
    (error: unknown) => {
      if (isRefusal(error)) return error.code;
      throw error;
    },
  );
}

/** A board with people of each kind and one open debate; every command happens a second later. */
export async function openScene(open: TestDatabaseKind['open']) {
  const board = await openTestBoard(open);
  const later = () => {
    board.clock.now = new Date(board.clock.now.getTime() + 1_000);
  };
  const people = {
    author: await board.person('author', { trusted: true }),
    other: await board.person('other', { trusted: true }),
    newcomer: await board.person('newcomer'),
    moderator: await board.person('moderator', { role: 'moderator' }),
    second: await board.person('second', { role: 'moderator' }),
    admin: await board.person('admin', { role: 'admin' }),
  };

  async function openDebate(
    by: Actor = people.author,
    more: { title?: string; motion?: string; body?: string; id?: string; methods?: string[] } = {},
  ) {
    later();
    const n = (texts += 1);
    const { debate } = await board.do.createDebate(by, {
      title: `Do orders at site ${n} wait too long`,
      motion: `Orders at site ${n} wait too long before anyone looks at them.`,
      body: newText(),
      methods: [],
      ...more,
    });
    return debate;
  }

  const { slug, id: debateId } = await openDebate();

  async function say(by: Actor, saying: Saying = {}, where = slug): Promise<Said> {
    later();
    const { body = newText(), under = null, ...more } = saying;
    const { comment } = await board.do.createComment(by, {
      slug: where,
      body,
      parentId: under?.id ?? null,
      ...more,
    });
    return { ...comment, body };
  }

  async function edit(by: Actor, comment: Decided, body = newText()): Promise<Said> {
    later();
    const { id, revisionId } = comment;
    const done = await board.do.editComment(by, { id, revisionId, body });
    return { ...done.comment, body };
  }

  /** Marks words of a comment as a claim; by default its last three. */
  async function mark(
    by: Actor,
    said: Pick<Said, 'body' | 'revisionId'>,
    { quote, ...more }: Mark = {},
  ): Promise<ClaimReceipt & { created: boolean }> {
    later();
    return board.do.createClaim(by, {
      debate: slug,
      subject: { type: 'comment', revisionId: said.revisionId },
      quote: { exact: lastWords(said.body), ...quote },
      ...more,
    });
  }

  async function decide(
    by: Actor,
    verb: ModerationVerb,
    { id, revisionId }: Decided,
    type: SubjectType = 'comment',
  ): Promise<ModerationReceipt> {
    later();
    const clauses = ['return', 'reject', 'remove'].includes(verb) ? ['on-topic'] : [];
    return board.do.moderate(by, { type, id, revisionId, verb, clauses });
  }

  return {
    ...board,
    ...people,
    slug,
    debateId,
    later,
    openDebate,
    say,
    edit,
    mark,
    decide,
    setMode: (id: string, mode: 'hold_all' | 'by_trust') => setMode(board.deps.db, id, mode),
    /** The events of a debate so far, in words. */
    async eventsOf(id: string = debateId): Promise<string[]> {
      const rows = await board.deps.db.event.findMany({
        where: { debateId: id },
        orderBy: { sequence: 'asc' },
      });
      return rows.map((row) => row.type);
    },
  };
}

export type Scene = Awaited<ReturnType<typeof openScene>> & TestBoard;
