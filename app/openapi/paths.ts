import { refTo } from './schemas.ts';
import type { SchemaName } from './schemas.ts';

/** One door of the API: what it takes and what it answers when all is well. */
export interface Door {
  method: 'get' | 'post' | 'patch';
  path: string;
  summary: string;
  query?: Record<string, string>;
  takes?: SchemaName;
  answers: SchemaName;
  /** Makes something new: 201, or 200 where the same id had made it before. */
  makes?: boolean;
  /** Open to readers without an account. */
  open?: boolean;
}

export const doors: readonly Door[] = [
  {
    method: 'get',
    path: '/policy',
    summary: 'The version of the policy in force: its clauses and settings.',
    answers: 'PolicyView',
    open: true,
  },
  {
    method: 'post',
    path: '/policy/check',
    summary: 'What the policy says of a text, before it is sent anywhere.',
    takes: 'CheckPolicy',
    answers: 'PolicyAnswer',
    open: true,
  },
  {
    method: 'get',
    path: '/debates',
    summary: 'Public debates, the most recently active first.',
    query: { method: 'Slug of a method.', cursor: 'As the page before gave it.' },
    answers: 'DebateList',
    open: true,
  },
  {
    method: 'post',
    path: '/debates',
    summary: 'Opens a debate.',
    takes: 'CreateDebate',
    answers: 'DebateReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/debates/{slug}',
    summary: 'One debate with its opening, conclusion and counts.',
    answers: 'DebateAnswer',
    open: true,
  },
  {
    method: 'get',
    path: '/debates/{slug}/comments',
    summary: 'Comments in thread order. Follow events from the `sequence` of the first page.',
    query: { cursor: 'As the page before gave it.' },
    answers: 'CommentPage',
    open: true,
  },
  {
    method: 'post',
    path: '/debates/{slug}/comments',
    summary: 'Answers the debate, or one of its comments.',
    takes: 'CreateComment',
    answers: 'CommentReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/debates/{slug}/events',
    summary: 'What changed since a sequence, at most 500 events.',
    query: { since: 'The last sequence you have; 0 unless given.' },
    answers: 'LiveAnswer',
    open: true,
  },
  {
    method: 'get',
    path: '/debates/{slug}/claims',
    summary: 'Claims of a debate with ground, sides and evidence.',
    answers: 'ClaimList',
    open: true,
  },
  {
    method: 'get',
    path: '/comments/{id}',
    summary: 'The newest revision of a comment, for its author and moderators.',
    answers: 'OwnCommentAnswer',
  },
  {
    method: 'patch',
    path: '/comments/{id}',
    summary: 'Edits a comment; `revisionId` is the one that was edited.',
    takes: 'EditComment',
    answers: 'CommentReceipt',
  },
  {
    method: 'post',
    path: '/comments/{id}/thanks',
    summary: 'Thanks its author, who alone is told. Once per person; the body is an empty object.',
    answers: 'ThanksReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/moderation/queue',
    summary: 'What waits for a moderator, the oldest first.',
    query: {
      debate: 'Slug of a debate.',
      clause: 'Id of a clause in question.',
      standing: 'Of the author: newcomer, known or trusted.',
      for: 'Why it waits: review, report or appeal.',
      cursor: 'As the page before gave it.',
    },
    answers: 'QueuePage',
  },
  {
    method: 'post',
    path: '/moderation/notes',
    summary: 'A note to other moderators on a waiting text, which stays open.',
    takes: 'AddModeratorNote',
    answers: 'ModeratorNoteAnswer',
  },
  {
    method: 'post',
    path: '/moderation/{type}/{id}/{verb}',
    summary: 'Decides on one revision. A stale one answers 409 and changes nothing.',
    takes: 'DecideInput',
    answers: 'ModerationReceipt',
  },
  {
    method: 'post',
    path: '/claims',
    summary: 'Marks a claim: quotes one assertion from a revision.',
    takes: 'CreateClaim',
    answers: 'ClaimReceipt',
    makes: true,
  },
  {
    method: 'post',
    path: '/claims/{id}/evidence',
    summary: 'Adds evidence for, against or under a claim.',
    takes: 'AddEvidence',
    answers: 'EvidenceReceipt',
    makes: true,
  },
  {
    method: 'post',
    path: '/claims/{id}/ask',
    summary: 'Asks for evidence, once per person. The body is an empty object.',
    answers: 'Asked',
  },
  {
    method: 'post',
    path: '/reports',
    summary: 'Tells moderators that a public text breaks a clause. The same again changes nothing.',
    takes: 'ReportText',
    answers: 'ReportReceipt',
  },
  {
    method: 'post',
    path: '/appeals',
    summary: 'Asks another moderator to look at a rejection or a removal, once for each decision.',
    takes: 'WriteAppeal',
    answers: 'AppealReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/transparency',
    summary: 'What was decided in a calendar year, by month and by clause.',
    query: { year: 'Four digits; this year unless given.' },
    answers: 'Transparency',
    open: true,
  },
];

const json = (name: SchemaName) => ({ 'application/json': { schema: refTo(name) } });

/** A door as an OpenAPI operation. */
export function operationOf(door: Door): object {
  const answer = (description: string) => ({ description, content: json(door.answers) });
  return {
    summary: door.summary,
    ...(door.open ? { security: [{}, { token: [] }, { session: [] }] } : {}),
    parameters: [...pathParameters(door.path), ...queryParameters(door.query ?? {})],
    ...(door.takes ? { requestBody: { required: true, content: json(door.takes) } } : {}),
    responses: {
      ...(door.makes
        ? { 201: answer('Made.'), 200: answer('Made before with the same id, as it stands now.') }
        : { 200: answer('As asked.') }),
      default: { description: 'Why not.', content: json('Failure') },
    },
  };
}

const verbs = ['approve', 'return', 'reject', 'undo', 'remove', 'restore'];
const types = ['comments', 'debates', 'claims', 'evidence', 'conclusions'];
const closedLists: Record<string, string[]> = { verb: verbs, type: types };

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: closedLists[name]
      ? { type: 'string', enum: closedLists[name] }
      : { type: 'string', ...(name === 'id' ? { format: 'uuid' } : {}) },
  }));
}

function queryParameters(query: Record<string, string>): object[] {
  return Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: name === 'since' ? { type: 'integer', minimum: 0 } : { type: 'string' },
  }));
}
