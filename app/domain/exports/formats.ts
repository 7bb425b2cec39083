/** The formats a debate can be taken away in. */
export const exportFormats = ['json-ld', 'annotations', 'argdown', 'aif'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface FormatFacts {
  readonly mediaType: string;
  /** Of the file's name, with its dot. */
  readonly extension: string;
  readonly label: string;
  /** What it is for, in one short line. */
  readonly hint: string;
}

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  'json-ld': {
    mediaType: 'application/ld+json',
    extension: '.jsonld',
    label: 'JSON-LD',
    hint: 'the whole debate, with comments, for search engines and linked data',
  },
  annotations: {
    // The profile a reader of annotations asks for (W3C Web Annotation Protocol, section 3).
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: '.annotations.jsonld',
    label: 'Web annotations',
    hint: 'claims and evidence, anchored to the words they quote',
  },
  argdown: {
    mediaType: 'text/vnd.argdown; charset=utf-8',
    extension: '.argdown',
    label: 'Argdown',
    hint: 'the argument as a text that people can read and draw as a map',
  },
  aif: {
    mediaType: 'application/json',
    extension: '.aif.json',
    label: 'AIF',
    hint: 'the argument as a graph, for argument-mapping tools',
  },
};

export function isExportFormat(value: unknown): value is ExportFormat {
  return typeof value === 'string' && exportFormats.some((format) => format === value);
}
