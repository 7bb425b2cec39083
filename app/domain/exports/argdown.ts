import { addressesOf, iriOf } from './addresses.ts';
import type { Addresses } from './addresses.ts';
import { argdownData, argdownText } from './argdown-text.ts';
import type { ExportClaim, ExportEvidence, MakeWriter } from './shapes.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

/** What stands where the quoted text is no longer public: a definition cannot be empty. */
const noWords = 'The words of this claim are no longer public.';

const signs = { supports: '+', challenges: '-', undercuts: '_' } as const;

/**
 * A debate in Argdown (https://argdown.org/syntax/): claims as statements, evidence as arguments
 * for or against them, undercuts as undercuts. Titles are numbers, so that no text is one.
 */
export const argdownWriter: MakeWriter = (debate, origin) => {
  const at = addressesOf(origin, debate.slug);
  let number = 0;
  return {
    begin: () =>
      [
        '===',
        `title: ${argdownData(debate.title)}`,
        `source: ${argdownData(at.debate)}`,
        '===',
        '',
        `[Motion]: ${argdownText(debate.motion)}`,
        '',
        '',
      ].join('\n'),
    comments: () => '',
    claims: (page) => page.map((claim) => claimOf(claim, ++number, at)).join(''),
    end: () => '',
  };
};

function claimOf(claim: ExportClaim, number: number, at: Addresses): string {
  const titles = new Map(
    claim.evidence.map(({ id }, index) => [id, `<Evidence ${number}.${index + 1}>`]),
  );
  const title = (piece: ExportEvidence) => titles.get(piece.id) ?? '';
  /** Relations point at what stands above them, from what is below and indented. */
  const relations = (pieces: readonly ExportEvidence[]) =>
    pieces.map((piece) => `  <${signs[piece.side]} ${title(piece)}\n`).join('');
  const direct: ExportEvidence[] = [];
  const against = new Map<string, ExportEvidence[]>();
  for (const piece of claim.evidence) {
    if (piece.against === null) direct.push(piece);
    else against.set(piece.against, [...(against.get(piece.against) ?? []), piece]);
  }
  const { standing } = claim;
  return [
    `[Claim ${number}]: ${argdownText(wordsOfClaim(claim) ?? noWords) || noWords} `,
    `${dataOf({ url: at.claim(claim.id), standing: standing.label, by: claim.disowned ? undefined : claim.quotedAuthor?.name })}\n`,
    `${relations(direct)}\n`,
    ...claim.evidence.map((piece) => {
      const data = {
        url: at.evidence(claim.id, piece.id),
        by: piece.author?.name,
        source: piece.source ? iriOf(piece.source.url) : undefined,
        sourceTitle: piece.source?.title,
      };
      return `${title(piece)}: ${argdownText(wordsOfEvidence(piece))} ${dataOf(data)}\n${relations(against.get(piece.id) ?? [])}\n`;
    }),
  ].join('');
}

function dataOf(values: Record<string, string | undefined>): string {
  const said = Object.entries(values).flatMap(([name, value]) =>
    value ? [`${name}: ${argdownData(value)}`] : [],
  );
  return `{${said.join(', ')}}`;
}
