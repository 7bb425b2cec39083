import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxCommentLength } from '#app/domain/threads/comment-length.ts';
import { describeDatabases } from '#test/support/database.ts';
import { newText, openScene, refusalOf } from './scene.ts';
import type { Scene } from './scene.ts';

/** Sentences up to exactly this many UTF-16 units. */
function textOf(length: number): string {
  let text = newText();
  while (text.length < length) text += ` ${newText()}`;
  return text.slice(0, length - 1) + '.';
}

describeDatabases('the text of a comment', (open) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene(open);
  });
  afterAll(() => scene.close());

  const kept = async (body: string) => {
    const said = await scene.say(scene.author, { body });
    return (await scene.read.comment(scene.author, said.id)).body;
  };

  it('may be as long as the limit, and no longer', async () => {
    const longest = textOf(maxCommentLength);
    expect(await kept(longest)).toBe(longest);
    expect(await refusalOf(kept(textOf(maxCommentLength + 1)))).toBe('too-large');
    const huge = 'a'.repeat(100_000);
    expect(await refusalOf(kept(huge))).toBe('too-large');
    expect(await refusalOf(scene.do.checkPolicy(null, { body: huge }))).toBe('too-large');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\u2003\n '],
    ['control characters', '\u0000\u0007\u001b\u0085'],
    ['lone surrogates', '\udfff\ud800\ud83d'],
    ['bidirectional controls', '\u202a\u202e\u2066\u2069'],
  ])('refuses %s', async (_what, body) => {
    expect(await refusalOf(kept(body))).toBe('invalid');
  });

  it.each([
    ['U+0000', (text: string) => `\u0000${text}\u0000`],
    ['other controls', (text: string) => text.replace(' ', '\u001b \u0007\u0090')],
    ['lone surrogates', (text: string) => `${text.replace(' ', '\udc00 \ud800')}\ud83d`],
    ['bidirectional controls', (text: string) => `\u202e${text}\u2069`],
    ['line ends of other systems', (text: string) => `${text}\r\n\r\n`],
  ])('is kept without %s', async (_what, spoil) => {
    const text = newText();
    expect(await kept(spoil(text))).toBe(text);
  });

  it('keeps what people write: scripts, pairs of surrogates, marks', async () => {
    const text = `${newText('Zoë, 北京, שלום, 👩🏽‍🔬')} ñ`;
    expect(await kept(text)).toBe(text.normalize('NFC'));
  });

  it('is a repeat however it is dressed: the cleaned text counts', async () => {
    const id = crypto.randomUUID();
    const body = newText();
    const first = await scene.do.createComment(scene.author, { id, slug: scene.slug, body });
    const dressed = { id, slug: scene.slug, body: `${body}\u0000\r\n` };
    expect(await scene.do.createComment(scene.author, dressed)).toEqual({
      ...first,
      created: false,
    });
  });

  describe('is asked of whoever is signed in and not suspended', () => {
    it.each([
      ['a visitor', () => null, 'unauthenticated'],
      ['someone suspended', () => ({ ...scene.author, suspended: true }), 'forbidden'],
    ])('%s', async (_who, who, code) => {
      const sent = { slug: scene.slug, body: newText() };
      expect(await refusalOf(scene.do.createComment(who(), sent))).toBe(code);
    });

    it.each(['no-such-debate', '', 'a\u0000b', '../etc', 'a'.repeat(10_000)])(
      'in a debate that is there (%#)',
      async (slug) => {
        const sent = { slug, body: newText() };
        expect(await refusalOf(scene.do.createComment(scene.author, sent))).toBe('not-found');
      },
    );
  });
});
