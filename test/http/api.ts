import type { CommentReceipt, CreateComment, CommentPage } from '#app/protocol/comments.ts';
import type {
  AddEvidence,
  ClaimReceipt,
  CreateClaim,
  EvidenceReceipt,
} from '#app/protocol/claims.ts';
import type { ClaimActed } from '#app/protocol/claim-rights.ts';
import type { CreateDebate, DebateReceipt } from '#app/protocol/debates.ts';
import type { ModerationReceipt, ModerationVerb, QueuePage } from '#app/protocol/moderation.ts';
import { freshAccount } from './texts.ts';

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Sent {
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

/** A JSON body, or the text of anything else. */
export async function ask<T = unknown>(url: string, sent: Sent = {}): Promise<Answer<T>> {
  const { json, raw } = sent;
  const hasBody = json !== undefined || raw !== undefined;
  const response = await fetch(url, {
    method: sent.method ?? (hasBody ? 'POST' : 'GET'),
    redirect: 'manual',
    headers: {
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    ...(hasBody ? { body: raw ?? JSON.stringify(json) } : {}),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  const body = (isJson && text !== '' ? JSON.parse(text) : text) as T;
  return { status: response.status, headers: response.headers, body };
}

type Made<T> = T extends { created: boolean } ? Omit<T, 'created'> : T;

/** The JSON API as one person uses it; anything but success is an error with the answer in it. */
export function apiAs(board: { url: string }, person: { token: string } | null) {
  const headers: Record<string, string> = person ? { authorization: `Bearer ${person.token}` } : {};
  const call = async <T>(path: string, json?: unknown, method?: string): Promise<T> => {
    const answer = await ask<T>(`${board.url}/api/v1${path}`, { json, method, headers });
    if (answer.status < 300) return answer.body;
    throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  return {
    async openDebate(more: Partial<CreateDebate> = {}) {
      const { debate } = await call<Made<DebateReceipt>>('/debates', {
        title: 'Standard work and judgement',
        motion: 'Standard work leaves a practitioner less room for judgement.',
        body: `${freshAccount()} ${freshAccount()} Does that leave room when a case does not fit?`,
        methods: [],
        ...more,
      });
      return debate;
    },
    async comment(slug: string, more: Partial<CreateComment> & { body: string }) {
      return (await call<Made<CommentReceipt>>(`/debates/${slug}/comments`, more)).comment;
    },
    async edit({ id, revisionId }: { id: string; revisionId: string }, body: string) {
      const change = { body, revisionId };
      return (await call<CommentReceipt>(`/comments/${id}`, change, 'PATCH')).comment;
    },
    async claim(input: CreateClaim) {
      return (await call<Made<ClaimReceipt>>('/claims', input)).claim;
    },
    takeBack: (claimId: string) => call<ClaimActed>(`/claims/${claimId}/take-back`, {}),
    async evidence(claimId: string, input: AddEvidence) {
      return (await call<Made<EvidenceReceipt>>(`/claims/${claimId}/evidence`, input)).evidence;
    },
    comments: (slug: string) => call<CommentPage>(`/debates/${slug}/comments`),
    queue: () => call<QueuePage>('/moderation/queue'),
    moderate: (
      types: 'comments' | 'debates' | 'claims' | 'evidence' | 'conclusions',
      id: string,
      verb: ModerationVerb,
      input: { revisionId: string; clauses?: string[]; note?: string },
    ) => call<ModerationReceipt>(`/moderation/${types}/${id}/${verb}`, input),
  };
}
