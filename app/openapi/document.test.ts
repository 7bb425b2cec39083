import { describe, expect, it } from 'vitest';
import { openApiDocument } from './document.ts';

const document = openApiDocument('https://board.example') as {
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
};
const text = JSON.stringify(document);

describe('openApiDocument', () => {
  it('refers only to schemas it holds', () => {
    const names = [...text.matchAll(/"#\/components\/schemas\/([A-Za-z]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(20);
    const missing = names.filter((name) => !Object.hasOwn(document.components.schemas, name ?? ''));
    expect(missing).toEqual([]);
  });

  it('writes parts as references and leaves answers open to more', () => {
    const { CommentView, DebateReceipt } = document.components.schemas;
    expect(JSON.stringify(CommentView)).toContain('#/components/schemas/Person');
    expect(DebateReceipt?.properties).toHaveProperty('reasons');
    expect(text).not.toContain('additionalProperties":false');
  });

  it('says where the board is', () => {
    expect(document).toMatchObject({ servers: [{ url: 'https://board.example/api/v1' }] });
  });
});
