import type { FoundLink } from '#app/domain/policy/types.ts';
import type { Row } from './rows.ts';

/** A place where the rules count otherwise than a corpus on purpose, and why that is right here. */
export type KnownDisagreement = {
  why: string;
  applies: (row: Row, found: readonly FoundLink[], expected: number) => boolean;
};

const isPlainly = ({ text }: Row, { span }: FoundLink): boolean =>
  /^(?:https?:\/\/|www\.)/i.test(text.slice(...span)) && !/\]\(<?$/.test(text.slice(0, span[0]));

/**
 * They go by what a text and its links look like, never by the id of a row, so they hold for texts
 * nobody has seen. What fits none of them is a mistake of the rules.
 */
export const knownDisagreements: readonly KnownDisagreement[] = [
  {
    why: 'browsers follow http://host without a dot, so readers of an inner network can',
    applies: ({ text }, found, expected) =>
      found.length > expected &&
      found.filter(({ host, span }) => !host.includes('.') && text.slice(...span).includes('://'))
        .length >=
        found.length - expected,
  },
  {
    why: 'this board makes links of plain addresses, CommonMark by itself does not',
    applies: (row, found, expected) =>
      Array.isArray(row.links) &&
      found.length > expected &&
      found.filter((link) => isPlainly(row, link) && !row.links?.toString().includes(link.url))
        .length >=
        found.length - expected,
  },
  {
    why: 'within words of a script without spaces nobody can say where a name in that script ends',
    applies: ({ expected: addresses = [] }, found, expected) =>
      found.length < expected &&
      addresses.filter((one) => !one.includes('://') && /\.[^\u0000-\u007f]+$/.test(one)).length >=
        expected - found.length,
  },
];
