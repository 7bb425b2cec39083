import type { EvidenceKind, EvidenceSide } from '../evidence/kinds.ts';

/**
 * What an export is made from: the public views of a debate, as far as exports read them. Times
 * are ISO 8601 in UTC. What is not public is already null.
 */
export interface ExportPerson {
  handle: string;
  name: string;
}

export interface ExportDebate {
  slug: string;
  title: string;
  motion: string;
  /** Made by `renderMarkdown`. */
  bodyHtml: string;
  author: ExportPerson | null;
  methods: readonly { name: string }[];
  publishedAt: string | null;
  editedAt: string | null;
  counts: { comments: number };
  conclusion: { agreedHtml: string; openHtml: string; author: ExportPerson | null } | null;
}

export interface ExportComment {
  number: number;
  parentNumber: number | null;
  /** Anything but `published` has no text. */
  status: string;
  author: ExportPerson | null;
  stance: string | null;
  bodyHtml: string | null;
  publishedAt: string | null;
  editedAt: string | null;
}

export interface ExportEvidence {
  id: string;
  side: EvidenceSide;
  kind: EvidenceKind;
  /** The piece this undercuts, always of the same claim; it may no longer be public. */
  against: string | null;
  details: Readonly<Record<string, string>>;
  source: { url: string; doi: string | null; title: string } | null;
  own: boolean;
  /** Number of the comment that carries it. */
  comment: number | null;
  author: ExportPerson | null;
  publishedAt: string | null;
}

export interface ExportClaim {
  id: string;
  /** Number of the comment quoted; null for the opening. */
  subject: { number: number | null };
  quote: { exact: string; prefix: string; suffix: string } | null;
  /** Where the quote stands in its text, in code points, end exclusive; null where it is lost. */
  place: { start: number; end: number } | null;
  orphaned: boolean;
  text: string | null;
  quotedAuthor: ExportPerson | null;
  disowned: boolean;
  marker: ExportPerson | null;
  standing: { label: string; sentence: string };
  evidence: readonly ExportEvidence[];
  publishedAt: string | null;
}

/**
 * Writes one debate piece by piece, so that no more than a page of it is held at once: `begin`,
 * then comments in thread order, then claims in order of marking, then `end`. What each call gives
 * is the next stretch of the file.
 */
export interface ExportWriter {
  begin(): string;
  comments(page: readonly ExportComment[]): string;
  claims(page: readonly ExportClaim[]): string;
  end(): string;
}

/** Makes a writer; `origin` is where the board is, such as `https://board.example`. */
export type MakeWriter = (debate: ExportDebate, origin: string) => ExportWriter;

/** A file that is made while it is sent. */
export interface ExportFile {
  mediaType: string;
  /** ASCII letters, digits, hyphens and dots. */
  fileName: string;
  /** A weak entity tag (RFC 9110, section 8.8.3): it changes when the debate does. */
  etag: string;
  /** The text, stretch by stretch; reads on only when asked for more. */
  stretches(): AsyncGenerator<string, void>;
}
