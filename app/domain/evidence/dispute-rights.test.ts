import { describe, expect, it } from 'vitest';
import type { Actor } from '../permissions/can.ts';
import { mayAnswerDispute, maySeeDispute } from './dispute-rights.ts';
import type { DisputeParties } from './dispute-rights.ts';

const person = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  handle: id,
  name: id,
  role: 'member',
  trusted: true,
  ...more,
});
const moderator = person('moderator', { role: 'moderator' });

const ofKind: DisputeParties = {
  proposedById: 'proposer',
  evidenceAuthorId: 'giver',
  quotedAuthorId: 'quoted',
  markerId: 'marker',
};
const ofWording: DisputeParties = { ...ofKind, evidenceAuthorId: null };

describe('who answers and who sees a dispute', () => {
  it.each([
    ['its proposer', person('proposer'), 'see', 'see'],
    ['who gave the evidence', person('giver'), 'answer', 'nothing'],
    ['whose words the claim quotes', person('quoted'), 'answer', 'answer'],
    ['who marked the claim', person('marker'), 'nothing', 'see'],
    ['a moderator', moderator, 'answer', 'answer'],
    ['anyone else', person('other'), 'nothing', 'nothing'],
    ['a suspended author', person('quoted', { suspended: true }), 'nothing', 'nothing'],
    ['nobody', null, 'nothing', 'nothing'],
  ] as const)('%s', (_who, viewer, kind, wording) => {
    const may = (parties: DisputeParties) =>
      mayAnswerDispute(viewer, parties)
        ? 'answer'
        : maySeeDispute(viewer, parties)
          ? 'see'
          : 'nothing';
    expect([may(ofKind), may(ofWording)]).toEqual([kind, wording]);
  });

  it('never lets anyone answer what they proposed', () => {
    for (const viewer of [person('proposer'), person('proposer', { role: 'admin' })]) {
      for (const more of [{}, { quotedAuthorId: 'proposer' }, { evidenceAuthorId: 'proposer' }]) {
        expect(mayAnswerDispute(viewer, { ...ofKind, ...more })).toBe(false);
        expect(mayAnswerDispute(viewer, { ...ofWording, ...more })).toBe(false);
      }
    }
  });
});
