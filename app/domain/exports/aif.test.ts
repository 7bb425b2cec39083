import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aifWriter } from './aif.ts';
import { aifFaults } from './aif-rules.fixture.ts';
import type { AifFile } from './aif-rules.fixture.ts';
import { anyClaim, anyDebate, origin, written } from './exports.fixture.ts';
import type { ExportClaim, ExportEvidence } from './shapes.ts';
import { wordsOfEvidence } from './statements.ts';

const [debate] = fc.sample(anyDebate, 1);
const fileOf = (claims: readonly ExportClaim[]) =>
  JSON.parse(written(aifWriter(debate!, origin), [], claims)) as AifFile;

const piece = (id: string, more: Partial<ExportEvidence> = {}): ExportEvidence => ({
  id,
  side: 'supports',
  kind: 'experience',
  against: null,
  details: { seen: `what ${id} saw` },
  source: null,
  own: false,
  comment: null,
  author: { handle: 'ana', name: 'Ana' },
  publishedAt: '2026-03-02T09:00:00.000Z',
  ...more,
});
const claim = (evidence: ExportEvidence[], more: Partial<ExportClaim> = {}): ExportClaim => ({
  id: 'c',
  subject: { number: 3 },
  quote: { exact: 'The queue doubled', prefix: '', suffix: '' },
  place: { start: 0, end: 17 },
  orphaned: false,
  text: null,
  quotedAuthor: { handle: 'ben', name: 'Ben' },
  disowned: false,
  marker: null,
  standing: { label: 'x', sentence: 'x' },
  evidence,
  publishedAt: '2026-03-02T09:00:00.000Z',
  ...more,
});

/** Paths of the graph in words: premise, kind of step, what it leads to. */
function steps({ nodes, edges }: AifFile): string[] {
  const node = (id: string) => nodes.find(({ nodeID }) => nodeID === id);
  const name = (id: string): string => {
    const found = node(id);
    if (!found || found.type === 'I') return found?.text ?? '';
    const from = edges.find(({ fromID, toID }) => toID === id && node(fromID)?.type === 'I');
    return `step of ${name(from?.fromID ?? '')}`;
  };
  return nodes
    .filter(({ type }) => type === 'RA' || type === 'CA')
    .map(({ nodeID, type }) => {
      const from = edges.find(({ toID, fromID }) => toID === nodeID && node(fromID)?.type === 'I');
      const to = edges.find(({ fromID }) => fromID === nodeID);
      return `${name(from?.fromID ?? '')} ${type} ${name(to?.toID ?? '')}`;
    });
}

describe('aifWriter', () => {
  it('keeps the rules of AIF, whatever the texts and however undercuts are listed', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 4 }), (claims) => {
        const file = fileOf(claims);
        expect(aifFaults(file)).toEqual([]);
        const premises = claims.flatMap(({ evidence }) => evidence.map(wordsOfEvidence));
        const texts = file.nodes.filter(({ type }) => type === 'I').map(({ text }) => text);
        expect(texts).toHaveLength(claims.length + premises.length);
        expect(texts).toEqual(expect.arrayContaining(premises));
      }),
      { numRuns: 300 },
    );
  });

  it('supports and conflicts with claims, and lets an undercut attack the step', () => {
    const file = fileOf([
      claim([
        piece('d', { side: 'undercuts', against: 'c' }),
        piece('a'),
        piece('b', { side: 'challenges' }),
        piece('c', { side: 'undercuts', against: 'a' }),
        piece('e', { side: 'undercuts', against: 'no longer there' }),
      ]),
    ]);
    const saw = (id: string) => `Experience: what ${id} saw`;
    expect(steps(file).sort()).toEqual(
      [
        `${saw('a')} RA The queue doubled`,
        `${saw('b')} CA The queue doubled`,
        `${saw('c')} CA step of ${saw('a')}`,
        `${saw('d')} CA step of ${saw('c')}`,
      ].sort(),
    );
  });

  it('names each person once, and lets nobody assert what they disown', () => {
    const said = (file: AifFile) =>
      file.locutions.map(({ nodeID }) => file.nodes.find((node) => node.nodeID === nodeID)?.text);
    const owned = fileOf([claim([piece('a'), piece('b')])]);
    expect(owned.participants.map(({ firstname }) => firstname)).toEqual(['Ben', 'Ana']);
    expect(said(owned)).toContain('Ben: The queue doubled');
    const disowned = fileOf([claim([piece('a')], { disowned: true })]);
    expect(said(disowned)).toEqual(['Ana: Experience: what a saw']);
  });

  it('holds a chain of undercuts of any length', () => {
    const chain = Array.from({ length: 4_000 }, (_, index) =>
      piece(`p${index}`, index === 0 ? {} : { side: 'undercuts', against: `p${index - 1}` }),
    );
    const file = fileOf([claim(chain.reverse())]);
    expect(file.nodes.filter(({ type }) => type === 'CA')).toHaveLength(chain.length - 1);
    expect(aifFaults(file)).toEqual([]);
  });
});
