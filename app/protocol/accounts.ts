import { z } from 'zod/mini';

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

/** What everyone may know of a person. */
export interface PersonPage {
  handle: string;
  name: string;
  line: string;
  since: string;
  role: 'member' | 'moderator' | 'admin';
  comments: {
    debate: { slug: string; title: string };
    number: number;
    stance: 'for' | 'against' | 'depends' | null;
    bodyHtml: string;
    publishedAt: string;
  }[];
}
