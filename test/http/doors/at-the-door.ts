import { expect } from 'vitest';
import type { ErrorBody } from '#app/protocol/errors.ts';
import { startBoard } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, ask } from '../api.ts';
import type { Answer, Sent } from '../api.ts';
import { freshAccount } from '../texts.ts';

// One board for all doors, and who knocks at them. Set once it runs, before the first test.

export let board: RunningBoard;
export let host: Person;
export let member: Person;
export let moderator: Person;
export let slug: string;
/** A published comment of the host. */
export let known: { id: string; revisionId: string };

export async function openBoard(): Promise<void> {
  board = await startBoard();
  host = await board.person('host', { trusted: true });
  member = await board.person('mem', { trusted: true });
  moderator = await board.person('mod', { role: 'moderator' });
  ({ slug } = await apiAs(board, host).openDebate());
  known = await apiAs(board, host).comment(slug, { body: freshAccount() });
}

export interface Refused {
  error: ErrorBody;
}

export const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
export const asJson = { 'content-type': 'application/json' };
export const comments = () => `/debates/${slug}/comments`;

/** One request to the JSON API, by the member unless said. */
export function api<T = Refused>(path: string, sent: Sent = {}, who: Person | null = member) {
  const headers = { ...(who ? bearer(who) : {}), ...sent.headers };
  return ask<T>(`${board.url}/api/v1${path}`, { ...sent, headers });
}

/** An error in the promised shape, and nothing of how the board is made. */
export function expectRefused(answer: Answer<Refused>, status: number, code: string): void {
  expect([answer.status, answer.body]).toEqual([
    status,
    { error: expect.objectContaining({ code, message: expect.stringMatching(/\S/) }) as ErrorBody },
  ]);
  expect(answer.body.error.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(JSON.stringify(answer.body)).not.toMatch(/prisma|postgres|node_modules|\bat \/|zod/i);
}
