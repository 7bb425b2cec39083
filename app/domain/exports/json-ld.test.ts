import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textContentOf } from '../text/text-content.ts';
import { anyClaim, anyComment, anyDebate, hostile, origin, written } from './exports.fixture.ts';
import { jsonLdWriter } from './json-ld.ts';
import { schemaTerms, triplesOf } from './linked-data.fixture.ts';
import { postingOf } from './posting.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

const schema = (term: string) => `http://schema.org/${term}`;
const debateUrl = `${origin}/debates/a-debate`;
const comments = fc.uniqueArray(anyComment, { maxLength: 4, selector: ({ number }) => number });
const claims = fc.array(anyClaim, { maxLength: 3 });

/** Every object of the tree, the nodes of the graph among them. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

describe('jsonLdWriter', () => {
  it('gives a processor every public text and nothing that a text made up', async () => {
    await fc.assert(
      fc.asyncProperty(anyDebate, comments, claims, async (debate, comments, claims) => {
        const triples = await triplesOf(written(jsonLdWriter(debate, origin), comments, claims));
        const said = (subject: string, term: string) =>
          triples
            .filter((one) => one.subject === subject && one.predicate === schema(term))
            .map((one) => one.object);
        expect(said(debateUrl, 'headline')).toEqual([debate.title]);
        expect(said(debateUrl, 'text')).toEqual([textContentOf(debate.bodyHtml)]);
        const shown = comments.filter(({ status }) => status === 'published');
        expect(said(debateUrl, 'comment').sort()).toEqual(
          shown.map(({ number }) => `${debateUrl}/comments/${number}`).sort(),
        );
        for (const { number, bodyHtml, parentNumber } of shown) {
          const url = `${debateUrl}/comments/${number}`;
          expect(said(url, 'text')).toEqual([textContentOf(bodyHtml ?? '')]);
          expect(said(url, 'parentItem')).toEqual([
            parentNumber === null ? debateUrl : `${debateUrl}/comments/${parentNumber}`,
          ]);
        }
        expect(said(debateUrl, 'mentions')).toHaveLength(claims.length);
        for (const claim of claims) {
          const url = `${debateUrl}/claims?claim=${claim.id}#claim-${claim.id}`;
          expect(said(url, 'text')).toEqual([wordsOfClaim(claim)].filter((text) => text !== null));
          for (const piece of claim.evidence) {
            const at = `${debateUrl}/claims?claim=${claim.id}#evidence-${piece.id}`;
            expect(said(url, 'comment')).toContain(at);
            expect(said(at, 'text')).toEqual([wordsOfEvidence(piece)]);
          }
        }
        const kinds = new Set(
          triples
            .filter(({ predicate }) => predicate.endsWith('#type'))
            .map(({ object }) => object),
        );
        for (const kind of kinds) expect(Object.keys(schemaTerms).map(schema)).toContain(kind);
      }),
      { numRuns: 60 },
    );
  });

  it('uses only terms that schema.org gives their type, ratings and reviews not among them', () => {
    fc.assert(
      fc.property(anyDebate, comments, claims, (debate, comments, claims) => {
        const text = written(jsonLdWriter(debate, origin), comments, claims);
        const nodes = objectsIn(JSON.parse(text)).filter((node) => '@type' in node);
        for (const node of nodes) {
          const terms = Object.keys(node).filter((key) => !key.startsWith('@'));
          expect(schemaTerms[String(node['@type'])]).toEqual(expect.arrayContaining(terms));
        }
      }),
    );
  });

  it('says of a removed comment and of lost words nothing but where they stood', () => {
    const [debate] = fc.sample(anyDebate, 1);
    const [comment] = fc.sample(anyComment, 1);
    const [claim] = fc.sample(anyClaim, 1);
    const secret = 'nobody may read this';
    const text = written(
      jsonLdWriter(debate!, origin),
      [{ ...comment!, status: 'removed', bodyHtml: `<p>${secret}</p>` }],
      [{ ...claim!, quote: null, text: null, evidence: [], quotedAuthor: null }],
    );
    expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({ comment: [], mentions: [{ '@type': 'Claim' }] });
    expect((JSON.parse(text) as { mentions: object[] }).mentions[0]).not.toHaveProperty('text');
  });

  it('does not say that somebody claims what they say they do not claim', () => {
    const [debate] = fc.sample(anyDebate, 1);
    const [claim] = fc.sample(anyClaim, 1);
    const quotedAuthor = { handle: 'ana', name: 'Ana' };
    const authorOf = (disowned: boolean) => {
      const one = { ...claim!, evidence: [], quotedAuthor, disowned };
      const text = written(jsonLdWriter(debate!, origin), [], [one]);
      return (JSON.parse(text) as { mentions: { author?: object }[] }).mentions[0]?.author;
    };
    expect(authorOf(false)).toMatchObject({ name: 'Ana' });
    expect(authorOf(true)).toBeUndefined();
  });
});

describe('postingOf', () => {
  it('stands in a page with addresses that are relative to it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDebate, hostile, async (debate, title) => {
        const { methods: _methods, conclusion: _conclusion, ...posted } = debate;
        const text = JSON.stringify(postingOf({ ...posted, title }, ''));
        const triples = await triplesOf(text, `${debateUrl}?order=newest`);
        expect(triples).toContainEqual({
          subject: debateUrl,
          predicate: schema('headline'),
          object: title,
        });
      }),
      { numRuns: 40 },
    );
  });
});
