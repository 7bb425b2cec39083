import { z } from 'zod/mini';
import { Id, Person, SubjectType, Time } from './shared.ts';

/** Decisions on texts and debates, as the audit trail names them. */
export const decisionActions = [
  'approve',
  'return',
  'reject',
  'remove',
  'restore',
  'keep',
  'grant',
  'deny',
  'undo',
  'close',
  'reopen',
] as const;

/** Changes of settings and of people, and what the board did by itself. */
export const entryActions = [
  'policy_drafted',
  'policy_published',
  'host_kind_set',
  'trust_given',
  'trust_reset',
  'suspended',
  'suspension_ended',
  'role_changed',
  'hidden_by_reports',
] as const;

export const AuditedAction = z.enum([...decisionActions, ...entryActions]);
export type AuditedAction = z.infer<typeof AuditedAction>;

/** What the audit trail is narrowed to. `person` is who acted, by handle; `debate` is a slug. */
export const AuditQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(400))),
  person: z.optional(z.string().check(z.trim(), z.toLowerCase(), z.maxLength(31))),
  debate: z.optional(z.string().check(z.trim(), z.maxLength(120))),
  action: z.optional(AuditedAction),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** The text a decision was about: where it is and whose, never its words. */
export const AuditedText = z.object({
  type: SubjectType,
  id: Id,
  revisionId: z.nullable(z.string()),
  /** A comment's number, once it has one. */
  number: z.nullable(z.number()),
  author: Person,
  debate: z.object({ slug: z.string(), title: z.string() }),
});
export type AuditedText = z.infer<typeof AuditedText>;

export const AuditItem = z.object({
  id: z.string(),
  at: Time,
  /** Null where the board acted by itself. */
  by: z.nullable(Person),
  action: AuditedAction,
  clauses: z.array(z.string()),
  /** The version in force when it was decided; null for what is no decision on a text. */
  policyVersion: z.nullable(z.number()),
  note: z.string(),
  text: z.nullable(AuditedText),
  /** The person whose standing changed. */
  person: z.nullable(Person),
  /** The host or version that was set, and what was set: names and values as stored. */
  about: z.string(),
  detail: z.record(z.string(), z.nullable(z.string())),
  /** With `undo`: what was taken back. */
  undoes: z.nullable(AuditedAction),
  /** Who took this decision back. */
  takenBackBy: z.nullable(Person),
  withoutLinks: z.boolean(),
  /** Shared by decisions made in one go. */
  batch: z.nullable(z.string()),
});
export type AuditItem = z.infer<typeof AuditItem>;

export const AuditPage = z.object({ items: z.array(AuditItem), cursor: z.nullable(z.string()) });
export type AuditPage = z.infer<typeof AuditPage>;
