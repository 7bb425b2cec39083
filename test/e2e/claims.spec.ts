import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { insertManyClaims } from '#test/use-cases/many-claims.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';
import { stay } from './parts.ts';

const plain = { javaScriptEnabled: false };
const seen = 'I stood at the desk with a watch for two weeks and wrote every wait down.';
const assertion = 'The queue got shorter in both offices';
const second = 'The night shift never had a queue at all';

/** A debate with one comment that holds two sentences to mark. */
async function debateToMark(board: RunningBoard, host: Person) {
  const api = apiAs(board, host);
  const { slug, revisionId } = await api.openDebate();
  const said = await api.comment(slug, { body: `${assertion}. ${second}. ${freshAccount()}` });
  const mark = (exact: string) =>
    api.claim({
      debate: slug,
      subject: { type: 'comment', revisionId: said.revisionId },
      quote: { exact },
    });
  return { api, slug, said, mark, openingRevision: revisionId };
}

const card = (page: Page, words: string) => page.getByRole('article', { name: words });
const live = (page: Page) => page.getByRole('status').filter({ hasText: /new|differently/ });

test('two people see each other’s marks and evidence, and what is being typed stays', async ({
  board,
  browse,
  host,
}) => {
  const { api, slug, mark } = await debateToMark(board, host);
  await mark(assertion);
  const [ana, ben] = [
    await board.person('ana', { trusted: true }),
    await board.person('ben', { trusted: true }),
  ];
  const [left, right] = [(await browse(ana)).page, (await browse(ben)).page];
  await Promise.all([left, right].map((page) => page.goto(`/debates/${slug}/claims`)));
  const stayed = [await stay(left), await stay(right)];

  // Ben begins to write while Ana gives hers.
  await card(right, assertion).getByRole('link', { name: 'Add evidence' }).click();
  const box = card(right, assertion).getByRole('textbox', { name: 'What you saw' });
  await box.fill(seen);
  await apiAs(board, ana).evidence((await claimsOf(board, slug))[0]?.id ?? '', {
    side: 'supports',
    kind: 'experience',
    details: {
      seen: 'On my round the sheet cut the talk and not the care, for six minutes a bed.',
    },
  });
  await expect(card(right, assertion)).toContainText('experience for only');
  await expect(card(right, assertion)).toContainText('1 new');
  await expect(live(right)).toHaveText('1 new piece of evidence');
  await expect(box).toHaveValue(seen);
  await expect(box).toBeFocused();

  // A second claim appears for both, without a reload, and marks what is new.
  await mark(second);
  await expect(card(left, second)).toContainText('new');
  await expect(card(right, second)).toBeVisible();
  await expect(box).toHaveValue(seen);

  // Ben sends, and Ana sees it.
  await card(right, assertion).getByRole('radio', { name: 'Against the claim' }).check();
  await card(right, assertion).getByRole('button', { name: 'Add it' }).click();
  await expect(card(right, assertion)).toContainText('experience on both sides');
  await expect(card(left, assertion)).toContainText('experience on both sides');
  await expect(card(left, assertion)).toContainText(seen);

  // And the other way round: Ana asks, and Ben sees who many asked.
  await card(left, second).getByRole('button', { name: 'Ask for evidence' }).click();
  await expect(card(left, second)).toContainText('1 reader asked for evidence');
  await expect(card(right, second)).toContainText('1 reader asked for evidence');
  for (const didStay of stayed) await didStay();
  await expectLooksRight(left);
  expect((await api.comments(slug)).comments).toHaveLength(1);
});

test('a claim that goes away while somebody writes about it takes no words with it', async ({
  board,
  browse,
  moderator,
}) => {
  for (const options of [{}, plain]) {
    // A removal costs trust, so each has an author of its own.
    const author = await board.person('hans', { trusted: true });
    const { slug, mark } = await debateToMark(board, author);
    const { id, revisionId } = await mark(assertion);
    const { page, watched } = await browse(await board.person('cas', { trusted: true }), options);
    watched.allow(/status of 404/);
    await page.goto(`/debates/${slug}/claims?add=${id}#add`);
    await page.getByRole('textbox', { name: 'What you saw' }).fill(seen);
    await apiAs(board, moderator).moderate('claims', id, 'remove', {
      revisionId,
      clauses: ['on-topic'],
    });
    if (options !== plain) {
      await expect(page.getByText('This claim is no longer public.')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'What you saw' })).toHaveValue(seen);
    }
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    const kept = await page
      .getByRole('main')
      .evaluate((main: HTMLElement) =>
        [
          main.innerText,
          ...[...main.querySelectorAll('textarea')].map(({ value }) => value),
        ].join(),
      );
    expect(kept).toContain(seen);
  }
});

test('a closed debate says that its claims rest, and offers nothing', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { slug, mark } = await debateToMark(board, host);
  await mark(assertion);
  const { page } = await browse(moderator);
  await page.goto(`/debates/${slug}/claims`);
  await expect(card(page, assertion).getByRole('link', { name: 'Add evidence' })).toBeVisible();
  await board.database.debate.update({ where: { slug }, data: { phase: 'closed' } });
  await page.reload();
  await expect(page.getByText('its claims rest')).toBeVisible();
  await expect(card(page, assertion)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add evidence' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ask for evidence' })).toHaveCount(0);
});

for (const [how, options] of [
  ['', {}],
  [', without scripts', plain],
] as const) {
  test(`every number leads to what it counts${how}`, async ({ board, browse, host }) => {
    const { api, slug, said, mark } = await debateToMark(board, host);
    const claim = await mark(assertion);
    await mark(second);
    const piece = await api.evidence(claim.id, {
      side: 'challenges',
      kind: 'experience',
      details: { seen },
      comment: said.id,
    });
    const { page } = await browse(null, options);
    await page.goto(`/debates/${slug}/claims`);
    const chart = page.getByRole('table', { name: 'Evidence in this debate' });
    await chart.getByRole('link', { name: '1 first-hand account against' }).click();
    await expect(page.getByRole('heading', { name: 'Experience against a claim' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: seen })).toContainText('#1');
    await expectFits(page);
    await page.getByRole('link', { name: seen }).click();
    await expect(page.locator(`#evidence-${piece.id}`)).toBeInViewport();
    expect(page.url()).toContain(`claim=${claim.id}#evidence-${piece.id}`);

    await page.getByRole('link', { name: 'Table' }).click();
    const row = page.getByRole('row', { name: new RegExp(assertion) });
    await expect(row.getByRole('link', { name: 'one first-hand account' })).toBeVisible();
    await expect(row).toContainText('no survey, comparison, trial or review');
    await expectFits(page);
    await row.getByRole('link', { name: '#1' }).last().click();
    await expect(page).toHaveURL(/#comment-1$/);
  });
}

test('at 300 claims and 3,000 pieces every claim is there, and its evidence one tap away', async ({
  board,
  browse,
  host,
}) => {
  const { api, slug, openingRevision } = await debateToMark(board, host);
  const { id: debateId, authorId } = await board.database.debate.findUniqueOrThrow({
    where: { slug },
  });
  await insertManyClaims(board.database, {
    debateId,
    userId: authorId,
    revisionId: openingRevision,
    claims: 300,
    pieces: 10,
  });
  await api.comment(slug, { body: freshAccount() });
  const reader = (await browse(null, plain)).page;
  const start = Date.now();
  const answer = await reader.goto(`/debates/${slug}/claims`);
  const took = Date.now() - start;
  const size = (await answer?.body())?.length ?? 0;
  test.info().annotations.push({ type: 'size', description: `${size} bytes in ${took} ms` });
  expect(size).toBeLessThan(900_000);
  await expect(reader.getByRole('article')).toHaveCount(300);
  const [first] = await board.database.claim.findMany({ where: { debateId }, take: 1 });
  const folded = reader.locator(`#claim-${first?.id}`);
  await folded.getByRole('link', { name: 'Show its 10 pieces of evidence' }).click();
  await expect(folded).toBeInViewport();
  await expect(folded.getByRole('listitem')).not.toHaveCount(0);
  await expectFits(reader);

  const { page } = await browse(await board.person('dora', { trusted: true }));
  await page.goto(`/debates/${slug}/claims`);
  await page
    .locator(`#claim-${first?.id}`)
    .getByRole('link', { name: 'Show its 10 pieces of evidence' })
    .click();
  await expect(page.locator(`#claim-${first?.id} details`)).toHaveAttribute('open', '');
  await page.locator(`#claim-${first?.id}`).getByRole('link', { name: 'Add evidence' }).click();
  await expect(page.getByRole('heading', { name: 'Add evidence' })).toBeVisible();
});

test('what a debate turns on is renewed for those who read it', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  const { api, slug, said, mark } = await debateToMark(board, host);
  const { id } = await mark(assertion);
  const { page } = await browse(null);
  await page.goto(`/debates/${slug}`);
  const stayed = await stay(page);
  const turnsOn = page.getByRole('region', { name: 'What this debate turns on' });
  await expect(page.getByRole('heading', { name: '1 comment' })).toBeVisible();
  await expect(turnsOn).toHaveCount(0);
  const give = (side: 'supports' | 'challenges', words: string) =>
    api.evidence(id, { side, kind: 'experience', details: { seen: words }, comment: said.id });
  await give('supports', seen);
  const against = await give(
    'challenges',
    'On the night shift the same queue grew, as the log shows.',
  );
  await expect(turnsOn).toContainText(assertion);
  await expect(turnsOn).toContainText('experience on both sides');
  const { revisionId } = against;
  const clauses = ['on-topic'];
  await apiAs(board, moderator).moderate('evidence', against.id, 'remove', { revisionId, clauses });
  await expect(turnsOn).toHaveCount(0);
  await stayed();
});

async function claimsOf(board: RunningBoard, slug: string) {
  const answer = await fetch(`${board.url}/api/v1/debates/${slug}/claims`);
  return ((await answer.json()) as { claims: { id: string }[] }).claims;
}
