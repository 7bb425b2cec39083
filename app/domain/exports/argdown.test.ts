import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argdownWriter } from './argdown.ts';
import { anyClaim, anyDebate, origin, written } from './exports.fixture.ts';
import type { ExportClaim } from './shapes.ts';
import { wordsOfClaim, wordsOfEvidence } from './statements.ts';

/** What the reference parser makes of a file. */
function parsed(input: string) {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse-input');
  app.addPlugin(new DataPlugin(), 'build-model');
  app.addPlugin(new ModelPlugin(), 'build-model');
  const read = app.run({ process: ['parse-input', 'build-model'], input, throwExceptions: true });
  return {
    errors: [...(read.lexerErrors ?? []), ...(read.parserErrors ?? [])],
    relations: (read.relations ?? []).map(
      ({ relationType, from, to }) => `${from?.title} ${relationType} ${to?.title}`,
    ),
    statements: read.statements ?? {},
    arguments: read.arguments ?? {},
    frontMatter: read.frontMatter as Record<string, unknown>,
  };
}

/** The parser keeps the spaces around what was escaped apart from the words. */
const bare = (text: string | undefined) => (text ?? '').replace(/[\s\u0085]+/g, '');

const verbs = { supports: 'support', challenges: 'attack', undercuts: 'undercut' } as const;

function expectedRelations(claims: readonly ExportClaim[]): string[] {
  return claims.flatMap((claim, index) => {
    const titleOf = (id: string | null) => {
      const place = claim.evidence.findIndex((piece) => piece.id === id);
      return place < 0 ? null : `Evidence ${index + 1}.${place + 1}`;
    };
    return claim.evidence.flatMap((piece) => {
      const to = piece.against === null ? `Claim ${index + 1}` : titleOf(piece.against);
      return to === null ? [] : [`${titleOf(piece.id)} ${verbs[piece.side]} ${to}`];
    });
  });
}

describe('argdownWriter', () => {
  it('is read back by the reference parser, relation by relation, whatever the texts say', () => {
    fc.assert(
      fc.property(anyDebate, fc.array(anyClaim, { maxLength: 4 }), (debate, claims) => {
        const read = parsed(written(argdownWriter(debate, origin), [], claims));
        expect(read.errors).toEqual([]);
        expect(read.relations.sort()).toEqual(expectedRelations(claims).sort());
        expect(Object.keys(read.statements)).toHaveLength(claims.length + 1);
        expect(bare(read.statements['Motion']?.members[0]?.text)).toBe(bare(debate.motion));
        expect(read.frontMatter).toEqual({
          title: debate.title,
          source: `${origin}/debates/a-debate`,
        });
        claims.forEach((claim, index) => {
          const [said] = read.statements[`Claim ${index + 1}`]?.members ?? [];
          const words =
            bare(wordsOfClaim(claim) ?? '') || 'The words of this claim are no longer public.';
          expect(bare(said?.text)).toBe(bare(words));
          expect(said?.data).toEqual({
            url: `${origin}/debates/a-debate/claims?claim=${claim.id}#claim-${claim.id}`,
            ...(claim.standing.label && { standing: claim.standing.label }),
            ...(claim.quotedAuthor?.name && !claim.disowned && { by: claim.quotedAuthor.name }),
          });
          claim.evidence.forEach((piece, place) => {
            const title = `Evidence ${index + 1}.${place + 1}`;
            const found = read.arguments[title];
            expect(bare(found?.members?.find(({ text }) => text)?.text)).toBe(
              bare(wordsOfEvidence(piece)),
            );
            expect(found?.data?.sourceTitle).toBe(piece.source?.title || undefined);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});
