import type { LinkKind } from './types.ts';

/** What a moderator can say a site is; kinds that only an address shows are not among them. */
export const hostKinds = [
  'paper',
  'article',
  'encyclopedia',
  'press',
  'blog',
  'company',
  'shop',
  'profile',
  'shortener',
  'unknown',
] as const satisfies readonly LinkKind[];

export type HostKind = (typeof hostKinds)[number];

const words: Record<HostKind, string> = {
  paper: 'Papers',
  article: 'Educational articles',
  encyclopedia: 'An encyclopedia',
  press: 'Press',
  blog: 'A blog one can learn from',
  company: 'A company, product or service',
  shop: 'A shop',
  profile: 'Profiles',
  shortener: 'A link shortener',
  unknown: 'It varies: ask a moderator each time',
};

/** The same for a list to choose from, in its order. */
export const hostKindChoices: readonly { kind: HostKind; words: string }[] = hostKinds.map(
  (kind) => ({ kind, words: words[kind] }),
);
