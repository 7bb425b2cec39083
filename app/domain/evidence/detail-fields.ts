import type { EvidenceKind } from './kinds.ts';

/** One question a kind asks. Form, schema and gaps are all drawn from this table. */
export interface DetailField {
  readonly name: string;
  /** Above the input. */
  readonly label: string;
  /** Beside the label: what a good answer looks like. */
  readonly hint: string;
  /** In "not said: year, size". */
  readonly gap: string;
  /** UTF-16 units. */
  readonly maxLength: number;
  readonly required: boolean;
  /** Drawn as a text area. */
  readonly long: boolean;
}

const word = { maxLength: 120, required: false, long: false };
const line = { maxLength: 300, required: false, long: false };
const story = { maxLength: 1000, required: false, long: true };
const required = { required: true };

/**
 * What each kind asks, in the order of the form, the required field first. A trial and a review
 * require their source instead, and ask only what it found.
 */
export const detailFields: Readonly<Record<EvidenceKind, readonly DetailField[]>> = {
  experience: [
    {
      name: 'seen',
      label: 'What you saw',
      hint: 'what happened, in two or three sentences',
      gap: 'what was seen',
      ...story,
      ...required,
    },
    { name: 'role', label: 'Role', hint: 'service desk lead', gap: 'role', ...word },
    { name: 'sector', label: 'Sector', hint: 'car maker, hospital', gap: 'sector', ...word },
    { name: 'size', label: 'Size of the organisation', hint: '400 people', gap: 'size', ...word },
    { name: 'year', label: 'Year', hint: '2014 to 2017', gap: 'year', ...word },
  ],
  'single-case': [
    {
      name: 'organisation',
      label: 'Which organisation, or what type',
      hint: 'a regional bank with 30 branches',
      gap: 'organisation',
      ...line,
      ...required,
    },
    { name: 'before', label: 'Before', hint: '12 days for one order', gap: 'before', ...line },
    { name: 'after', label: 'After', hint: '3 days for one order', gap: 'after', ...line },
    {
      name: 'measuredBy',
      label: 'Who measured',
      hint: 'their own finance team',
      gap: 'who measured',
      ...line,
    },
    { name: 'sector', label: 'Sector', hint: 'insurance, retail', gap: 'sector', ...word },
  ],
  'own-data': [
    {
      name: 'measure',
      label: 'What was measured',
      hint: 'calls solved the first time: 61 % to 74 %',
      gap: 'measure',
      ...line,
      ...required,
    },
    { name: 'period', label: 'Period', hint: 'March to September 2021', gap: 'period', ...word },
    { name: 'sample', label: 'Sample', hint: 'every second order, 41', gap: 'sample', ...line },
    {
      name: 'comparison',
      label: 'Compared with what',
      hint: 'the team next door, where nothing changed',
      gap: 'comparison',
      ...line,
    },
  ],
  survey: [
    {
      name: 'who',
      label: 'Who was asked',
      hint: 'service managers in six countries',
      gap: 'who was asked',
      ...line,
      ...required,
    },
    { name: 'size', label: 'How many answered', hint: '212 of 900', gap: 'how many', ...word },
    {
      name: 'method',
      label: 'How they were asked',
      hint: 'an online form, open to members',
      gap: 'how asked',
      ...line,
    },
  ],
  comparison: [
    {
      name: 'groups',
      label: 'What was compared',
      hint: 'ten branches with it, ten without',
      gap: 'groups',
      ...line,
      ...required,
    },
    { name: 'timing', label: 'When', hint: 'six months before and after', gap: 'timing', ...line },
  ],
  'controlled-trial': [
    {
      name: 'finding',
      label: 'What it found',
      hint: 'waits were two days shorter',
      gap: 'finding',
      ...story,
    },
  ],
  review: [
    {
      name: 'finding',
      label: 'What it found',
      hint: 'small gains in most of 23 studies',
      gap: 'finding',
      ...story,
    },
  ],
  expert: [
    {
      name: 'who',
      label: 'Who says so',
      hint: 'a person, a body or a standard',
      gap: 'who',
      ...line,
      ...required,
    },
    {
      name: 'competence',
      label: 'Why they should know',
      hint: 'ran three such programmes',
      gap: 'why competent',
      ...line,
    },
    {
      name: 'where',
      label: 'Where it was said',
      hint: 'a talk, a book, clause 8.2',
      gap: 'where said',
      ...line,
    },
  ],
  reasoning: [
    {
      name: 'steps',
      label: 'The steps',
      hint: 'if this, then that, and so …',
      gap: 'the steps',
      ...story,
      ...required,
    },
  ],
  value: [
    {
      name: 'whose',
      label: 'Whose preference',
      hint: 'patients, front-line staff, me',
      gap: 'whose preference',
      ...line,
      ...required,
    },
    { name: 'why', label: 'Why', hint: 'they wait, we do not', gap: 'why', ...story },
  ],
};
