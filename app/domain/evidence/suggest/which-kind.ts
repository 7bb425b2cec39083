import type { EvidenceKind } from '../kinds.ts';
import { wordAt } from './read-text.ts';
import type { Token } from './read-text.ts';
import type { SignName } from './sign.ts';
import type { Span } from './spans.ts';
import type { Ground } from './weights.ts';

export interface WhichKind {
  kind: EvidenceKind;
  /** The words that tell this kind from others on the same ground. */
  because: readonly Span[];
}

type Design = 'survey' | 'comparison' | 'controlled-trial' | 'review';

/** How a study was made, by one word or by two that follow one another. */
const designs: Readonly<Record<Design, ReadonlySet<string>>> = {
  review: phrases(
    `meta-analysis, meta-analyses, meta analysis, meta analyses, systematic review, systematic reviews, literature review,
    review article, umbrella review, cochrane, evidence synthesis, pooled studies, review of, reviewed studies,
    published studies, all studies, previous studies, existing studies, studies reviewed`,
  ),
  'controlled-trial': phrases(
    `randomised, randomized, randomly, rct, rcts, placebo, control group, control groups, controlled trial, clinical trial,
    controlled trials, controlled experiment, field experiment, a b, split test, split tests, trial of, trials of,
    experiment, experiments, experimental, double-blind, treatment group, at random, trial, trials`,
  ),
  survey: phrases(
    `survey, surveys, surveyed, poll, polls, polled, questionnaire, questionnaires, respondents, interviewed, interviews,
    interviewees, census, pollsters, sampled, answered, panel of`,
  ),
  comparison: phrases(
    `compared, comparison, comparing, versus, vs, before and, cohort, longitudinal, regression, correlation,
    correlated, correlates, matched, than in, than those, benchmark, benchmarked, natural experiment, rates`,
  ),
};
const designOrder = ['review', 'controlled-trial', 'survey', 'comparison'] as const;

const measures = phrases(
  `measured, measure, logged, log, logs, tracked, counted, timed, recorded, records, data, dashboard, sample, figures,
  numbers, statistics, defect rate, lead time, cycle time, takt, throughput, nps, csat, oee, index, score, scores,
  spreadsheet`,
);
const changes = phrases(
  `fell, rose, dropped, cut, halved, doubled, tripled, reduced, increased, improved, grew, went from, went down, went up,
  before, after, since, introduced, switched, replaced, turned around, shrank, saved`,
);
const saying = new Set(
  'said say says believe believed think support supported agreed preferred rated'.split(' '),
);

function phrases(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((one) => one.trim().replace(/\s+/g, ' ')));
}

const onlyKind = {
  case: 'single-case',
  authority: 'expert',
  reasoning: 'reasoning',
  value: 'value',
} as const satisfies Partial<Record<Ground, EvidenceKind>>;

/** Which kind a text on a ground shows, from its words and its counted signs. */
export function whichKind(
  ground: Ground,
  tokens: readonly Token[],
  counts: ReadonlyMap<SignName, number>,
): WhichKind {
  if (ground === 'study') return studyKind(tokens, counts);
  if (ground === 'own') return ownKind(tokens, counts);
  return { kind: onlyKind[ground], because: [] };
}

function studyKind(tokens: readonly Token[], counts: ReadonlyMap<SignName, number>): WhichKind {
  let best: WhichKind = { kind: 'comparison', because: [] };
  let most = 0;
  for (const kind of designOrder) {
    const because = find(tokens, designs[kind]);
    if (because.length > most) [best, most] = [{ kind, because }, because.length];
  }
  if (most > 0) return best;
  // Shares of people who say something were asked, whatever the asking was called.
  const asks = counts.has('percent') && counts.has('asked');
  return asks && tokens.some(({ word }) => saying.has(word))
    ? { kind: 'survey', because: [] }
    : best;
}

function ownKind(tokens: readonly Token[], counts: ReadonlyMap<SignName, number>): WhichKind {
  const of = (...names: SignName[]) =>
    names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const figures = of('percent', 'bigNumber', 'number', 'counted');
  const measured = find(tokens, measures);
  if (figures > 1 || of('percent') > 0 || (figures > 0 && measured.length > 0)) {
    return { kind: 'own-data', because: measured };
  }
  const changed = find(tokens, changes);
  const place = of('ownPlace', 'we') > 0;
  if (place && changed.length > 1) return { kind: 'single-case', because: changed };
  return { kind: 'experience', because: [] };
}

function find(tokens: readonly Token[], wanted: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next && wanted.has(`${token.word} ${wordAt(tokens, at + 1)}`)) {
      found.push({ start: token.start, end: next.end });
    } else if (wanted.has(token.word)) {
      found.push({ start: token.start, end: token.end });
    }
  }
  return found;
}
