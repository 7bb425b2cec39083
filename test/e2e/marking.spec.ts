import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectAccessible, expectFits, expectLooksRight } from './looks.ts';
import { comment, selectWords } from './parts.ts';

const assertion = 'The queue in the warehouse doubled after the batch size grew';
const shorter = 'The queue in the warehouse doubled';
const overlapping = 'doubled after the batch size grew';

test('where claims overlap, each is reached by pointer and by keyboard', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const { revisionId } = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  const mark = (exact: string) =>
    api.claim({ debate: slug, subject: { type: 'comment', revisionId }, quote: { exact } });
  const first = await mark(shorter);
  const second = await mark(overlapping);

  const { page } = await browse(null);
  await page.goto(`/debates/${slug}`);
  const both = comment(page, 1).locator('mark[data-overlap="2"]');
  await expect(both).toHaveText('doubled');
  await both.click();
  const choice = page.getByRole('group', { name: 'Claims in these words' });
  await expect(choice.getByRole('link')).toHaveCount(2);
  await expect(choice.getByRole('link').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(choice).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await both.click();
  const { x = -1, width = 0 } = (await choice.boundingBox()) ?? {};
  expect([x >= 0, x + width <= 320]).toEqual([true, true]);
  await choice.getByRole('link', { name: overlapping }).click();
  await expect(page).toHaveURL(new RegExp(`/claims\\?claim=${second.id}#claim-${second.id}`));

  await page.goto(`/debates/${slug}`);
  const note = comment(page, 1).getByRole('note').getByRole('link', { name: shorter });
  await note.focus();
  await expect(comment(page, 1).locator('mark.pointed')).toHaveText([/^The queue/, 'doubled']);
  await note.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#claim-${first.id}`));
});

test('a selection that cannot be marked says why; one inside a text leads on by keyboard', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  await api.comment(slug, { body: freshAccount() });
  const { page } = await browse(await board.person('marker', { trusted: true }));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/debates/${slug}`);
  const select = (from: string, to: string) =>
    page.evaluate(
      ([start = '', end = '']) => {
        const [first, last] = [document.querySelector(start), document.querySelector(end)];
        if (!first?.firstChild || !last) throw new Error('There is nothing to select.');
        const range = document.createRange();
        range.setStart(first.firstChild, 0);
        range.setEnd(last, last.childNodes.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      },
      [from, to],
    );
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });

  await select('#comment-1 .prose p', '#comment-2 .prose p');
  await expect(page.getByText('These words are of more than one text.')).toBeVisible();
  await expect(toolbar).toHaveCount(0);
  await select('#comment-1 .byline', '#comment-1 .prose p');
  await expect(page.getByText('This selection reaches out of the text.')).toBeVisible();
  await expectFits(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('This selection reaches out of the text.')).toHaveCount(0);

  // Three clicks select a paragraph and run on into what follows it.
  await comment(page, 1).locator('.prose p').click({ clickCount: 3 });
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(toolbar.getByRole('button', { name: 'Mark as claim' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(comment(page, 1).getByRole('blockquote')).toContainText(assertion);
  await expectAccessible(page);
});

test('two mark the same words: the second is told, and nothing typed is lost', async ({
  board,
  browse,
  host,
}) => {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const said = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  const quote = { exact: assertion };
  const otherWords = 'Larger batches doubled the queue in the warehouse';
  const { page, watched } = await browse(await board.person('second', { trusted: true }));
  watched.allow(/status of 409/);
  const open = async () => {
    await page.goto(`/debates/${slug}`);
    await selectWords(page, comment(page, 1), assertion);
    await page.getByRole('button', { name: 'Mark as claim' }).click();
    await page.getByRole('textbox', { name: /^In other words/ }).fill(otherWords);
  };
  const blockquote = comment(page, 1).getByRole('blockquote');
  const send = () => page.getByRole('button', { name: 'Mark this claim' }).click();

  await open();
  const subject = { type: 'comment', revisionId: said.revisionId } as const;
  const { id } = await api.claim({ debate: slug, subject, quote });
  await send();
  await expect(page.getByRole('alert')).toContainText('marked as a claim already');
  await expect(blockquote).toHaveText(assertion);
  await expect(page.getByRole('textbox', { name: /^In other words/ })).toHaveValue(otherWords);

  // The text changes while the form is open: it comes back at the newer version.
  await api.takeBack(id);
  await open();
  const edited = await api.edit(said, `So it was. ${assertion}. ${freshAccount()}`);
  await send();
  await expect(page.getByRole('alert')).toContainText('The text has changed');
  const named = page.locator('#mark input[name="subject.revisionId"]');
  await expect(named).toHaveValue(edited.revisionId);
  await expect(blockquote).toHaveText(assertion);
  await expect(page.getByRole('textbox', { name: /^In other words/ })).toHaveValue(otherWords);
  await send();
  await expect(page).toHaveURL(/\/claims\?add=/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`an author answers for a claim in their words, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    board,
    browse,
    host,
  }) => {
    const api = apiAs(board, host);
    const { slug } = await api.openDebate();
    const { revisionId } = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
    const marker = await board.person('marker', { trusted: true });
    const text = 'Larger batches doubled the queue in the warehouse';
    await apiAs(board, marker).claim({
      debate: slug,
      subject: { type: 'comment', revisionId },
      quote: { exact: assertion },
      text,
    });

    const { page, watched } = await browse(host, { javaScriptEnabled });
    watched.allow(/status of 422/);
    await page.goto('/my-texts');
    const mine = page.getByRole('article', { name: assertion });
    await expect(mine).toContainText('no evidence yet');
    await expect(mine).toContainText(`proposed other words for this claim: “${text}”`);
    await mine.getByRole('button', { name: 'Accept these words' }).click();
    await expect(mine).toContainText(`In other words: “${text}”`);
    await mine.getByRole('button', { name: 'I do not claim this' }).click();
    await expect(mine).toContainText('The author says they do not claim this.');
    await expectFits(page);
    if (javaScriptEnabled) await expectLooksRight(page);

    await mine.getByRole('link', { name: 'Narrow it' }).click();
    const box = page.getByRole('textbox', { name: 'Your words, as far as you claim them' });
    await expect(box).toHaveValue(assertion);
    if (javaScriptEnabled) {
      await box.evaluate((area: HTMLTextAreaElement, end) => area.setSelectionRange(0, end), 34);
      await page.getByRole('button', { name: 'Keep only what is selected' }).click();
      await expect(box).toHaveValue(shorter);
      await expectAccessible(page);
    } else {
      await box.fill('The queue in the warehouse halved');
      await page.getByRole('button', { name: 'Narrow the claim' }).click();
      await expect(page.getByRole('alert')).toContainText('one stretch of them');
      await expect(box).toHaveValue('The queue in the warehouse halved');
      await box.fill(shorter);
    }
    await page.getByRole('button', { name: 'Narrow the claim' }).click();
    const claim = page.getByRole('article', { name: shorter });
    await expect(claim).toContainText('The author says they do not claim this.');
    await claim.getByRole('button', { name: 'I do claim this after all' }).click();
    await expect(claim).not.toContainText('The author says');

    const other = (await browse(marker, { javaScriptEnabled })).page;
    await other.goto(`/debates/${slug}/claims`);
    await other
      .getByRole('article', { name: shorter })
      .getByRole('button', { name: 'Take this mark back' })
      .click();
    await expect(other.getByRole('article', { name: shorter })).toHaveCount(0);
  });
}
