import { kindWords } from '../evidence/kinds.ts';
import { addressesOf, iriOf } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { listItems, openList } from './json-list.ts';
import type { ExportClaim, ExportEvidence, ExportPerson, MakeWriter } from './shapes.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

/**
 * Claims and evidence as a W3C annotation collection of one page
 * (https://www.w3.org/TR/annotation-model/): a claim marks words of a text, evidence replies to a
 * claim or to the piece it undercuts.
 */
export const annotationsWriter: MakeWriter = (debate, origin) => {
  const at = addressesOf(origin, debate.slug);
  const items = listItems();
  return {
    begin: () => {
      const id = at.export('annotations');
      const collection = openList(
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id,
          type: 'AnnotationCollection',
          label: debate.title,
        },
        'first',
      );
      const page = { id: `${id}#all`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
      return collection.slice(0, -1) + openList(page, 'items');
    },
    comments: () => '',
    claims: (page) =>
      items(
        page.flatMap((claim) => [
          claimOf(claim, at),
          ...claim.evidence.map((piece) => evidenceOf(piece, claim, at)),
        ]),
      ),
    end: () => ']}}\n',
  };
};

const words = (value: string, purpose: string) => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
});

function creation(creator: ExportPerson | null, created: string | null, at: Addresses): object {
  const id = creator && at.person(creator);
  return {
    ...(creator && { creator: { ...(id && { id }), type: 'Person', name: creator.name } }),
    ...(created && { created }),
  };
}

function claimOf(claim: ExportClaim, at: Addresses): object {
  const text = wordsOfClaim(claim);
  return {
    id: at.claim(claim.id),
    type: 'Annotation',
    motivation: 'highlighting',
    ...creation(claim.marker, claim.publishedAt, at),
    body: [
      ...(text === null ? [] : [words(text, 'describing')]),
      words(claim.standing.label, 'tagging'),
    ],
    target: targetOf(claim, at),
  };
}

/** A quote that its text has lost is no way to find anything in it: then the text alone is named. */
function targetOf({ subject, quote, place, orphaned }: ExportClaim, at: Addresses): object {
  const source = at.text(subject.number);
  if (!quote || orphaned) return { type: 'SpecificResource', source };
  const { exact, prefix, suffix } = quote;
  return {
    type: 'SpecificResource',
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact,
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
      },
      ...(place ? [{ type: 'TextPositionSelector', ...place }] : []),
    ],
  };
}

function evidenceOf(piece: ExportEvidence, claim: ExportClaim, at: Addresses): object {
  const { side, kind, against, source } = piece;
  return {
    id: at.evidence(claim.id, piece.id),
    type: 'Annotation',
    motivation: 'replying',
    ...creation(piece.author, piece.publishedAt, at),
    body: [
      words(wordsOfEvidence(piece), 'replying'),
      words(side, 'tagging'),
      words(kindWords[kind].label, 'tagging'),
      ...(source
        ? [{ type: 'SpecificResource', source: iriOf(source.url), purpose: 'linking' }]
        : []),
    ],
    target: against === null ? at.claim(claim.id) : at.evidence(claim.id, against),
  };
}
