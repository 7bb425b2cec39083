import { kindWords } from '../evidence/kinds.ts';
import { textContentOf } from '../text/text-content.ts';
import { addressesOf, iriOf } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { listItems, openList } from './json-list.ts';
import { postingOf, schemaPerson } from './posting.ts';
import type { ExportClaim, ExportComment, ExportDebate, ExportEvidence } from './shapes.ts';
import type { ExportPerson, MakeWriter } from './shapes.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

/**
 * A debate in schema.org's words (https://schema.org/DiscussionForumPosting): comments, the claims
 * made in it, and the evidence as comments on the claims that cite sources. It holds no rating and
 * no verdict, because the board gives none.
 */
export const jsonLdWriter: MakeWriter = (debate, origin) => {
  const at = addressesOf(origin, debate.slug);
  const person = (who: ExportPerson | null) => who && schemaPerson(who, origin);
  const comments = listItems();
  const claims = listItems();
  let inClaims = false;
  const toClaims = () => {
    if (inClaims) return '';
    inClaims = true;
    return '],"mentions":[';
  };
  return {
    begin: () => openList(headOf(debate, origin), 'comment'),
    comments: (page) =>
      comments(
        page
          .filter((comment) => comment.status === 'published')
          .map((comment) => commentOf(comment, at, person(comment.author))),
      ),
    claims: (page) =>
      toClaims() +
      claims(
        page.map((claim) => ({
          ...claimOf(claim, at, person(claim.disowned ? null : claim.quotedAuthor)),
          comment: claim.evidence.map((piece) =>
            evidenceOf(piece, claim, at, person(piece.author)),
          ),
        })),
      ),
    end: () => `${toClaims()}]}\n`,
  };
};

type SchemaPerson = ReturnType<typeof schemaPerson> | null;

function headOf(debate: ExportDebate, origin: string): object {
  const { methods, conclusion } = debate;
  return {
    ...postingOf(debate, origin),
    ...(methods.length > 0 && { about: methods.map(({ name }) => ({ '@type': 'Thing', name })) }),
    ...(conclusion && {
      hasPart: {
        '@type': 'CreativeWork',
        name: 'Conclusion',
        text: `Agreed: ${textContentOf(conclusion.agreedHtml)} Open: ${textContentOf(conclusion.openHtml)}`,
        ...(conclusion.author && { author: schemaPerson(conclusion.author, origin) }),
      },
    }),
  };
}

function commentOf(comment: ExportComment, at: Addresses, author: SchemaPerson): object {
  const { number, parentNumber, stance, bodyHtml, publishedAt, editedAt } = comment;
  const url = at.comment(number);
  return {
    '@type': 'Comment',
    '@id': url,
    url,
    position: number,
    text: textContentOf(bodyHtml ?? ''),
    parentItem: { '@id': parentNumber === null ? at.debate : at.comment(parentNumber) },
    ...(stance && { keywords: stance }),
    ...(author && { author }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(editedAt && { dateModified: editedAt }),
  };
}

function claimOf(claim: ExportClaim, at: Addresses, author: SchemaPerson): object {
  const text = wordsOfClaim(claim);
  return {
    '@type': 'Claim',
    '@id': at.claim(claim.id),
    url: at.claim(claim.id),
    ...(text !== null && { text }),
    description: claim.standing.sentence,
    ...(author && { author }),
    appearance: { '@id': at.text(claim.subject.number) },
    ...(claim.publishedAt && { datePublished: claim.publishedAt }),
  };
}

function evidenceOf(
  piece: ExportEvidence,
  claim: ExportClaim,
  at: Addresses,
  author: SchemaPerson,
): object {
  const { side, kind, against, source, comment, publishedAt } = piece;
  return {
    '@type': 'Comment',
    '@id': at.evidence(claim.id, piece.id),
    url: at.evidence(claim.id, piece.id),
    text: wordsOfEvidence(piece),
    keywords: [side, kindWords[kind].label],
    parentItem: { '@id': against === null ? at.claim(claim.id) : at.evidence(claim.id, against) },
    ...(author && { author }),
    ...(publishedAt && { datePublished: publishedAt }),
    ...(comment !== null && { isPartOf: { '@id': at.comment(comment) } }),
    ...(source && { citation: citationOf(source) }),
  };
}

function citationOf({ url, doi, title }: NonNullable<ExportEvidence['source']>): object {
  return {
    '@type': 'CreativeWork',
    url: iriOf(url),
    ...(title && { name: title }),
    ...(doi && { identifier: `doi:${doi}` }),
  };
}
