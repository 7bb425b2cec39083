export { findQuote, quoteAt } from './selector.ts';
export type { FoundQuote, Quote, Stretch } from './selector.ts';
export { reanchor, similarityFloor } from './reanchor.ts';
export type { Reanchored } from './reanchor.ts';
