import fc from 'fast-check';
import { detailFields } from '../evidence/detail-fields.ts';
import { evidenceKinds } from '../evidence/kinds.ts';
import type { ExportClaim, ExportComment, ExportDebate, ExportEvidence } from './shapes.ts';
import type { ExportWriter } from './shapes.ts';

export const origin = 'https://board.example';

/** Texts that try to be something else in one of the formats. */
const attempts = [
  '</script><script>alert(1)</script>',
  '<!-- a -->',
  '-->',
  '// gone',
  '/* gone */ https://a.example/b',
  '[Claim 1]: mine',
  '[Claim 2]',
  '<Evidence 1.1>',
  '@[Claim 1] @<Evidence 1.1>',
  '\n\n[Claim 9]: new\n  <- <Evidence 1.1>',
  '\n  +> [Claim 1]',
  '(1) premise\n-----\n(2) conclusion',
  '===\ntitle: x\n===',
  '{"@id": "urn:x"}',
  '{a: b} ',
  '} , }',
  '"}\n',
  '@id',
  '@context',
  '__proto__',
  '#tag #(tag)',
  '**bold** _it_ *x* __y__',
  ':heart: .forall. a.b.c',
  '[a](https://b.example)',
  '\\',
  '\\\\[',
  "' - '",
  '# heading',
  '* item\n1. item',
  '\u2028\u2029\u0085\u0000\u007f\ufeff',
  '𝒳 👩‍🔬 ﷽',
  '"quoted" and \'single\'',
  '----',
  '><',
];

/** Words of any kind, mostly hostile ones. */
export const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...attempts) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      { weight: 2, arbitrary: fc.stringMatching(/^[ -~\n]{0,16}$/) },
      { weight: 1, arbitrary: fc.constantFrom(' ', 'queue', 'orders wait', '.') },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const person = fc.record({ handle: fc.constantFrom('ana', 'ben', 'deleted'), name: hostile });
const time = fc.constantFrom(null, '2026-03-02T09:00:00.000Z');

export const anyDebate: fc.Arbitrary<ExportDebate> = fc.record({
  slug: fc.constant('a-debate'),
  title: hostile,
  motion: hostile.map((text) => `So ${text}`),
  bodyHtml: hostile.map((text) => `<p>${text.replace(/[&<>]/g, '')}</p>`),
  author: fc.option(person),
  methods: fc.array(fc.record({ name: hostile }), { maxLength: 2 }),
  publishedAt: time,
  editedAt: time,
  counts: fc.constant({ comments: 2 }),
  conclusion: fc.constant(null),
});

export const anyComment: fc.Arbitrary<ExportComment> = fc.record({
  number: fc.integer({ min: 1, max: 99 }),
  parentNumber: fc.option(fc.integer({ min: 1, max: 99 })),
  status: fc.constantFrom('published', 'published', 'removed'),
  author: fc.option(person),
  stance: fc.constantFrom(null, 'for'),
  bodyHtml: hostile.map((text) => `<p>${text.replace(/[&<>]/g, '')}</p>`),
  publishedAt: time,
  editedAt: time,
});

const anySource = fc.record({
  url: fc.constantFrom(
    'https://paper.example/a?b={c}|d^e`f&g=h',
    'https://doi.org/10.1000/182',
    'https://a.example/}/==={x',
  ),
  doi: fc.constantFrom(null, '10.1000/182'),
  title: hostile,
});

/** Evidence of one claim: each undercut attacks another piece, or one that is no longer public. */
const anyEvidence: fc.Arbitrary<ExportEvidence[]> = fc
  .array(
    fc.record({
      side: fc.constantFrom('supports', 'challenges', 'undercuts'),
      kind: fc.constantFrom(...evidenceKinds),
      target: fc.nat(7),
      said: hostile,
      source: fc.option(anySource),
      author: fc.option(person),
      publishedAt: time,
      comment: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { maxLength: 6 },
  )
  .map((pieces) =>
    pieces.map(({ side, kind, target, said, ...more }, index) => ({
      ...more,
      id: `e${index}`,
      kind,
      // What is attacked stands before or after in the list, and never leads back.
      ...(side === 'undercuts' && target !== index
        ? { side, against: target < index ? `e${target}` : 'gone' }
        : { side: side === 'undercuts' ? ('supports' as const) : side, against: null }),
      details: { [detailFields[kind][0]?.name ?? 'x']: said },
      own: false,
    })),
  )
  .chain((pieces) => fc.shuffledSubarray(pieces, { minLength: pieces.length }));

let claims = 0;
export const anyClaim: fc.Arbitrary<ExportClaim> = fc
  .record({
    subject: fc.record({ number: fc.option(fc.integer({ min: 1, max: 9 })) }),
    quote: fc.option(fc.record({ exact: hostile, prefix: hostile, suffix: hostile })),
    orphaned: fc.boolean(),
    text: fc.option(hostile),
    quotedAuthor: fc.option(person),
    disowned: fc.boolean(),
    marker: fc.option(person),
    standing: fc.record({ label: hostile, sentence: hostile }),
    evidence: anyEvidence,
    publishedAt: time,
  })
  .map((claim) => {
    const id = `c${(claims += 1)}`;
    return {
      ...claim,
      id,
      place: claim.quote && { start: 4, end: 4 + claim.quote.exact.length },
      evidence: claim.evidence.map((piece) => ({
        ...piece,
        id: `${id}-${piece.id}`,
        against: piece.against && `${id}-${piece.against}`,
      })),
    };
  });

/** The whole file, with its claims in two pages. */
export function written(
  writer: ExportWriter,
  comments: readonly ExportComment[],
  claims: readonly ExportClaim[],
): string {
  const half = Math.ceil(claims.length / 2);
  return [
    writer.begin(),
    writer.comments(comments),
    writer.claims(claims.slice(0, half)),
    writer.claims(claims.slice(half)),
    writer.end(),
  ].join('');
}
