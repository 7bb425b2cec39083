import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationsWriter } from './annotations.ts';
import { anyClaim, anyDebate, origin, written } from './exports.fixture.ts';
import { triplesOf } from './linked-data.fixture.ts';
import type { ExportClaim } from './shapes.ts';
import { wordsOfClaim } from './statements.ts';

const oa = (term: string) => `http://www.w3.org/ns/oa#${term}`;
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const page = `${origin}/debates/a-debate/claims`;
const textOf = ({ subject }: ExportClaim) =>
  `${origin}/debates/a-debate${subject.number === null ? '' : `/comments/${subject.number}`}`;

describe('annotationsWriter', () => {
  it('gives a processor every claim at its words, and evidence that replies', async () => {
    await fc.assert(
      fc.asyncProperty(anyDebate, fc.array(anyClaim, { maxLength: 3 }), async (debate, claims) => {
        const triples = await triplesOf(written(annotationsWriter(debate, origin), [], claims));
        const objects = (subject: string, predicate: string) =>
          triples
            .filter((one) => one.subject === subject && one.predicate === predicate)
            .map((one) => one.object);
        const annotations = triples.filter(
          (one) => one.predicate === type && one.object === oa('Annotation'),
        );
        const pieces = claims.flatMap((claim) => claim.evidence);
        expect(annotations).toHaveLength(claims.length + pieces.length);
        for (const claim of claims) {
          const [target = ''] = objects(
            `${page}?claim=${claim.id}#claim-${claim.id}`,
            oa('hasTarget'),
          );
          expect(objects(target, oa('hasSource'))).toEqual([textOf(claim)]);
          const selectors = objects(target, oa('hasSelector'));
          if (!claim.quote || claim.orphaned) {
            expect(selectors).toEqual([]);
            continue;
          }
          const inSelectors = (term: string) => selectors.flatMap((one) => objects(one, oa(term)));
          expect(inSelectors('exact')).toEqual([claim.quote.exact]);
          expect(inSelectors('prefix')).toEqual(claim.quote.prefix ? [claim.quote.prefix] : []);
          expect(inSelectors('start')).toEqual([String(claim.place?.start)]);
          expect(inSelectors('end')).toEqual([String(claim.place?.end)]);
        }
        for (const claim of claims) {
          for (const { id, against } of claim.evidence) {
            expect(objects(`${page}?claim=${claim.id}#evidence-${id}`, oa('hasTarget'))).toEqual([
              against === null
                ? `${page}?claim=${claim.id}#claim-${claim.id}`
                : `${page}?claim=${claim.id}#evidence-${against}`,
            ]);
            expect(objects(`${page}?claim=${claim.id}#evidence-${id}`, oa('motivatedBy'))).toEqual([
              oa('replying'),
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is one collection with one page, whose items stand in order', () => {
    const [debate] = fc.sample(anyDebate, 1);
    const claims = fc.sample(anyClaim, 3);
    const file = JSON.parse(written(annotationsWriter(debate!, origin), [], claims)) as {
      first: { items: { id: string; body: { value?: string; purpose: string }[] }[] };
    };
    expect(file).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: debate!.title,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(file.first.items.map(({ id }) => id)).toEqual(
      claims.flatMap((claim) => [
        `${page}?claim=${claim.id}#claim-${claim.id}`,
        ...claim.evidence.map(({ id }) => `${page}?claim=${claim.id}#evidence-${id}`),
      ]),
    );
    for (const claim of claims) {
      const item = file.first.items.find(
        ({ id }) => id === `${page}?claim=${claim.id}#claim-${claim.id}`,
      );
      const described = item?.body.filter(({ purpose }) => purpose === 'describing');
      const words = wordsOfClaim(claim);
      expect(described?.map(({ value }) => value)).toEqual(words === null ? [] : [words]);
    }
  });
});
