import { exportFormats, formatFacts } from '#app/domain/exports/formats.ts';
import { refTo } from './schemas.ts';
import type { SchemaName } from './schemas.ts';

/** One door of the API: what it takes and what it answers when all is well. */
export interface Door {
  method: 'get' | 'post' | 'patch';
  path: string;
  summary: string;
  query?: Record<string, string>;
  takes?: SchemaName;
  /** Media types where the answer is a file, not JSON of a shape of ours. */
  answers: SchemaName | { files: readonly string[] };
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
    path: '/debates/{slug}/export',
    summary: 'The whole public debate as a file.',
    query: { format: 'json-ld (unless given), annotations, argdown or aif.' },
    answers: { files: exportFormats.map((format) => formatFacts[format].mediaType) },
    open: true,
  },
  {
    method: 'get',
    path: '/debates/{slug}/position',
    summary: 'Where you stand on the motion. Nobody else is told; sums are in the debate.',
    answers: 'PositionAnswer',
  },
  {
    method: 'post',
    path: '/debates/{slug}/position',
    summary: 'Says where you stand. What is left out stays; null or an empty list takes it back.',
    takes: 'SetPosition',
    answers: 'PositionAnswer',
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
    method: 'get',
    path: '/evidence/{id}',
    summary: 'The newest version of a piece of evidence, for its author and moderators.',
    answers: 'OwnEvidenceAnswer',
  },
  {
    method: 'patch',
    path: '/evidence/{id}',
    summary: 'Changes your own evidence; `revisionId` is the version that was changed.',
    takes: 'EditEvidence',
    answers: 'EvidenceEdited',
  },
  {
    method: 'post',
    path: '/evidence/{id}/withdraw',
    summary: 'Takes your own evidence back. The body is an empty object.',
    answers: 'Asked',
  },
  {
    method: 'post',
    path: '/evidence/{id}/disputes',
    summary: 'Says that evidence is of another kind. The same again answers 200.',
    takes: 'DisputeKind',
    answers: 'DisputeReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/claims/{id}/disputes',
    summary: 'Open disputes of a claim and its evidence that concern you.',
    answers: 'DisputeList',
  },
  {
    method: 'post',
    path: '/claims/{id}/disputes',
    summary: 'Proposes another wording. 200 and `dispute: null` where the policy returns it.',
    takes: 'DisputeWording',
    answers: 'DisputeReceipt',
    makes: true,
  },
  {
    method: 'post',
    path: '/disputes/{id}/accept',
    summary: 'Accepts another kind, with what it asks for and nobody said yet, or another wording.',
    takes: 'AcceptDispute',
    answers: 'DisputeReceipt',
  },
  {
    method: 'post',
    path: '/disputes/{id}/decline',
    summary: 'Leaves the kind or wording as it is. The body is an empty object.',
    answers: 'DisputeReceipt',
  },
  {
    method: 'post',
    path: '/disputes/{id}/withdraw',
    summary: 'Takes back what you proposed. The body is an empty object.',
    answers: 'DisputeReceipt',
  },
  {
    method: 'get',
    path: '/claims/similar',
    summary: 'Public claims that may say the same as some words, the likeliest first.',
    query: {
      text: 'The words.',
      debate: 'Slug of the debate they are marked in: its own claims come with `here`.',
    },
    answers: 'SimilarClaims',
    open: true,
  },
  {
    method: 'get',
    path: '/claims/{id}/same',
    summary: 'The same claim elsewhere with its evidence, who says so, and what may be the same.',
    answers: 'SameOfClaim',
    open: true,
  },
  {
    method: 'post',
    path: '/claims/{id}/same',
    summary: 'Says that another claim is the same. It holds once somebody else agrees.',
    takes: 'ProposeSameClaim',
    answers: 'SameClaimReceipt',
  },
  {
    method: 'post',
    path: '/claims/{id}/same/{other}/{answer}',
    summary:
      'Agrees or says that they differ, takes back what you said, or (a moderator) ends the link. ' +
      'The body is an empty object.',
    answers: 'SameClaimReceipt',
  },
  {
    method: 'post',
    path: '/claims/{id}/bring',
    summary: 'Counts here evidence given for the same claim elsewhere: once for each piece.',
    takes: 'BringEvidence',
    answers: 'EvidenceReceipt',
    makes: true,
  },
  {
    method: 'get',
    path: '/sources/{id}',
    summary: 'Where a source is cited in public: for which claims, on which side and by whom.',
    query: { page: 'From 1; 50 citations each.' },
    answers: 'SourcePage',
    open: true,
  },
  {
    method: 'post',
    path: '/claims/{id}/ask',
    summary: 'Asks for evidence, once per person. The body is an empty object.',
    answers: 'Asked',
  },
  {
    method: 'post',
    path: '/claims/{id}/narrow',
    summary: 'Narrows a claim in your own words to a shorter stretch of them, inside its quote.',
    takes: 'NarrowClaim',
    answers: 'ClaimNarrowed',
  },
  {
    method: 'post',
    path: '/claims/{id}/disown',
    summary: 'Says that you do not claim this, where a claim quotes you. The body is empty: {}.',
    answers: 'ClaimActed',
  },
  {
    method: 'post',
    path: '/claims/{id}/reclaim',
    summary: 'Takes back that you do not claim this. The body is an empty object.',
    answers: 'ClaimActed',
  },
  {
    method: 'post',
    path: '/claims/{id}/take-back',
    summary:
      'Takes back a claim you marked, while there is no evidence for it. The body is empty: {}.',
    answers: 'ClaimActed',
  },
  {
    method: 'post',
    path: '/claims/{id}/restatement',
    summary: 'Accepts or declines the other words of a claim: for whose words they restate.',
    takes: 'AnswerRestatement',
    answers: 'ClaimActed',
  },
  {
    method: 'get',
    path: '/claims/in-my-words',
    summary: 'Claims that others marked in your words, newest first.',
    query: { page: 'From 1.' },
    answers: 'MarkedWordsPage',
  },
  {
    method: 'get',
    path: '/debates/{slug}/restatements',
    summary: 'Other words for claims that wait for an answer, as far as they concern you.',
    answers: 'OpenRestatements',
    open: true,
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

/** A file's media type without its parameters names it. */
const files = (types: readonly string[]) =>
  Object.fromEntries(
    types.map((type) => [type.replace(/;.*/, ''), { schema: { type: 'string' } }]),
  );

/** A door as an OpenAPI operation. */
export function operationOf(door: Door): object {
  const { answers } = door;
  const content = typeof answers === 'string' ? json(answers) : files(answers.files);
  const answer = (description: string) => ({ description, content });
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
const answers = ['agree', 'decline', 'withdraw', 'end'];
const closedLists: Record<string, string[]> = { verb: verbs, type: types, answer: answers };

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
