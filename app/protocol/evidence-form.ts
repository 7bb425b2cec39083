import { z } from 'zod/mini';
import { DisputeView } from './disputes.ts';
import { EvidenceKind } from './claims.ts';
import { OwnEvidenceView } from './own-evidence.ts';

/** What a form for new evidence starts with. The person decides; nothing of it is sent by itself. */
export const EvidenceStart = z.object({
  /** The likeliest kind of what the carrying comment says, with the words that say so. */
  suggested: z.nullable(z.object({ kind: EvidenceKind, words: z.array(z.string()) })),
  /** Answers by the names of the form: `experience.year`, `source`, `title`. */
  filled: z.record(z.string(), z.string()),
});
export type EvidenceStart = z.infer<typeof EvidenceStart>;

/** What the claims page knows for the viewer alone about evidence and disputes. */
export const EvidenceWork = z.object({
  disputes: z.array(DisputeView),
  /** For a form that is open for new evidence. */
  start: z.nullable(EvidenceStart),
  /** For a form that is open to change a piece of one's own. */
  editing: z.nullable(OwnEvidenceView),
});
export type EvidenceWork = z.infer<typeof EvidenceWork>;
