import type { Mark } from '#app/protocol/moderation.ts';

/** What could not be done, beside the item it was about, with what was ticked and typed. */
export interface NotDone {
  about: 'item';
  revisionId: string;
  message: string;
  clauses: string[];
  note: string;
  marks: Mark[];
  /** What was written to the other moderators. */
  opinion: string;
}

/** What became of many decided in one go, or why nothing was. */
export interface ManyAnswer {
  about: 'many';
  /** Why none of them was sent; else null. */
  message: string | null;
  verb: string;
  /** Under which they can be undone in one go; null where there is nothing to undo. */
  batch: string | null;
  done: number;
  failed: { revisionId: string; message: string }[];
  clauses: string[];
  note: string;
  selected: string[];
}
