import type { SignName } from './sign.ts';

/** Grounds that a text can be heard to stand on. `case`: something reported of one place or person. */
export type Ground = 'own' | 'case' | 'study' | 'authority' | 'reasoning' | 'value';

/** A start, and what is added for each sign. */
export interface Weighing {
  /** What speaks against it before anything is read. */
  start: number;
  weights: Partial<Record<SignName, number>>;
}

/** More of the same sign says little more. */
export const mostCounted = 2;

/**
 * What each sign is worth for each ground, set by hand and measured on labelled texts
 * (docs/evidence.md). Above zero in sum, the text is held to stand on that ground.
 */
export const weighings: Readonly<Record<Ground, Weighing>> = {
  own: {
    start: -0.75,
    weights: {
      self: 1,
      we: 1,
      me: 0.75,
      ownThing: 1.25,
      ownPlace: 1.25,
      ownDeed: 0.75,
      ownDaily: 0.5,
      toMe: 1.25,
      experience: 1,
      asRole: 0.5,
      past: 0.5,
      ago: 0.25,
      duration: 0.75,
      money: 0.75,
      person: 0.75,
      they: 0.25,
      startsLow: 0.25,
      quotation: 0.25,
      ownView: -1.5,
      ifOwn: -1,
      duty: -1.75,
      maybe: -0.75,
      be: -0.75,
      judge: -1,
      you: -0.75,
      question: -1,
      law: -0.5,
      more: -0.25,
      relation: -0.25,
      asked: -0.25,
      study: -0.75,
      studyFinds: -0.75,
      nameSays: -0.75,
      bodySays: -0.75,
      accordingTo: -1,
      roleName: -0.5,
      fullName: -0.25,
    },
  },
  case: {
    start: -3.75,
    weights: {
      event: 1.5,
      year: 1,
      name: 1,
      fullName: 0.25,
      past: 1,
      ago: 0.5,
      person: 0.25,
      number: 0.25,
      counted: 0.5,
      lawPlace: 0.25,
      be: -0.75,
      startsLow: -0.75,
      duty: -1,
      maybe: -0.25,
      judge: -0.75,
      relation: -0.75,
      moreThan: -0.75,
      more: -0.25,
      percent: -0.75,
      many: -0.5,
      study: -1,
      studyFinds: -0.5,
      foundThat: -0.75,
      material: -1,
      role: -0.75,
      roleName: -0.75,
      nameSays: -0.75,
      bodySays: -0.75,
      sayThat: -1,
      accordingTo: -1,
      quotation: -0.75,
      work: -0.5,
      self: -0.5,
      we: -0.5,
      ownPlace: -0.5,
      ownView: -1,
    },
  },
  study: {
    start: -2,
    weights: {
      study: 2.25,
      studyFinds: 0.75,
      foundThat: 1,
      find: 0.5,
      material: 0.5,
      percent: 3,
      money: 0.75,
      bigNumber: 1.25,
      number: 0.5,
      counted: 0.5,
      year: 0.5,
      yearSpan: 0.75,
      duration: 0.25,
      many: 0.75,
      relation: 0.75,
      more: 0.5,
      moreThan: 1,
      asked: 0.5,
      citation: 0.25,
      accordingTo: 0.5,
      startsLow: -0.75,
      event: -0.75,
      duty: -1,
      judge: -0.5,
      maybe: -0.25,
      law: -0.5,
      lawPlace: -0.5,
      role: -0.5,
      roleName: -0.5,
      say: -0.25,
      person: -0.25,
      quotation: -0.5,
      fullName: -0.25,
      self: -0.75,
      we: -0.5,
      me: -0.5,
      ownPlace: -1.25,
      ownThing: -0.75,
      ownDeed: -0.75,
      ownView: -0.75,
    },
  },
  authority: {
    start: -1.75,
    weights: {
      person: 0.25,
      be: 0.25,
      nameSays: 2,
      bodySays: 1.75,
      sayThat: 1.25,
      accordingTo: 1.75,
      roleName: 1.75,
      role: 1.5,
      name: 0.5,
      citation: 0.75,
      quotation: 1.25,
      work: 1,
      body: 0.5,
      law: 0.5,
      lawPlace: 0.5,
      foundThat: 0.25,
      startsLow: -1,
      event: -1,
      percent: -1.25,
      study: -0.5,
      studyFinds: -0.5,
      number: -0.5,
      year: -0.25,
      many: -0.25,
      bigNumber: -0.25,
      duration: -0.5,
      money: -0.5,
      ago: -0.25,
      self: -0.75,
      ownView: -0.5,
      ownDeed: -0.5,
      ownPlace: -0.75,
    },
  },
  reasoning: {
    start: -1.75,
    weights: { reason: 1, if: 0.75, maybe: 0.25, be: 0.25, question: -1, quotation: -0.5 },
  },
  value: {
    start: -1.75,
    weights: { values: 1, judge: 0.5, duty: 0.5, ownView: 0.5, question: -1, quotation: -0.5 },
  },
};

/** The sum of a start and of each sign's worth, from counts by sign; above zero, it is likely. */
export function weigh({ start, weights }: Weighing, counts: ReadonlyMap<SignName, number>): number {
  let sum = start;
  for (const [name, count] of counts) sum += (weights[name] ?? 0) * Math.min(count, mostCounted);
  return sum;
}

/** A guess by rules is never certain. */
const surest = 0.99;

/** From a sum to how sure one may be, from 0 to 0.99 and to two decimals; a sum of 0 is 0.5. */
export const sureness = (sum: number): number =>
  Math.min(surest, Math.round(100 / (1 + Math.exp(-sum))) / 100);
