import jsonld from 'jsonld';

/**
 * The terms our exports use, as the published contexts define them, so that tests need no network:
 * https://schema.org/docs/jsonldcontext.jsonld and https://www.w3.org/ns/anno.jsonld. A term that
 * is not here is refused by the processor (annotations) or by `schemaTerms` (schema.org).
 */
const iri = '@id';
const contexts: Record<string, object> = {
  'https://schema.org': {
    '@vocab': 'http://schema.org/',
    url: { '@type': iri },
    datePublished: { '@type': 'Date' },
    dateModified: { '@type': 'Date' },
  },
  'http://www.w3.org/ns/anno.jsonld': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: iri,
    type: '@type',
    Annotation: 'oa:Annotation',
    TextualBody: 'oa:TextualBody',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Person: 'foaf:Person',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    describing: 'oa:describing',
    highlighting: 'oa:highlighting',
    linking: 'oa:linking',
    replying: 'oa:replying',
    tagging: 'oa:tagging',
    body: { '@id': 'oa:hasBody', '@type': iri },
    target: { '@id': 'oa:hasTarget', '@type': iri },
    source: { '@id': 'oa:hasSource', '@type': iri },
    selector: { '@id': 'oa:hasSelector', '@type': iri },
    creator: { '@id': 'dcterms:creator', '@type': iri },
    items: { '@id': 'as:items', '@type': iri, '@container': '@list' },
    partOf: { '@id': 'as:partOf', '@type': iri },
    first: { '@id': 'as:first', '@type': iri },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    format: 'http://purl.org/dc/elements/1.1/format',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    name: 'foaf:name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
    end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  },
};

/** Properties of schema.org by the types that have them (release 29). */
const work = [
  'abstract about author citation comment commentCount dateModified datePublished headline',
  'hasPart isPartOf keywords mentions position text',
  'description identifier name url',
]
  .join(' ')
  .split(' ');
export const schemaTerms: Record<string, readonly string[]> = {
  DiscussionForumPosting: work,
  CreativeWork: work,
  Comment: [...work, 'parentItem'],
  Claim: [...work, 'appearance'],
  Person: ['name', 'url'],
  Thing: ['name'],
};

interface Quad {
  subject: string;
  predicate: string;
  object: string;
}

const documentLoader = async (url: string) => {
  const context = contexts[url];
  if (!context) throw new Error(`No other document may be loaded: ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
};

/** A JSON-LD text as triples, by a processor that refuses whatever it would have to drop. */
export async function triplesOf(text: string, base?: string): Promise<Quad[]> {
  const options = { documentLoader, safe: true, ...(base && { base }) };
  const dataset = await jsonld.toRDF(JSON.parse(text) as object, options as object);
  return (dataset as { subject: Term; predicate: Term; object: Term }[]).map(
    ({ subject, predicate, object }) => ({
      subject: subject.value,
      predicate: predicate.value,
      object: object.value,
    }),
  );
}

interface Term {
  value: string;
}
