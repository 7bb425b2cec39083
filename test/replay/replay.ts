import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod/mini';
import { CommentPage, CommentReceipt } from '#app/protocol/comments.ts';
import type { CommentView } from '#app/protocol/comments.ts';
import { DebateReceipt, DebateView } from '#app/protocol/debates.ts';
import { QueuePage } from '#app/protocol/moderation.ts';
import { apiAs, errorCode, read } from './api.ts';
import type { Api } from './api.ts';
import { wrongs } from './checks.ts';
import type { Published } from './checks.ts';
import { agreementOf, spread, tally } from './figures.ts';
import type { Judged, Outcome } from './figures.ts';
import { listen } from './listener.ts';
import { readOptions, readTexts, usage, UsageError } from './options.ts';
import type { Text } from './options.ts';
import { makeToken } from './tokens.ts';

// Plays a file of texts against a running board and checks what an anonymous reader hears.

const say = (line: string) => console.log(line);

/** How long the last event may take to arrive before it counts as lost. */
const patience = 15_000;

interface Posted extends Judged {
  id: string;
  sentAt: number;
}

const DebateAnswer = z.object({ debate: DebateView });

const outcomes: Record<string, Outcome> = {
  published: 'publish',
  pending: 'hold',
  returned: 'return',
};

async function openDebate(member: Api, moderator: Api, name: string): Promise<string> {
  const at = new Date().toISOString();
  const answer = await member.post('/debates', {
    id: randomUUID(),
    title: `Replay of ${name}`.slice(0, 100),
    motion: 'What people wrote elsewhere is judged here as it would have been.',
    body:
      `On ${at} the texts of ${name} are posted here one after the other, so that we can see ` +
      'what the policy says of each of them and how soon somebody who listens hears of it.',
    methods: [],
  });
  const { debate } = read(DebateReceipt, answer);
  if (debate.status === 'pending') {
    const path = `/moderation/debates/${debate.id}/approve`;
    const approval = await moderator.post(path, { revisionId: debate.revisionId });
    if (approval.status >= 300)
      throw new Error(`The debate was not approved: ${errorCode(approval)}`);
  } else if (debate.status !== 'open') {
    throw new Error(`The debate was not opened: ${JSON.stringify(answer.body)}`);
  }
  return debate.slug;
}

async function postAll(member: Api, slug: string, texts: Text[]) {
  const posted: Posted[] = [];
  const refused: string[] = [];
  const answerTimes: number[] = [];
  for (const text of texts) {
    const sentAt = performance.now();
    const answer = await member.post(`/debates/${slug}/comments`, {
      id: randomUUID(),
      body: text.text,
    });
    answerTimes.push(performance.now() - sentAt);
    if (answer.status !== 201) {
      refused.push(errorCode(answer));
      continue;
    }
    const { comment, reasons } = read(CommentReceipt, answer);
    const outcome = outcomes[comment.status];
    if (!outcome) throw new Error(`${text.id} became ${comment.status}.`);
    const clauses = reasons.map((reason) => reason.clause);
    posted.push({ text, outcome, clauses, id: comment.id, sentAt });
  }
  return { posted, refused, answerTimes };
}

/** Approves what waits in this debate, oldest first. Gives each comment and when that was sent. */
async function approveAll(moderator: Api, slug: string): Promise<Published[]> {
  const waiting: { id: string; revisionId: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page: QueuePage = read(QueuePage, await moderator.get(`/moderation/queue${query}`));
    waiting.push(
      ...page.items.filter((item) => item.type === 'comment' && item.debate.slug === slug),
    );
    cursor = page.cursor;
  }
  const approved: Published[] = [];
  for (const { id, revisionId } of waiting) {
    const since = performance.now();
    const answer = await moderator.post(`/moderation/comments/${id}/approve`, { revisionId });
    if (answer.status >= 300) throw new Error(`An approval failed: ${errorCode(answer)}`);
    approved.push({ id, since });
  }
  return approved;
}

async function readAll(reader: Api, slug: string): Promise<CommentView[]> {
  const comments: CommentView[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page: CommentPage = read(
      CommentPage,
      await reader.get(`/debates/${slug}/comments${query}`),
    );
    comments.push(...page.comments);
    cursor = page.cursor;
  }
  return comments;
}

async function replay(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const texts = readTexts(options.file);
  const { url } = options;
  const member = apiAs(url, options.memberToken ?? makeToken('member'));
  const moderator = apiAs(url, options.moderatorToken ?? makeToken('moderator'));
  const reader = apiAs(url, null);

  const slug = await openDebate(member, moderator, basename(options.file));
  const { debate } = read(DebateAnswer, await reader.get(`/debates/${slug}`));
  const first = debate.sequence + 1;
  const listener = await listen(url, slug, debate.sequence);
  say(`${texts.length} texts of ${basename(options.file)} into ${url}/debates/${slug}`);

  const { posted, refused, answerTimes } = await postAll(member, slug, texts);
  const held = posted.filter(({ outcome }) => outcome === 'hold');
  const atOnce = posted
    .filter(({ outcome }) => outcome === 'publish')
    .map(({ id, sentAt }): Published => ({ id, since: sentAt }));
  const approved = await approveAll(moderator, slug);
  const published = [...atOnce, ...approved];
  await listener.hasHeard(
    published.map(({ id }) => id),
    patience,
  );
  const log = await listener.log(debate.sequence);
  listener.close();

  const heardAt = new Map(listener.heard.map(({ event, at }) => [event.comment?.id, at]));
  const delays = (of: Published[]) =>
    of.flatMap(({ id, since }) => {
      const at = heardAt.get(id);
      return at === undefined ? [] : [at - since];
    });

  say(`outcomes: ${tally(posted.map(({ outcome }) => outcome))}`);
  say(`refused by the API: ${tally(refused)}`);
  say(`clauses named: ${tally(posted.flatMap(({ clauses }) => [...new Set(clauses)]))}`);
  sayAgreement(posted);
  say(`from post to answer:       ${spread(answerTimes)}`);
  say(`from post to listener:     ${spread(delays(atOnce))}`);
  say(`from approval to listener: ${spread(delays(approved))}`);

  const found = wrongs({
    heard: listener.heard,
    published,
    log,
    comments: await readAll(reader, slug),
    first,
  });
  if (approved.length !== held.length) {
    found.push(`${held.length} were held and ${approved.length} were in the queue`);
  }
  say(`heard: ${listener.heard.length} events, ${first} to ${first + listener.heard.length - 1}`);
  if (found.length === 0) {
    say(`ok: the listener heard exactly the ${published.length} published, once, in sequence`);
    return true;
  }
  for (const wrong of found.slice(0, 20)) say(`wrong: ${wrong}`);
  say(`not ok: ${found.length} wrong`);
  return false;
}

function sayAgreement(posted: Posted[]): void {
  const { judged, exact, defensible, others } = agreementOf(posted);
  if (judged === 0) return;
  const share = (count: number) =>
    `${count} of ${judged} (${((100 * count) / judged).toFixed(1)} %)`;
  say(
    `agreement with the file: ${share(exact)}, counting what could be defended ${share(defensible)}`,
  );
  for (const { text, outcome, clauses } of others) {
    const also = text.alsoOk.length > 0 ? ` (also ${text.alsoOk.join(', ')})` : '';
    say(`  ${text.id}: ${text.verdict}${also} there, ${outcome} here [${clauses.join(', ')}]`);
  }
}

replay().then(
  (isRight) => process.exit(isRight ? 0 : 1),
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    console.error(error instanceof Error ? error.message : error);
    if (isUsage) console.error(usage);
    process.exit(isUsage ? 2 : 1);
  },
);
