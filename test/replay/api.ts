import type { z } from 'zod/mini';

export interface Answer {
  status: number;
  body: unknown;
}

/** The board's JSON API as one person. */
export function apiAs(url: string, token: string | null) {
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown) => ask('POST', path, body),
  };
}

export type Api = ReturnType<typeof apiAs>;

/** The answer's body, or an error that says what was answered instead. */
export function read<T extends z.ZodMiniType>(schema: T, answer: Answer): z.output<T> {
  const result = schema.safeParse(answer.body);
  if (answer.status < 300 && result.success) return result.data;
  throw new Error(`The board answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

export function errorCode({ status, body }: Answer): string {
  const { error } = (body ?? {}) as { error?: { code?: string } };
  return error?.code ?? `status ${status}`;
}
