/** Which way a piece of evidence points. `undercuts` attacks the step from one piece to the claim. */
export const evidenceSides = ['supports', 'challenges', 'undercuts'] as const;
export type EvidenceSide = (typeof evidenceSides)[number];

/** How each side reads on screen, between the evidence and what it points at. */
export const sideWords: Readonly<Record<EvidenceSide, string>> = {
  supports: 'supports',
  challenges: 'challenges',
  undercuts: 'this does not show that',
};

export const evidenceKinds = [
  'experience',
  'single-case',
  'own-data',
  'survey',
  'comparison',
  'controlled-trial',
  'review',
  'expert',
  'reasoning',
  'value',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type KindGroupId = 'saw' | 'studied' | 'authority' | 'reason';

export interface KindWords {
  /** On a label or in the picker. */
  readonly label: string;
  /** Inside a sentence, after a number. */
  readonly one: string;
  readonly many: string;
  /** One short line in the picker. */
  readonly hint: string;
}

export const kindWords: Readonly<Record<EvidenceKind, KindWords>> = {
  experience: {
    label: 'Experience',
    one: 'first-hand account',
    many: 'first-hand accounts',
    hint: 'What you saw yourself at work',
  },
  'single-case': {
    label: 'One case',
    one: 'case',
    many: 'cases',
    hint: 'One organisation, before and after',
  },
  'own-data': {
    label: 'Own data',
    one: 'set of own data',
    many: 'sets of own data',
    hint: 'Figures you or your firm collected',
  },
  survey: {
    label: 'Survey',
    one: 'survey',
    many: 'surveys',
    hint: 'Many people or firms were asked',
  },
  comparison: {
    label: 'Comparison',
    one: 'comparison',
    many: 'comparisons',
    hint: 'Before and after, or one group beside another',
  },
  'controlled-trial': {
    label: 'Controlled trial',
    one: 'trial',
    many: 'trials',
    hint: 'Chance chose who had it and who did not',
  },
  review: {
    label: 'Review',
    one: 'review',
    many: 'reviews',
    hint: 'Many studies weighed together',
  },
  expert: {
    label: 'Expert or standard',
    one: 'expert view',
    many: 'expert views',
    hint: 'Someone who should know, or a standard, says so',
  },
  reasoning: {
    label: 'Reasoning',
    one: 'argument',
    many: 'arguments',
    hint: 'It follows, step by step',
  },
  value: {
    label: 'Value',
    one: 'stated preference',
    many: 'stated preferences',
    hint: 'What someone prefers, and why',
  },
};

export interface KindGroup {
  readonly id: KindGroupId;
  readonly label: string;
  readonly kinds: readonly EvidenceKind[];
}

/** The picker's four groups, in the order shown. Every kind stands in exactly one. */
export const kindGroups: readonly KindGroup[] = [
  { id: 'saw', label: 'I saw it', kinds: ['experience', 'single-case', 'own-data'] },
  {
    id: 'studied',
    label: 'It was studied',
    kinds: ['survey', 'comparison', 'controlled-trial', 'review'],
  },
  { id: 'authority', label: 'An authority says so', kinds: ['expert'] },
  { id: 'reason', label: 'I reason or value', kinds: ['reasoning', 'value'] },
];

const knownKinds: ReadonlySet<string> = new Set(evidenceKinds);
const knownSides: ReadonlySet<string> = new Set(evidenceSides);

export function isEvidenceKind(value: unknown): value is EvidenceKind {
  return typeof value === 'string' && knownKinds.has(value);
}

export function isEvidenceSide(value: unknown): value is EvidenceSide {
  return typeof value === 'string' && knownSides.has(value);
}

/** The group a kind stands in. */
export function groupOf(kind: EvidenceKind): KindGroup {
  const group = kindGroups.find((candidate) => candidate.kinds.includes(kind));
  if (!group) throw new Error(`No group holds the kind ${kind}.`);
  return group;
}
