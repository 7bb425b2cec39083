import type { Locator, Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { comment, selectWords, stay, waiting } from './parts.ts';

const approved = 'Approved: everyone can read it now.';
const returned = 'Returned to its author with your reasons.';
const undone = 'Undone: it is as it was before.';

/** A debate of its own with texts of a newcomer that wait, and the queue narrowed to it. */
async function debateWith(board: RunningBoard, host: Person, texts: string[]) {
  const { slug } = await apiAs(board, host).openDebate();
  const author = await board.person('quin', { name: 'Quin Abara' });
  for (const body of texts) await apiAs(board, author).comment(slug, { body });
  return { slug, author, address: `/moderation?debate=${slug}` };
}

/** Opens the queue; its keys work once they are offered. */
async function openForKeys(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
}

const note = (item: Locator) => item.getByRole('textbox', { name: 'Note to the author' });
const offTopic = (item: Locator) => item.getByRole('checkbox', { name: /Stay with the motion/ });
const picking = (item: Locator) => item.getByRole('checkbox', { name: /^Select/ });
const manyBar = (page: Page) => page.getByRole('form', { name: 'Decide on many' });
const unknownLink = () =>
  `${freshAccount()} The numbers are in https://notes.elsewhere.example/on/waiting as a table.`;

test('an hour of work by keys: approve, mark words and return, reject, undo', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const texts = [freshAccount(), freshAccount(), freshAccount(), freshAccount()] as const;
  const { address } = await debateWith(board, host, [...texts]);
  const { page } = await browse(moderator);
  await openForKeys(page, address);
  const stayed = await stay(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('j');
  await expect(waiting(page, texts[0])).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText(approved)).toBeVisible();
  // The next one has the focus, where the last one was.
  await expect(waiting(page, texts[1])).toBeFocused();
  await expect(waiting(page, texts[1])).toBeInViewport();

  // Three words are selected by keys and marked with the number of a clause.
  const second = waiting(page, texts[1]);
  await second.getByLabel('The text as written').focus();
  await page.keyboard.press('ArrowRight');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(second.getByRole('toolbar', { name: /^Mark the selected words/ })).toBeVisible();
  await page.keyboard.press('6');
  const marks = second.getByRole('list', { name: 'Marked by you' });
  await expect(marks.getByRole('listitem')).toHaveCount(1);
  await expect(offTopic(second)).toBeChecked();
  const words = texts[1].split(' ').slice(0, 3).join(' ');
  await expect(second.locator('mark')).toHaveText(words);
  await page.keyboard.press('r');
  await expect(page.getByText(returned)).toBeVisible();
  const decision = await board.database.decision.findFirst({
    where: { action: 'return', revision: { body: texts[1] } },
  });
  expect(decision?.marks).toEqual([{ clause: 'on-topic', span: [0, words.length] }]);

  await expect(waiting(page, texts[2])).toBeFocused();
  await page.keyboard.press('7');
  await page.keyboard.press('x');
  await expect(page.getByText('Rejected: its author can see why.')).toBeVisible();
  await expect(waiting(page, texts[3])).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByText(undone)).toBeVisible();
  await expect(waiting(page, texts[2])).toHaveCount(1);
  await stayed();
});

test('words selected by hand are marked, taken away, and an earlier note is one press away', async ({
  board,
  browse,
  host,
}) => {
  const texts = [freshAccount(), freshAccount()] as const;
  const { address } = await debateWith(board, host, [...texts]);
  const colleague = await board.person('mara', { role: 'moderator', name: 'Mara Quist' });
  const { page } = await browse(colleague);
  await page.goto(address);
  const first = waiting(page, texts[0]);
  const words = texts[0].slice(texts[0].indexOf(' we ') + 1, texts[0].indexOf(', '));
  await selectWords(page, first, words);
  await first.getByRole('button', { name: /Be civil/ }).click();
  await expect(first.locator('mark')).toHaveText(words);
  await first.getByRole('button', { name: /^Take the mark away/ }).click();
  await expect(first.locator('mark')).toHaveCount(0);
  await note(first).fill('Say whom you mean, please.');
  await first.getByRole('button', { name: 'Return to its author' }).click();
  await expect(page.getByText(returned)).toBeVisible();

  const second = waiting(page, texts[1]);
  await expect(second.getByRole('list', { name: 'Your earlier notes' })).toHaveCount(0);
  await second.getByRole('checkbox', { name: /Be civil/ }).check();
  await second.getByRole('button', { name: 'Say whom you mean, please.' }).click();
  await expect(note(second)).toHaveValue('Say whom you mean, please.');
  await expectLooksRight(page);
});

test('many are decided in one go, and undone in one go', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const texts = [freshAccount(), freshAccount(), freshAccount()] as const;
  const { address, slug } = await debateWith(board, host, [...texts]);
  const { page, watched } = await browse(moderator);
  watched.allow(/status of 422/);
  await openForKeys(page, address);
  await expect(manyBar(page)).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(picking(waiting(page, texts[0]))).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expectLooksRight(page);
  await manyBar(page).getByRole('button', { name: 'Approve 2' }).click();
  await expect(page.getByText('2 approved.')).toBeVisible();
  await expect(waiting(page, texts[0])).toHaveCount(0);
  await expect(waiting(page, texts[2])).toBeFocused();
  const reader = (await browse(null)).page;
  await reader.goto(`/debates/${slug}`);
  await expect(comment(reader, 2)).toBeVisible();

  await page.getByRole('button', { name: 'Undo all of these decisions' }).click();
  await expect(page.getByText('2 undone.')).toBeVisible();
  await expect(waiting(page, texts[0])).toHaveCount(1);

  // A return of many asks for the clause first, and keeps what was selected and written.
  await page.getByRole('link', { name: 'Select all shown' }).click();
  await manyBar(page).getByText('Clauses and note').click();
  await note(manyBar(page)).fill('One debate over.');
  await manyBar(page).getByRole('button', { name: 'Return 3' }).click();
  await expect(manyBar(page).getByRole('alert')).toContainText('Tick the clause');
  await expect(note(manyBar(page))).toHaveValue('One debate over.');
  await offTopic(manyBar(page)).check();
  await manyBar(page).getByRole('button', { name: 'Return 3' }).click();
  await expect(page.getByText('3 returned.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo all 3/ })).toBeVisible();
});

test('the queue is narrowed, and says when nothing is left of it', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const [here, linked, there] = [freshAccount(), unknownLink(), freshAccount()];
  const { slug } = await debateWith(board, host, [here, linked]);
  await debateWith(board, host, [there]);
  const { page } = await browse(moderator);
  await page.goto('/moderation');
  await page.getByText('Show only some').click();
  await page.getByLabel('Debate', { exact: true }).selectOption(slug);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(waiting(page, here)).toHaveCount(1);
  await expect(waiting(page, linked)).toHaveCount(1);
  await expect(waiting(page, there)).toHaveCount(0);
  await expect(page.getByText(/^2 of \d+ waiting texts/)).toBeVisible();
  await page.getByLabel('Reason').selectOption('educational-link');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(waiting(page, here)).toHaveCount(0);
  await waiting(page, linked).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByText('Nothing waits with this filter.')).toBeVisible();
  await page.getByRole('link', { name: 'Show everything' }).last().click();
  await expect(waiting(page, there)).toHaveCount(1);
  await page.getByRole('link', { name: 'Finish' }).first().click();
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await expect(page.getByText(/^You decided \d+; the oldest now waits/)).toBeVisible();
  await expectLooksRight(page);
});

test('a text is approved without its links, and a host is named for good', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const text = unknownLink();
  const { address, slug } = await debateWith(board, host, [text]);
  const { page } = await browse(moderator);
  await openForKeys(page, address);
  const item = waiting(page, text);
  await expect(item.getByText('they become plain text, and the author is told')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('w');
  await expect(page.getByText('Approved without the links')).toBeVisible();
  const reader = (await browse(null)).page;
  await reader.goto(`/debates/${slug}`);
  await expect(comment(reader, 1)).toContainText('notes.elsewhere.example');
  await expect(comment(reader, 1).getByRole('link', { name: /elsewhere/ })).toHaveCount(0);

  const other = `${freshAccount()} More is in https://pages.somewhere.example/a/long-story today.`;
  const again = await debateWith(board, host, [other]);
  await page.goto(again.address);
  await waiting(page, other).getByLabel('What is pages.somewhere.example?').selectOption('article');
  await waiting(page, other)
    .getByRole('button', { name: /^Remember/ })
    .click();
  await expect(page.getByText('Remembered')).toBeVisible();
  const kind = await board.database.linkHost.findFirst({
    where: { host: 'pages.somewhere.example' },
  });
  expect(kind?.kind).toBe('article');
});

test('a second opinion leaves a text open; colleagues read the note', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const text = freshAccount();
  const { address } = await debateWith(board, host, [text]);
  const colleague = await board.person('mads', { role: 'moderator', name: 'Mads Holm' });
  const { page } = await browse(moderator);
  await openForKeys(page, address);
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.keyboard.type('Is the year of the case the right one?');
  await waiting(page, text).getByRole('button', { name: 'Leave it open with this note' }).click();
  await expect(page.getByText('Left open, with your note')).toBeVisible();
  await expect(waiting(page, text)).toContainText('Is the year of the case the right one?');
  const other = (await browse(colleague)).page;
  await other.goto(address);
  await expect(
    waiting(other, text).getByRole('heading', { name: 'A second opinion is asked for' }),
  ).toBeVisible();
  await expect(waiting(other, text)).toContainText('Is the year of the case the right one?');
});

test('two moderators see each other, and nothing moves under either', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const texts = [freshAccount(), freshAccount()] as const;
  const { address } = await debateWith(board, host, [...texts]);
  const colleague = await board.person('mina', { role: 'moderator', name: 'Mina Rask' });
  const one = (await browse(moderator)).page;
  const two = (await browse(colleague)).page;
  await Promise.all([one.goto(address), two.goto(address)]);
  const item = waiting(one, texts[0]);
  await waiting(two, texts[0]).focus();
  await expect(item.getByText('Mina Rask is looking at this')).toBeVisible();

  const below = waiting(one, texts[1]);
  const before = await below.boundingBox();
  await waiting(two, texts[0]).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(item.getByText('Decided by Mina Rask')).toBeVisible();
  await expect(item.getByRole('button', { name: 'Approve', exact: true })).toBeDisabled();
  await expect(below.getByRole('button', { name: 'Approve', exact: true })).toBeEnabled();
  const bar = one.getByRole('button', { name: /decided elsewhere/ });
  await expect(bar).toBeVisible();
  const shift = Math.abs(((await below.boundingBox())?.y ?? 0) - (before?.y ?? 0));
  expect(shift).toBeLessThan(2);
  await bar.click();
  await expect(item).toHaveCount(0);
});

test('reports and appeals are answered in their own words', async ({ board, browse, host }) => {
  const [kept, removed] = [freshAccount(), freshAccount()];
  const { slug } = await apiAs(board, host).openDebate();
  const writer = await board.person('tove', { name: 'Tove Lindgren', trusted: true });
  const reader = await board.person('rune', { trusted: true });
  const ana = await board.person('ana', { role: 'moderator', name: 'Ana Kovar' });
  const ben = await board.person('ben', { role: 'moderator', name: 'Ben Vidal' });
  for (const body of [kept, removed]) {
    const { id, revisionId } = await apiAs(board, writer).comment(slug, { body });
    const sent = { type: 'comment', id, revisionId, clause: 'civil', note: 'Hard on the crew.' };
    await post(board, reader, '/reports', sent);
  }
  const { page } = await browse(ana);
  await page.goto(`/moderation?debate=${slug}&for=report`);
  const article = (on: Page, text: string) =>
    on.locator('[data-queue-item]').filter({ hasText: text });
  await expect(article(page, kept)).toContainText('Hard on the crew.');
  await expectLooksRight(page);
  await article(page, kept).getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText(/^Kept: /)).toBeVisible();
  await article(page, removed)
    .getByRole('checkbox', { name: /Be civil/ })
    .check();
  await note(article(page, removed)).fill('Third time.');
  await article(page, removed).getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText(/^Removed: /)).toBeVisible();

  const { id, revisionId } = await board.database.revision
    .findFirstOrThrow({
      where: { body: removed },
      select: { subjectId: true, id: true },
    })
    .then((row) => ({ id: row.subjectId, revisionId: row.id }));
  await post(board, writer, '/appeals', {
    type: 'comment',
    id,
    revisionId,
    text: 'It is about the shift plan, not about the people.',
  });
  await page.goto(`/moderation?debate=${slug}&for=appeal`);
  await expect(article(page, removed)).toContainText('a colleague answers it');
  await expect(article(page, removed).getByRole('button', { name: 'Grant' })).toHaveCount(0);
  const other = (await browse(ben)).page;
  await other.goto(`/moderation?debate=${slug}&for=appeal`);
  await expect(article(other, removed)).toContainText('Third time.');
  await expect(article(other, removed)).toContainText('not about the people');
  await expectLooksRight(other);
  await article(other, removed).getByRole('button', { name: 'Grant' }).click();
  await expect(other.getByText(/^Granted: /)).toBeVisible();
});

test('on a small phone everything is in reach of a thumb', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const text = unknownLink();
  const { address } = await debateWith(board, host, [text, freshAccount()]);
  const small = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const { page } = await browse(moderator, small);
  await page.goto(address);
  const item = waiting(page, text);
  const targets = item.getByRole('button').or(item.getByRole('checkbox').locator('..'));
  for (const box of await targets.evaluateAll((all) =>
    all.map((one) => ({ name: one.textContent, ...one.getBoundingClientRect().toJSON() })),
  )) {
    expect(box.height, `${box.name} is high enough`).toBeGreaterThanOrEqual(44);
    expect(box.x, `${box.name} is on the screen`).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, `${box.name} is on the screen`).toBeLessThanOrEqual(320);
  }
  // The row of verbs is at the thumb once the text was read, whatever is left below.
  await offTopic(item).scrollIntoViewIfNeeded();
  await expect(item.getByRole('button', { name: 'Return to its author' })).toBeInViewport();
  await offTopic(item).tap();
  await item.getByRole('button', { name: 'Return to its author' }).tap();
  await expect(page.getByText(returned)).toBeVisible();
  await page.getByRole('button', { name: 'Undo this decision' }).tap();
  await expect(page.getByText(undone)).toBeVisible();
  await picking(item).tap();
  await expect(manyBar(page).getByRole('button', { name: 'Approve 1' })).toBeInViewport();
  await expectFits(page);
});

test('the same without JavaScript', async ({ board, browse, host, moderator }) => {
  const [first, second, linked, fourth] = [
    freshAccount(),
    freshAccount(),
    unknownLink(),
    freshAccount(),
  ];
  const { address, slug } = await debateWith(board, host, [first, second, linked, fourth]);
  const { page, watched } = await browse(moderator, { javaScriptEnabled: false });
  watched.allow(/status of 422/);
  await page.goto(address);
  await offTopic(waiting(page, first)).check();
  await waiting(page, first).getByRole('button', { name: 'Reject' }).click();
  await expect(page.getByText('Rejected: its author can see why.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo this decision' }).click();
  await expect(waiting(page, first)).toHaveCount(1);

  await waiting(page, linked).getByRole('button', { name: 'Approve without the links' }).click();
  await expect(page.getByText('Approved without the links')).toBeVisible();

  await waiting(page, fourth).getByText('Ask for a second opinion').click();
  await waiting(page, fourth).getByLabel('What should a colleague look at?').fill('Is it new?');
  await waiting(page, fourth).getByRole('button', { name: 'Leave it open with this note' }).click();
  await expect(waiting(page, fourth)).toContainText('Is it new?');

  // Many at once; one of them has changed since the page was loaded.
  await page.getByRole('link', { name: 'Select all shown' }).click();
  await expect(picking(waiting(page, second))).toBeChecked();
  await picking(waiting(page, fourth)).uncheck();
  const { items } = await apiAs(board, moderator).queue();
  const changed = items.find((item) => item.body === second);
  if (!changed) throw new Error('The text does not wait.');
  await apiAs(board, moderator).moderate('comments', changed.id, 'approve', changed);
  await manyBar(page).getByRole('button', { name: 'Approve the selected' }).click();
  await expect(page.getByText(/^1 approved, 1 left as it is/)).toBeVisible();
  await expectFits(page);
  await page.getByRole('button', { name: 'Undo all of these decisions' }).click();
  await expect(page.getByText('1 undone.')).toBeVisible();
  await expect(waiting(page, first)).toHaveCount(1);

  await page.getByLabel('Waits for').selectOption('appeal');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`for=appeal&debate=${slug}`));
  await expect(page.getByText('Nothing waits with this filter.')).toBeVisible();
});

async function post(board: RunningBoard, who: Person, path: string, json: unknown) {
  const answer = await fetch(`${board.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  expect(answer.ok, `${path}: ${await answer.text()}`).toBe(true);
}
