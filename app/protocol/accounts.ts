import { z } from 'zod/mini';
import type { SuspensionNotice } from '#app/domain/moderation/suspension.ts';
import { longestLine } from '#app/domain/people/line.ts';
import type { AuthorRecord } from './moderation.ts';

/** 3 to 30 of a–z, 0–9 and single hyphens or underscores inside; compared in lower case. */
export const Handle = z.string({ error: 'Choose a handle.' }).check(
  z.trim(),
  z.toLowerCase(),
  z.regex(/^[a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){2,29}$/, {
    error: 'A handle has 3 to 30 letters, digits, and single hyphens or underscores between them.',
  }),
);

export const Email = z
  .string({ error: 'Give your e-mail address.' })
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, { error: 'An e-mail address has at most 254 characters.' }),
    z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'This does not look like an e-mail address.' }),
  );

export const Password = z
  .string({ error: 'Choose a password.' })
  .check(
    z.minLength(10, { error: 'A password needs at least 10 characters.' }),
    z.maxLength(200, { error: 'A password has at most 200 characters.' }),
  );

export const ShownName = z
  .string({ error: 'Say the name to show.' })
  .check(
    z.trim(),
    z.minLength(2, { error: 'Say the name to show.' }),
    z.maxLength(60, { error: 'A name has at most 60 characters.' }),
  );

/** The line under somebody's name: role and firm, in plain words. */
export const KeepLine = z.object({
  line: z
    .string({ error: 'Say the line to show.' })
    .check(
      z.trim(),
      z.maxLength(longestLine, { error: `A line has at most ${longestLine} characters.` }),
    ),
});
export type KeepLine = z.infer<typeof KeepLine>;

export const SignUp = z.object({
  name: ShownName,
  handle: Handle,
  email: Email,
  password: Password,
});
export type SignUp = z.infer<typeof SignUp>;

export const SignIn = z.object({
  /** Handle or e-mail. */
  login: z
    .string({ error: 'Give your handle or e-mail.' })
    .check(
      z.trim(),
      z.toLowerCase(),
      z.minLength(1, { error: 'Give your handle or e-mail.' }),
      z.maxLength(254, { error: 'This is longer than any handle or e-mail address.' }),
    ),
  password: z
    .string({ error: 'Give your password.' })
    .check(z.minLength(1, { error: 'Give your password.' }), z.maxLength(200)),
});
export type SignIn = z.infer<typeof SignIn>;

/** The signed-in person, as the page frame shows them. */
export const Viewer = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  role: z.enum(['member', 'moderator', 'admin']),
});
export type Viewer = z.infer<typeof Viewer>;

/** How somebody stands, for moderators, and what the viewer may change of it. */
export interface PersonStanding {
  record: AuthorRecord;
  /** Null while they may write. `until` is null where a moderator ends it. */
  suspension: SuspensionNotice | null;
  may: { manage: boolean; setRole: boolean };
  /** The days with whose beginning a suspension made now may end. */
  suspensionDays: { first: string; last: string };
}

/** What everyone may know of a person, and what only they or moderators may. */
export interface PersonPage {
  handle: string;
  name: string;
  line: string;
  since: string;
  role: 'member' | 'moderator' | 'admin';
  /** On one's own page: what is still missing for one's texts to appear at once. */
  trust: { trusted: boolean; missing: number } | null;
  /** For moderators, of others. */
  standing: PersonStanding | null;
  comments: {
    debate: { slug: string; title: string };
    number: number;
    stance: 'for' | 'against' | 'depends' | null;
    bodyHtml: string;
    publishedAt: string;
  }[];
}
