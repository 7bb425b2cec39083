import type { KindGroupId } from '#app/domain/evidence/kinds.ts';

/** One line of a labelled file. */
export interface EvidenceRow {
  id: string;
  text: string;
  /** A text may have several. */
  label: string | string[];
  topic?: string;
}

/** A label of the file and the group of kinds it asks for. */
export interface GroupLabel {
  label: string;
  group: KindGroupId;
  /** The F1 to be reached, from 0 to 1; left out where nothing is asked. */
  target?: number;
}

export interface EvidenceCorpus {
  /** Files whose names begin like this. */
  name: RegExp;
  groups: readonly GroupLabel[];
  /** Labels of texts that assert something; left out where every text may. */
  claims?: readonly string[];
  /** What texts written together have in common: they are kept in one half. */
  togetherBy: (row: EvidenceRow) => string;
}

const comment = ({ id }: EvidenceRow): string => id.replace(/-\d+$/, '');
const topic = ({ id, topic: name }: EvidenceRow): string => name ?? id;

export const evidenceCorpora: readonly EvidenceCorpus[] = [
  {
    name: /^cdcp-propositions/,
    groups: [{ label: 'testimony', group: 'saw', target: 0.7 }],
    claims: ['fact', 'value', 'policy'],
    togetherBy: comment,
  },
  // Whole comments: a label is any of what is in them.
  { name: /^cdcp-comments/, groups: [{ label: 'testimony', group: 'saw' }], togetherBy: topic },
  {
    name: /^ibm/,
    groups: [
      { label: 'study', group: 'studied', target: 0.8 },
      { label: 'expert', group: 'authority', target: 0.75 },
      { label: 'anecdotal', group: 'saw' },
    ],
    claims: ['none'],
    togetherBy: topic,
  },
];
