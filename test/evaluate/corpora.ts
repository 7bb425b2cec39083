import type { ClauseId, Outcome } from '#app/domain/policy/types.ts';
import { confusables } from './confusables.ts';
import { linkCounts } from './link-counts.ts';
import { atLeast, atMost, note, percent, type Line } from './lines.ts';
import type { Judged, Row } from './rows.ts';

/** What the labels of a corpus say about one clause of ours, or about several they do not tell apart. */
export type ClauseLabel = {
  name: string;
  ours: readonly ClauseId[];
  expected: (row: Row) => boolean;
};

/** The outcome a label asks for, and those a careful moderator could defend as well. */
export type Wanted = { best: Outcome; fine: readonly Outcome[] };

export type Corpus = {
  /** Files whose names begin like this. */
  name: RegExp;
  wanted?: (row: Row) => Wanted | undefined;
  clauses?: readonly ClauseLabel[];
  targets?: (judged: readonly Judged[]) => Line[];
};

const outcomes: Record<string, Outcome> = { publish: 'publish', hold: 'hold', reject: 'return' };

const named = (...names: string[]): ClauseLabel['expected'] => {
  return ({ clauses = [] }) => names.some((name) => clauses.includes(name));
};

const policyCases: Corpus = {
  name: /^policy-cases/,
  wanted: ({ verdict = '', also_ok = [] }) => {
    const best = outcomes[verdict];
    return best && { best, fine: also_ok.flatMap((one) => outcomes[one] ?? []) };
  },
  clauses: [
    { name: 'adds-value', ours: ['adds-value'], expected: named('brief', 'value') },
    {
      name: 'one-link (or educational-link)',
      ours: ['one-link', 'educational-link'],
      expected: named('one-link'),
    },
    {
      name: 'not-promotion (or a link clause)',
      ours: ['not-promotion', 'no-commercial-link', 'educational-link'],
      expected: named('promotes-links', 'commercial-link'),
    },
    {
      name: 'no-commercial-link',
      ours: ['no-commercial-link'],
      expected: named('commercial-link'),
    },
  ],
  targets: (judged) => {
    const strict = judged.filter(({ row, check }) => outcomes[row.verdict ?? ''] === check.outcome);
    const lenient = judged.filter(({ row, check }) =>
      [row.verdict ?? '', ...(row.also_ok ?? [])].some((one) => outcomes[one] === check.outcome),
    );
    const published = judged.filter(
      ({ row, check }) => row.verdict === 'reject' && check.outcome === 'publish',
    );
    const short = judged.filter(
      ({ row, check }) => row.category === 'short-valuable' && check.outcome === 'return',
    );
    return [
      atLeast('strict', strict.length / judged.length, 0.92),
      atLeast('lenient', lenient.length / judged.length, 0.98),
      atMost('rejects published', published.length, 0),
      atMost('short and valuable returned', short.length, 0),
      ...linkCounts(judged, ({ links }) => (typeof links === 'number' ? links : 0)),
    ];
  },
};

/** Substantive comments: whatever is named here is a false alarm, a second link aside. */
const falseAlarms: Corpus = {
  name: /^cdcp-comments/,
  wanted: (row) => ((row.urls?.length ?? 0) <= 1 ? { best: 'publish', fine: [] } : undefined),
  clauses: (
    ['adds-value', 'educational-link', 'not-promotion', 'no-commercial-link', 'civil'] as const
  ).map((clause) => ({ name: clause, ours: [clause], expected: () => false })),
  targets: (all) => {
    const judged = all.filter(({ row }) => (row.urls?.length ?? 0) <= 1);
    const share = (outcome: Outcome): number =>
      judged.filter(({ check }) => check.outcome === outcome).length / judged.length;
    return [
      note(`${judged.length} with at most one link`),
      atMost('returned', share('return'), 0.02),
      atMost('held', share('hold'), 0.1),
    ];
  },
};

const bots: Corpus = {
  name: /^comment-bot/,
  wanted: () => ({ best: 'return', fine: ['hold'] }),
  clauses: [
    {
      name: 'adds-value or not-promotion',
      ours: ['adds-value', 'not-promotion'],
      expected: () => true,
    },
  ],
  targets: (judged) => [atLeast('not published', shareNotPublished(judged), 0.9)],
};

const linkOrPromotion: ClauseLabel = {
  name: 'a link or promotion clause',
  ours: ['one-link', 'educational-link', 'not-promotion', 'no-commercial-link'],
  expected: ({ label }) => label === 'spam',
};

/** Ham is short and not publishable here, so it speaks of links and promotion only. */
const spam: Corpus = {
  name: /^youtube/,
  wanted: ({ label }) => (label === 'spam' ? { best: 'return', fine: ['hold'] } : undefined),
  clauses: [linkOrPromotion],
  targets: (all) => {
    const judged = all.filter(({ row }) => row.label === 'spam');
    const caught = judged.filter((one) => names(one, linkOrPromotion));
    return [
      atLeast('spam not published', shareNotPublished(judged), 0.92),
      atLeast('spam with a link or promotion clause', caught.length / judged.length, 0.7),
    ];
  },
};

/** Its labels say what the clause adds-value asks; links and manners are other questions. */
const constructive: Corpus = {
  name: /^sfu/,
  clauses: [
    {
      name: 'adds-value',
      ours: ['adds-value'],
      expected: ({ label }) => label !== 'constructive',
    },
  ],
  targets: (judged) => {
    const byLength = f1(judged, ({ row }) => row.text.trim().split(/\s+/).length > 40);
    const adds = ({ check }: Judged): boolean =>
      check.reasons.every(({ clause }) => clause !== 'adds-value');
    return [
      note(`F1 of more than 40 words: ${percent(byLength)}`),
      note(`F1 of published: ${percent(f1(judged, ({ check }) => check.outcome === 'publish'))}`),
      atLeast('F1 of adds-value', f1(judged, adds), byLength),
    ];
  },
};

export const corpora: readonly Corpus[] = [
  policyCases,
  falseAlarms,
  bots,
  spam,
  constructive,
  { name: /^links-plain/, targets: (judged) => linkCounts(judged, plainLinks) },
  { name: /^links-markdown/, targets: (judged) => linkCounts(judged, markdownLinks) },
  { name: /^confusables/, targets: confusables },
];

/** Whether the check names a clause that a label speaks of. */
export function names({ check }: Judged, { ours }: ClauseLabel): boolean {
  return check.reasons.some(({ clause }) => ours.some((one) => one === clause));
}

function shareNotPublished(judged: readonly Judged[]): number {
  return judged.filter(({ check }) => check.outcome !== 'publish').length / judged.length;
}

function f1(judged: readonly Judged[], predicts: (one: Judged) => boolean): number {
  const isTrue = ({ row }: Judged): boolean => row.label === 'constructive';
  const both = judged.filter((one) => predicts(one) && isTrue(one)).length;
  const either = judged.filter(predicts).length + judged.filter(isTrue).length;
  return (2 * both) / either;
}

/** Mail addresses are no links here, and one address in two spellings is one. */
function plainLinks({ expected = [] }: Row): number {
  const web = expected.filter((one) => !/^mailto:|^[^/]*@/i.test(one));
  return new Set(web.map((one) => one.toLowerCase())).size;
}

/** Relative addresses lead to this board, so only those with a host of their own count. */
function markdownLinks({ links, images = [] }: Row): number {
  const all = [...(Array.isArray(links) ? links : []), ...images];
  return new Set(all.filter((one) => /^(?:[a-z]+:)?\/\//i.test(one))).size;
}
