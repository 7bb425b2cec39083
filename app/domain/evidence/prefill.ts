import { sentencesOf } from '../claims/sentences.ts';
import { detailFields } from './detail-fields.ts';
import type { EvidenceDetails } from './details.ts';
import type { EvidenceKind } from './kinds.ts';
import { answeredIn, roleIn, sectorIn, sizeIn, yearsIn } from './plain-facts.ts';

/** UTF-16 offsets into a text, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a form about evidence can start from. */
export interface Carrier {
  /** The text that carries the evidence, white space collapsed; empty where none does. */
  text: string;
  /** The line under the name of whoever wrote it. */
  line: string;
  /** The words of the text that say which kind it is. */
  because: readonly Stretch[];
}

/** The sentences that hold these words, in order, as many whole ones as fit; a lone one always is. */
function carryingSentences({ text, because }: Carrier, limit: number): string {
  const sentences = sentencesOf(text);
  const carrying = sentences.filter(
    ({ start, end }) =>
      sentences.length === 1 || because.some((words) => words.start < end && words.end > start),
  );
  let said = '';
  for (const sentence of carrying) {
    const longer = said === '' ? sentence.text : `${said} ${sentence.text}`;
    if (longer.length > limit) break;
    said = longer;
  }
  return said;
}

/** Fields that are answered in the words of the text itself. */
const inWords: ReadonlySet<string> = new Set([
  'experience.seen',
  'own-data.measure',
  'controlled-trial.finding',
  'review.finding',
  'reasoning.steps',
  'value.why',
]);

function answerTo(kind: EvidenceKind, name: string, carrier: Carrier, limit: number): string {
  const { text, line } = carrier;
  /** Asked of the sentences that carry it before the rest, which may speak of something else. */
  const plainly = (fact: (from: string) => string) =>
    fact(carryingSentences(carrier, text.length)) || fact(text);
  if (inWords.has(`${kind}.${name}`)) return carryingSentences(carrier, limit);
  switch (`${kind}.${name}`) {
    case 'experience.role':
      return roleIn(line);
    case 'experience.sector':
    case 'single-case.sector':
      return plainly(sectorIn) || sectorIn(line);
    case 'experience.size':
      return plainly(sizeIn);
    case 'experience.year':
    case 'own-data.period':
      return plainly(yearsIn);
    case 'survey.size':
    case 'own-data.sample':
      return plainly(answeredIn);
    default:
      return '';
  }
}

/**
 * What a kind asks, as far as the text and the line under its author's name plainly say it, in their
 * own words; the person decides. A field nothing is said of is absent. Linear in the text.
 */
export function prefilledDetails(kind: EvidenceKind, carrier: Carrier): EvidenceDetails {
  return Object.fromEntries(
    detailFields[kind].flatMap(({ name, maxLength }) => {
      const said = answerTo(kind, name, carrier, maxLength);
      return said === '' || said.length > maxLength ? [] : [[name, said]];
    }),
  );
}
