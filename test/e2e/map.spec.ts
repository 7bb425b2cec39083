import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';

const assertion = 'The queue got shorter in both offices';
const seen = 'I stood at the desk with a watch for two weeks and wrote every wait down.';

async function debateToDraw(board: RunningBoard, host: Person) {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const said = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  const { id } = await api.claim({
    debate: slug,
    subject: { type: 'comment', revisionId: said.revisionId },
    quote: { exact: assertion },
  });
  const piece = await api.evidence(id, {
    side: 'supports',
    kind: 'experience',
    details: { seen },
    comment: said.id,
  });
  return { slug, claim: id, piece: piece.id };
}

const drawn = (page: Page) => page.locator('svg.map');
const focused = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement;
    return here?.querySelector('title')?.textContent ?? here?.getAttribute('aria-label');
  });

test('the map is one stop of the tab key, walked by arrows, and Enter follows a node', async ({
  board,
  browse,
  host,
}) => {
  const { slug, claim, piece } = await debateToDraw(board, host);
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}/claims`);
  await page.getByRole('link', { name: 'Map' }).click();
  const tree = page.getByRole('tree', { name: 'Argument map' });
  await expect(tree.getByRole('treeitem')).toHaveCount(4);
  await expectLooksRight(page);

  await page.getByRole('link', { name: 'The same as a table' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Comment #1 by Hanna Ostberg');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe(`Claim: “${assertion}” experience for only.`);
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(`For: Experience, “${seen}”.`);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Carried by comment #1');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Table');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe(`For: Experience, “${seen}”.`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`claim=${claim}#evidence-${piece}$`));
  await expect(page.locator(`#evidence-${piece}`)).toBeInViewport();
});

test('without scripts the map is links, with a table under it', async ({ board, browse, host }) => {
  const { slug, claim } = await debateToDraw(board, host);
  const { page } = await browse(null, { javaScriptEnabled: false });
  await page.goto(`/debates/${slug}/claims?view=map`);
  await expect(drawn(page).getByRole('link')).toHaveCount(4);
  await expect(page.getByRole('table')).toContainText(assertion);
  await expectFits(page);
  await drawn(page)
    .getByRole('link', { name: /^Claim/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`#claim-${claim}$`));
});

test('what others add is drawn while the map is open', async ({ board, browse, host }) => {
  const { slug, claim } = await debateToDraw(board, host);
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}/claims?view=map`);
  await expect(page.getByRole('treeitem')).toHaveCount(4);
  await page.keyboard.press('Tab');
  await apiAs(board, host).evidence(claim, {
    side: 'challenges',
    kind: 'reasoning',
    details: { steps: 'The second desk opened in the same month, so the queue had two doors.' },
  });
  await expect(page.getByRole('treeitem', { name: /^Against: Reasoning/ })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 new piece' })).toHaveCount(1);
});
