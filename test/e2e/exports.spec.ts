import { readFile } from 'node:fs/promises';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectLooksRight } from './looks.ts';

test('a reader takes a debate away, with and without JavaScript', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const body = freshAccount();
  const { revisionId } = await api.comment(slug, { body });
  await api.claim({
    debate: slug,
    subject: { type: 'comment', revisionId },
    quote: { exact: body },
  });

  const { page } = await browse(null);
  await page.goto(`/debates/${slug}/claims`);
  const links = page.getByRole('region', { name: 'Take this debate with you' });
  await expect(links.getByRole('link')).toHaveText([
    'JSON-LD',
    'Web annotations',
    'Argdown',
    'AIF',
  ]);
  await expectLooksRight(page);

  for (const [name, file] of [
    ['JSON-LD', `${slug}.jsonld`],
    ['Argdown', `${slug}.argdown`],
  ] as const) {
    const download = page.waitForEvent('download');
    await links.getByRole('link', { name }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(file);
    expect(await readFile(await saved.path(), 'utf8')).toContain(body.replace(/\.$/, ''));
  }

  const { page: plain } = await browse(null, { javaScriptEnabled: false });
  await plain.goto(`/debates/${slug}/claims`);
  const download = plain.waitForEvent('download');
  await plain.getByRole('link', { name: 'AIF' }).click();
  expect((await download).suggestedFilename()).toBe(`${slug}.aif.json`);
});

test('the head of a debate says in linked data what it is', async ({ board, browse, host }) => {
  const { slug } = await apiAs(board, host).openDebate();
  const { page } = await browse(null);
  const posted = () =>
    page
      .locator('head script[type="application/ld+json"]')
      .evaluateAll((scripts) =>
        scripts.map((script) => JSON.parse(script.textContent ?? '') as { '@id': string }),
      );
  await page.goto(`/debates/${slug}`);
  expect(await posted()).toMatchObject([
    { '@type': 'DiscussionForumPosting', '@id': `/debates/${slug}`, commentCount: 0 },
  ]);
  // It goes with the page it describes.
  await page.getByRole('link', { name: 'Grounds' }).first().click();
  await expect(page).toHaveURL(`${board.url}/`);
  expect(await posted()).toEqual([]);
});
