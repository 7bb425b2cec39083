/** Every error an outside program can meet: its code and the HTTP status that carries it. */
export const statusOf = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof statusOf;

/** Where in the input something is wrong. `path` is dotted; empty for the whole input. */
export interface Issue {
  path: string;
  message: string;
}

export interface ErrorBody {
  code: ErrorCode;
  message: string;
  issues?: Issue[];
  requestId?: string;
}

/**
 * The one way a command says no. `message` is shown to people as it stands: it says what is
 * wrong and what to do next, and never repeats what was sent.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly issues: Issue[] | undefined;
  /** Seconds after which a rate-limited caller may try again. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { issues?: Issue[]; retryAfter?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.issues = more.issues;
    this.retryAfter = more.retryAfter;
  }
}

/**
 * Asks by name, not by class: routes and use cases are bundled apart, so that each bundle has
 * its own copy of the class.
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'code' in error;
}
