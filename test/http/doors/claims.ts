import { randomUUID } from 'node:crypto';
import { beforeAll, describe, it } from 'vitest';
import { apiAs } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, host, slug, known, api, expectRefused } from './at-the-door.ts';

describe('claims and evidence', () => {
  let claimId: string;
  const quoted = () => ({
    debate: slug,
    subject: { type: 'comment', revisionId: known.revisionId },
  });

  beforeAll(async () => {
    const assertion = 'Returns went down by a third';
    const { revisionId } = await apiAs(board, host).comment(slug, {
      body: `${assertion}. ${freshAccount()}`,
    });
    const claim = {
      debate: slug,
      subject: { type: 'comment' as const, revisionId },
      quote: { exact: assertion },
    };
    ({ id: claimId } = await apiAs(board, host).claim(claim));
  });

  it.each<[string, object, number, string]>([
    ['words that are not there', { quote: { exact: 'words nobody wrote' } }, 422, 'invalid'],
    ['words that are there twice', { quote: { exact: 'e' } }, 422, 'invalid'],
    ['no words', { quote: { exact: '' } }, 422, 'invalid'],
    [
      'another kind of subject',
      { subject: { type: 'claim', revisionId: randomUUID() }, quote: { exact: 'x' } },
      422,
      'invalid',
    ],
    [
      'a revision that is none',
      { subject: { type: 'comment', revisionId: randomUUID() }, quote: { exact: 'x' } },
      404,
      'not-found',
    ],
    [
      'a debate that is none',
      { debate: 'no-such-debate', quote: { exact: 'x' } },
      404,
      'not-found',
    ],
  ])('a claim of %s', async (_, more, status, code) => {
    expectRefused(await api('/claims', { json: { ...quoted(), ...more } }), status, code);
  });

  it.each<[string, object, number, string]>([
    ['an unknown kind', { kind: 'gossip' }, 422, 'invalid'],
    ['an unknown side', { side: 'maybe' }, 422, 'invalid'],
    ['nothing of what the kind asks', { details: {} }, 422, 'invalid'],
    ['a review without its source', { kind: 'review', details: {} }, 422, 'invalid'],
    ['an undercut of nothing', { side: 'undercuts' }, 422, 'invalid'],
    [
      'an undercut of what is not there',
      { side: 'undercuts', against: randomUUID() },
      404,
      'not-found',
    ],
    ['a carrier that is not there', { comment: randomUUID() }, 404, 'not-found'],
    ['a source that is a script', { source: { url: 'javascript:alert(1)' } }, 422, 'invalid'],
    ['a source that is a file', { source: { url: 'file:///etc/passwd' } }, 422, 'invalid'],
    ['a source that is no DOI', { source: { doi: 'not a doi' } }, 422, 'invalid'],
  ])('evidence with %s', async (_, more, status, code) => {
    const base = {
      side: 'supports',
      kind: 'experience',
      details: { seen: 'I timed it for a month in 2014, and it was half as long.' },
    };
    expectRefused(
      await api(`/claims/${claimId}/evidence`, { json: { ...base, ...more } }),
      status,
      code,
    );
  });
});
