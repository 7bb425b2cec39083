import { defectsInServices } from './debates/defects-in-services.ts';
import { leanCustomerCentric } from './debates/lean-customer-centric.ts';
import { oneQuestion } from './debates/one-question.ts';
import { standardWork } from './debates/standard-work.ts';
import { wipLimits } from './debates/wip-limits.ts';
import { people } from './people.ts';
import type { Demo } from './types.ts';

/** What an empty board is filled with. Times are hours before it is filled. */
export const demo: Demo = {
  people,
  debates: [leanCustomerCentric, oneQuestion, wipLimits, standardWork, defectsInServices],
};
