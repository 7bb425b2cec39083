import type { HistoryFacts } from './decide.ts';
import { addsValue } from './rules/adds-value.ts';
import { civil } from './rules/civil.ts';
import { educationalLink } from './rules/educational-link.ts';
import { needsModerator } from './rules/needs-moderator.ts';
import { noCommercialLink } from './rules/no-commercial-link.ts';
import { notARepeat } from './rules/not-a-repeat.ts';
import { notPromotion } from './rules/not-promotion.ts';
import { oneLink } from './rules/one-link.ts';
import { size } from './rules/size.ts';
import type { DraftRule } from './subject.ts';
import type { Reason } from './types.ts';

export type HistoryRule = (history: HistoryFacts) => Reason[];

/**
 * Asked of the text alone, in the browser and on the server. The order is that in which an author
 * reads the reasons: what is there at all, then links, then manner.
 */
export const draftRules: readonly DraftRule[] = [
  // Is there something to read, and does it say something?
  size,
  addsValue,
  // Where does it lead its readers?
  oneLink,
  noCommercialLink,
  educationalLink,
  notPromotion,
  // How does it speak to others?
  civil,
];

/** Asked on the server only: they need to know who writes and what was written before. */
export const historyRules: readonly HistoryRule[] = [notARepeat, needsModerator];
