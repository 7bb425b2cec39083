import { describe, expect, it } from 'vitest';
import { claimsQueryIn } from './claims-query.ts';

const id = '7b0c2f0e-3a51-4c8e-9d1f-2f4f3c1b0a55';
const plain = { slug: 'd', view: 'state', named: [], cell: null, page: 0 };

describe('what the address of a claims page asks for', () => {
  it.each<[string, object]>([
    ['', {}],
    ['view=map', { view: 'map' }],
    ['view=nonsense&page=-1&kind=survey', {}],
    [`claim=${id.toUpperCase()}&view=table&page=2`, { named: [id], view: 'table', page: 2 }],
    [`add=${id}&against=not-an-id&comment=14`, { named: [id] }],
    ['kind=survey&side=supports', { cell: { kind: 'survey', column: 'supports' } }],
    ['kind=survey&side=undercut', { cell: { kind: 'survey', column: 'undercut' } }],
    ['kind=rumour&side=supports', {}],
    ['kind=survey&side=above', {}],
  ])('?%s', (search, asked) => {
    expect(claimsQueryIn('d', new URLSearchParams(search))).toEqual({ ...plain, ...asked });
  });

  it('reads no more names than anybody needs', () => {
    const search = new URLSearchParams(Array.from({ length: 50 }, () => ['claim', id]));
    expect(claimsQueryIn('d', search).named).toHaveLength(12);
  });
});
