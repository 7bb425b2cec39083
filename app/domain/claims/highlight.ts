export { highlightHtml } from './highlight-html.ts';
export type { AttributesFor } from './highlight-html.ts';
export { segments } from './segments.ts';
export type { Mark, Segment } from './segments.ts';
