import { describe, expect, it } from 'vitest';
import type { DebateView } from '#app/protocol/debates.ts';
import type { PositionAnswer } from '#app/protocol/positions.ts';
import { apiAs } from '../api.ts';
import { api, board, expectRefused, host, known, moderator, slug } from './at-the-door.ts';

describe('where somebody stands', () => {
  const door = (of = slug) => `/debates/${of}/position`;

  it('is said, kept in parts, read by nobody else, and taken back', async () => {
    const said = { before: 'for', after: 'depends', wouldMove: ['survey'], credited: known.id };
    const first = await api<PositionAnswer>(door(), { json: said });
    expect(first.status).toBe(200);
    expect(first.body.position).toMatchObject({ ...said, credited: { id: known.id } });
    await api(door(), { json: { wouldMove: [] } });
    const read = await api<PositionAnswer>(door());
    expect(read.body.position).toMatchObject({ before: 'for', after: 'depends', wouldMove: [] });
    expect(read.headers.get('cache-control')).toContain('no-store');
    for (const other of [host, moderator]) {
      const { body } = await api<PositionAnswer>(door(), {}, other);
      const nothing = { before: null, after: null, wouldMove: [], credited: null };
      expect(body).toEqual({ position: nothing });
    }
    const back = { before: null, after: null, credited: null };
    const { body } = await api<PositionAnswer>(door(), { json: back });
    expect(body.position).toEqual({ ...back, wouldMove: [] });
  });

  it('is summed in the debate once five have said it', async () => {
    const { slug: debate } = await apiAs(board, host).openDebate();
    const sums = async () =>
      (await api<{ debate: DebateView }>(`/debates/${debate}`, {}, null)).body.debate.positions;
    for (let n = 0; n < 5; n += 1) {
      expect(await sums()).toBeNull();
      const reader = await board.person('rdr');
      await api(door(debate), { json: { before: 'against' } }, reader);
    }
    expect((await sums())?.before).toEqual({ people: 5, for: 0, against: 5, depends: 0 });
  });

  it.each<[string, unknown]>([
    ['a stance that is none', { before: 'perhaps' }],
    ['a kind that is none', { wouldMove: ['gossip'] }],
    ['nothing and something', { wouldMove: ['nothing', 'survey'] }],
    ['a list without end', { wouldMove: Array.from({ length: 40 }, () => 'survey') }],
    ['a comment by number', { credited: 1 }],
    ['a list for a stance', { after: ['for'] }],
  ])('is not %s', async (_what, json) => {
    expectRefused(await api(door(), { json }), 422, 'invalid');
  });

  it('is not rewritten, nor of a debate that is none, nor of nobody', async () => {
    const reader = await board.person('rdr');
    await api(door(), { json: { before: 'for', after: 'against' } }, reader);
    expectRefused(await api(door(), { json: { before: 'depends' } }, reader), 409, 'conflict');
    expectRefused(await api(door('no-such-debate')), 404, 'not-found');
    const lost = await api(door('no-such-debate'), { json: { before: 'for' } });
    expectRefused(lost, 404, 'not-found');
    expectRefused(await api(door(), {}, null), 401, 'unauthenticated');
    expectRefused(await api(door(), { json: { before: 'for' } }, null), 401, 'unauthenticated');
    expectRefused(await api(door(), { json: { credited: known.id } }, host), 403, 'forbidden');
    expectRefused(await api(door(), { method: 'PUT', json: {} }), 405, 'method-not-allowed');
  });
});
