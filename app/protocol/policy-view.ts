import { z } from 'zod/mini';
import { textKinds } from '#app/domain/policy/bounds.ts';
import type { TextKind } from '#app/domain/policy/types.ts';
import { Time } from './shared.ts';

/** One schema for each kind of text; every kind is there. */
export function perKind(schema: (kind: TextKind) => z.ZodMiniNumber) {
  const shape = Object.fromEntries(textKinds.map((kind) => [kind, schema(kind)]));
  return z.object(shape as Record<TextKind, z.ZodMiniNumber>);
}

/** `GET /policy`: the version in force, as the rules read it. */
export const PolicyView = z.object({
  version: z.number(),
  effectiveAt: Time,
  clauses: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      short: z.string(),
      long: z.string(),
      examples: z.array(z.object({ good: z.string(), bad: z.string() })),
      severity: z.enum(['hold', 'return']),
      decidedBy: z.enum(['rules', 'hand']),
    }),
  ),
  settings: z.object({
    maxLinks: perKind(() => z.number()),
    maxLength: perKind(() => z.number()),
    approvalsForTrust: z.number(),
    reportersToHide: z.number(),
  }),
});
export type PolicyView = z.infer<typeof PolicyView>;
