import type { z } from 'zod/mini';
import type { Issue } from '#app/protocol/errors.ts';

type RawIssue = z.core.$ZodIssue;

const kindWords: Record<string, string> = {
  string: 'Give this as text.',
  number: 'Give this as a number.',
  int: 'Give this as a whole number.',
  boolean: 'Give this as true or false.',
  array: 'Give this as a list.',
  tuple: 'Give this as a list.',
  object: 'Give this as an object.',
  record: 'Give this as an object.',
};

/** What the schema library says where a schema gives no words of its own. */
const unsaid = 'Invalid input';

/**
 * Schema issues in plain words. Never repeats what was sent, only what was expected.
 * `path` is dotted; empty for the whole input.
 */
export function issuesOf(error: z.core.$ZodError, input: unknown): Issue[] {
  return error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 120),
    message: issue.message === unsaid ? wordsFor(issue, input) : issue.message,
  }));
}

function wordsFor(issue: RawIssue, input: unknown): string {
  if (valueAt(input, issue.path) === undefined) return 'This is missing.';
  switch (issue.code) {
    case 'invalid_type':
      return kindWords[issue.expected] ?? 'This has the wrong type.';
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Use at most ${issue.maximum} characters.`
        : `Use at most ${issue.maximum}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `Use at least ${issue.minimum} characters.`
        : `Use at least ${issue.minimum}.`;
    default:
      return 'This is not in the form it should have.';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
