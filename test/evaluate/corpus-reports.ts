import { checkDraft } from '#app/domain/policy/check.ts';
import { defaultPolicy } from '#app/domain/policy/clauses.ts';
import type { Check, Outcome } from '#app/domain/policy/types.ts';

/** One line of a corpus; which fields it has depends on the corpus. */
export type Row = {
  id: string;
  text: string;
  label?: string | string[];
  category?: string;
  verdict?: 'publish' | 'hold' | 'reject';
  also_ok?: string[];
  clauses?: string[];
  links?: number | string[];
  images?: string[];
  urls?: string[];
  expected?: string[];
};

export type Judged = { row: Row; check: Check };

type Report = { lines: string[]; failures: number };

const shown = 12;

const reports: [RegExp, (judged: readonly Judged[]) => Report][] = [
  [/^policy-cases/, policyCases],
  [/^cdcp-comments/, falseAlarms],
  [/^comment-bot/, bots],
  [/^youtube/, spam],
  [/^sfu/, constructive],
  [/^links-plain/, (judged) => linkCounts(judged, plainLinks)],
  [/^links-markdown/, (judged) => linkCounts(judged, markdownLinks)],
  [/^confusables/, confusables],
];

/** What a corpus asks for beyond the plain outcomes; unknown files have nothing more to say. */
export function corpusReports(file: string, judged: readonly Judged[]): Report {
  const report = reports.find(([name]) => name.test(file))?.[1];
  return report === undefined ? { lines: [], failures: 0 } : report(judged);
}

const verdictOf: Record<Outcome, string> = { publish: 'publish', hold: 'hold', return: 'reject' };

function policyCases(judged: readonly Judged[]): Report {
  const strict = judged.filter(({ row, check }) => verdictOf[check.outcome] === row.verdict);
  const lenient = judged.filter(({ row, check }) =>
    [row.verdict, ...(row.also_ok ?? [])].includes(verdictOf[check.outcome]),
  );
  const published = judged.filter(
    ({ row, check }) => row.verdict === 'reject' && check.outcome === 'publish',
  );
  const short = judged.filter(
    ({ row, check }) => row.category === 'short-valuable' && check.outcome === 'return',
  );
  const counts = judged.filter(({ row, check }) => row.links === check.links);
  return gather([
    atLeast('strict', strict.length / judged.length, 0.92),
    atLeast('lenient', lenient.length / judged.length, 0.98),
    atMost('rejects published', published.length, 0),
    atMost('short and valuable returned', short.length, 0),
    atLeast('link counts right', counts.length / judged.length, 0.97),
    ...precision(judged, ({ row }) => row.verdict === 'reject', 'return'),
    ...clauseTable(judged),
    ...misses(
      judged.filter((one) => !strict.includes(one)),
      ({ row }) => `${row.verdict}${row.also_ok?.length ? ` (or ${row.also_ok.join(', ')})` : ''}`,
    ),
    ...misses(
      judged.filter((one) => !counts.includes(one)),
      ({ row }) => `${String(row.links)} links`,
    ),
  ]);
}

/** Our clauses by the corpus's shorter names. */
const clauseNames: Record<string, string[]> = {
  brief: ['adds-value'],
  value: ['adds-value'],
  'one-link': ['one-link', 'educational-link'],
  'promotes-links': ['not-promotion', 'no-commercial-link', 'educational-link'],
  'commercial-link': ['no-commercial-link'],
};

function clauseTable(judged: readonly Judged[]): Line[] {
  return Object.entries(clauseNames).map(([name, ours]) => {
    const expected = judged.filter(({ row }) => row.clauses?.includes(name));
    const found = expected.filter(({ check }) =>
      check.reasons.some(({ clause }) => ours.includes(clause)),
    );
    return note(`clause ${name}: named in ${found.length} of ${expected.length}`);
  });
}

function falseAlarms(all: readonly Judged[]): Report {
  const judged = all.filter(({ row }) => (row.urls?.length ?? 0) <= 1);
  const returned = judged.filter(({ check }) => check.outcome === 'return');
  const held = judged.filter(({ check }) => check.outcome === 'hold');
  return gather([
    note(`${judged.length} with at most one link`),
    atMost('returned', returned.length / judged.length, 0.02),
    atMost('held', held.length / judged.length, 0.1),
    ...misses([...returned, ...held], () => 'publish'),
  ]);
}

function bots(judged: readonly Judged[]): Report {
  const kept = judged.filter(({ check }) => check.outcome !== 'publish');
  return gather([
    atLeast('not published', kept.length / judged.length, 0.9),
    ...misses(
      judged.filter(({ check }) => check.outcome === 'publish'),
      () => 'hold or return',
    ),
  ]);
}

const linkOrPromotion = new Set([
  'one-link',
  'educational-link',
  'not-promotion',
  'no-commercial-link',
]);

function spam(all: readonly Judged[]): Report {
  const judged = all.filter(({ row }) => row.label === 'spam');
  const kept = judged.filter(({ check }) => check.outcome !== 'publish');
  const named = judged.filter(({ check }) =>
    check.reasons.some(({ clause }) => linkOrPromotion.has(clause)),
  );
  const ham = all.filter(({ row }) => row.label === 'ham');
  const accused = ham.filter(({ check }) =>
    check.reasons.some(({ clause }) => linkOrPromotion.has(clause)),
  );
  return gather([
    atLeast('spam not published', kept.length / judged.length, 0.92),
    atLeast('spam with a link or promotion clause', named.length / judged.length, 0.7),
    note(`ham with a link or promotion clause: ${percent(accused.length / ham.length)}`),
    ...misses(
      judged.filter((one) => !kept.includes(one)),
      () => 'hold or return',
    ),
    ...misses(
      judged.filter((one) => !named.includes(one)),
      () => 'a link or promotion clause',
    ),
    ...misses(accused, () => 'no link or promotion clause'),
  ]);
}

/**
 * The corpus says whether a comment is constructive, which is what the clause adds-value asks; links
 * and manners are other questions, so they are shown but not counted.
 */
function constructive(judged: readonly Judged[]): Report {
  const adds = ({ check }: Judged): boolean =>
    check.reasons.every(({ clause }) => clause !== 'adds-value');
  const byLength = f1(judged, ({ row }) => row.text.trim().split(/\s+/).length > 40);
  return gather([
    note(`F1 of more than 40 words: ${byLength.toFixed(3)}`),
    note(`F1 of published: ${f1(judged, ({ check }) => check.outcome === 'publish').toFixed(3)}`),
    atLeast('F1 of adds-value', f1(judged, adds), byLength),
    ...precision(judged, ({ row }) => row.label === 'constructive', 'publish'),
    ...misses(
      judged.filter((one) => one.row.label === 'constructive' && !adds(one)),
      () => 'publish',
    ),
    ...misses(
      judged.filter((one) => one.row.label !== 'constructive' && adds(one)),
      () => 'hold',
    ),
  ]);
}

function f1(judged: readonly Judged[], predicts: (one: Judged) => boolean): number {
  const isTrue = ({ row }: Judged): boolean => row.label === 'constructive';
  const both = judged.filter((one) => predicts(one) && isTrue(one)).length;
  const either = judged.filter(predicts).length + judged.filter(isTrue).length;
  return (2 * both) / either;
}

function linkCounts(judged: readonly Judged[], expected: (row: Row) => number): Report {
  const wrong = judged.filter(({ row, check }) => check.links !== expected(row));
  return gather([
    atLeast('counts right', 1 - wrong.length / judged.length, 0.97),
    ...misses(wrong, ({ row }) => `${expected(row)} links`),
  ]);
}

/** Mail addresses are no links here, and one address in two spellings is one. */
function plainLinks(row: Row): number {
  const web = (row.expected ?? []).filter((one) => !/^mailto:|^[^/]*@/i.test(one));
  return new Set(web.map((one) => one.toLowerCase())).size;
}

/** Relative addresses lead to this board, so only those with a host of their own count. */
function markdownLinks(row: Row): number {
  const all = [...(Array.isArray(row.links) ? row.links : []), ...(row.images ?? [])];
  return new Set(all.filter((one) => /^(?:[a-z]+:)?\/\//i.test(one))).size;
}

const praise =
  'Great job, very quick and exact fix, kind words, thanks for publishing, a lovely and wise post.';
const address = 'See https://the-quick-brown-fox-jumps-over-lazy-dog-0123456789.com/page for it.';

/** A look-alike put into praise or into an address must hide neither. */
function confusables(judged: readonly Judged[]): Report {
  const hidden = judged.flatMap(({ row }) => {
    const ascii = (Array.isArray(row.label) ? row.label : [row.label ?? '']).filter(
      (one) => one.length === 1,
    );
    return ascii.flatMap((one) => [
      ...variants(praise, one, row.text).filter((text) => checked(text).outcome === 'publish'),
      ...variants(address, one, row.text).filter((text) => checked(text).links === 0),
    ]);
  });
  return gather([
    atMost('look-alikes that hide a link or praise', hidden.length, 0),
    ...hidden.slice(0, shown).map((text) => note(`  miss: ${text}`)),
  ]);
}

function variants(text: string, ascii: string, look: string): string[] {
  const found = [ascii, ascii.toLowerCase()].find((one) => text.includes(one));
  return found === undefined ? [] : [text.replace(found, look), text.replaceAll(found, look)];
}

function checked(text: string): Check {
  return checkDraft({ kind: 'comment', text }, defaultPolicy);
}

type Line = { text: string; failed: boolean };

function gather(lines: readonly Line[]): Report {
  return {
    lines: lines.map(({ text }) => text),
    failures: lines.filter(({ failed }) => failed).length,
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const amount = (value: number, limit: number): string =>
  limit === 0 ? String(value) : percent(value);

function note(text: string): Line {
  return { text, failed: false };
}

function atLeast(name: string, value: number, target: number): Line {
  const failed = value < target;
  return {
    text: `${failed ? 'MISSED' : 'ok'}  ${name}: ${percent(value)} (at least ${percent(target)})`,
    failed,
  };
}

function atMost(name: string, value: number, limit: number): Line {
  const failed = value > limit;
  const text = `${failed ? 'MISSED' : 'ok'}  ${name}: ${amount(value, limit)} (at most ${amount(limit, limit)})`;
  return { text, failed };
}

function precision(
  judged: readonly Judged[],
  isTrue: (one: Judged) => boolean,
  outcome: Outcome,
): Line[] {
  const predicted = judged.filter(({ check }) => check.outcome === outcome);
  const right = predicted.filter(isTrue).length;
  const all = judged.filter(isTrue).length;
  return [
    note(
      `${outcome}: precision ${percent(right / predicted.length)}, recall ${percent(right / all)}`,
    ),
  ];
}

function misses(judged: readonly Judged[], wanted: (one: Judged) => string): Line[] {
  const limit = Number(process.env['MISSES'] ?? shown);
  return judged.slice(0, limit).map((one) => {
    const rules = one.check.reasons.map(({ rule }) => rule).join(', ') || 'no reason';
    const text = one.row.text.replace(/\s+/g, ' ').slice(0, 160);
    return note(
      `  miss ${one.row.id}: ${one.check.outcome} (${rules}), wanted ${wanted(one)}: ${text}`,
    );
  });
}
