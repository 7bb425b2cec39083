import type { Reason } from './types.ts';

/** Another way to what the author wanted, which the composer offers beside a reason. */
export const offers = ['thanks', 'source'] as const;
export type Offer = (typeof offers)[number];

/** A reason as its author is told it: which rule spoke is the board's business. */
export type ToldReason = Omit<Reason, 'rule'> & { offer?: Offer };

const offerOf: Readonly<Record<string, Offer>> = {
  'praise-only': 'thanks',
  'too-many-links': 'source',
};

/** Said the same way by the browser and by every door of the server. */
export function toldReason({ rule, ...reason }: Reason): ToldReason {
  const offer = offerOf[rule];
  return offer ? { ...reason, offer } : reason;
}
