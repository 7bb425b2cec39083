import { aifWriter } from './aif.ts';
import { annotationsWriter } from './annotations.ts';
import { argdownWriter } from './argdown.ts';
import type { ExportFormat } from './formats.ts';
import { jsonLdWriter } from './json-ld.ts';
import type { MakeWriter } from './shapes.ts';

/** The writer of each format, and whether it has anything to say of comments. */
export const writers: Readonly<Record<ExportFormat, { make: MakeWriter; readsComments: boolean }>> =
  {
    'json-ld': { make: jsonLdWriter, readsComments: true },
    annotations: { make: annotationsWriter, readsComments: false },
    argdown: { make: argdownWriter, readsComments: false },
    aif: { make: aifWriter, readsComments: false },
  };
