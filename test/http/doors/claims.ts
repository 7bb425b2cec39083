import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimActed, MarkedWordsPage } from '#app/protocol/claim-rights.ts';
import { apiAs } from '../api.ts';
import { freshAccount } from '../texts.ts';
import { board, host, member, moderator, slug, known, api, expectRefused } from './at-the-door.ts';

describe('claims and evidence', () => {
  let claimId: string;
  let revisionId: string;
  const quoted = () => ({
    debate: slug,
    subject: { type: 'comment', revisionId: known.revisionId },
  });

  beforeAll(async () => {
    const assertion = 'Returns went down by a third';
    const said = await apiAs(board, host).comment(slug, {
      body: `${assertion}. ${freshAccount()}`,
    });
    const claim = {
      debate: slug,
      subject: { type: 'comment' as const, revisionId: said.revisionId },
      quote: { exact: assertion },
    };
    ({ id: claimId, revisionId } = await apiAs(board, host).claim(claim));
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

  it('as its author narrows, disowns and claims it again', async () => {
    const act = (name: string, json: object) =>
      api<ClaimActed>(`/claims/${claimId}/${name}`, { json }, host);
    const quote = { exact: 'went down by a third' };
    expectRefused(await api(`/claims/${claimId}/disown`, { json: {} }), 403, 'forbidden');
    expectRefused(await api(`/claims/${claimId}/take-back`, { json: {} }), 403, 'forbidden');
    const wrong = await api(
      `/claims/${claimId}/narrow`,
      { json: { revisionId, quote: { exact: 'went up by a third' } } },
      host,
    );
    expectRefused(wrong, 422, 'invalid');
    const narrowed = await act('narrow', { revisionId, quote });
    expect([narrowed.status, narrowed.body]).toMatchObject([
      200,
      { outcome: 'publish', claim: { id: claimId, debate: slug, disowned: false } },
    ]);
    const again = { json: { revisionId, quote: { exact: 'by a third' } } };
    expectRefused(await api(`/claims/${claimId}/narrow`, again, host), 409, 'conflict');
    expect((await act('disown', {})).body.claim.disowned).toBe(true);
    expect((await act('reclaim', {})).body.claim.disowned).toBe(false);
    expectRefused(
      await api(`/claims/${claimId}/restatement`, { json: { accept: 'maybe' } }, host),
      422,
      'invalid',
    );
    expectRefused(
      await api(`/claims/${claimId}/restatement`, { json: { accept: true } }, moderator),
      409,
      'conflict',
    );
  });

  it('taken back by who marked it, and then as if it had never been', async () => {
    const assertion = 'Errors on paper forms stayed the same';
    const { revisionId } = await apiAs(board, host).comment(slug, {
      body: `${assertion}. ${freshAccount()}`,
    });
    const { id } = await apiAs(board, member).claim({
      debate: slug,
      subject: { type: 'comment', revisionId },
      quote: { exact: assertion },
    });
    const inWords = await api<MarkedWordsPage>('/claims/in-my-words', {}, host);
    expect(inWords.body.claims.map(({ claim }) => claim.id)).toContain(id);
    expectRefused(await api('/claims/in-my-words', {}, null), 401, 'unauthenticated');
    expect((await api(`/claims/${id}/take-back`, { json: {} })).status).toBe(200);
    expectRefused(await api(`/claims/${id}/take-back`, { json: {} }), 404, 'not-found');
    expectRefused(await api(`/claims/${id}/ask`, { json: {} }), 404, 'not-found');
  });
});
