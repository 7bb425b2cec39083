import type { Page } from '@playwright/test';
import { freshAccount } from '#test/http/texts.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { apiAs, expect, test } from './fixtures.ts';
import type { Browse } from './fixtures.ts';
import { expectFits, expectLooksRight } from './looks.ts';

const assertion = 'The queue got shorter in both offices';
const seen = 'I stood at the desk with a watch for two weeks and wrote every wait down.';
const plain = { javaScriptEnabled: false };

/** A claim in the words of `host`, with evidence by `giver`. */
async function claimWithEvidence(board: RunningBoard, host: Person, giver: Person) {
  const api = apiAs(board, host);
  const { slug } = await api.openDebate();
  const said = await api.comment(slug, { body: `${assertion}. ${freshAccount()}` });
  const claim = await api.claim({
    debate: slug,
    subject: { type: 'comment', revisionId: said.revisionId },
    quote: { exact: assertion },
  });
  const piece = await apiAs(board, giver).evidence(claim.id, {
    side: 'supports',
    kind: 'experience',
    details: { seen, sector: 'hospital' },
  });
  return { slug, said, claim, piece, address: `/debates/${slug}/claims?claim=${claim.id}` };
}

const pieceOn = (page: Page, id: string) => page.locator(`#evidence-${id}`);

// What looks at a page for flaws is a script itself, and needs a browser that runs scripts.
for (const [how, options, looksRight] of [
  ['', {}, expectLooksRight],
  [' without JavaScript', plain, expectFits],
] as const) {
  test(`a piece of evidence is changed, disputed and given its kind${how}`, async ({
    board,
    browse,
    host,
  }) => {
    test.slow();
    const giver = await board.person('gil', { trusted: true, name: 'Gil Ferrer' });
    const reader = await board.person('rea', { trusted: true, name: 'Rea Lindqvist' });
    const { piece, address } = await claimWithEvidence(board, host, giver);
    const opened = await browse(giver, options);
    opened.watched.allow(/status of 422/);
    const { page: own } = opened;
    await own.goto(address);
    await pieceOn(own, piece.id)
      .getByRole('link', { name: /^Change it/ })
      .click();
    const form = own.locator('#edit');
    await expect(form.getByRole('textbox', { name: 'What you saw' })).toHaveValue(seen);
    await expect(form.getByRole('textbox', { name: 'What was measured' })).toBeHidden();
    await looksRight(own);
    await form.getByRole('textbox', { name: 'Year' }).fill('2019');
    await form.getByRole('button', { name: 'Save the change' }).click();
    await expect(pieceOn(own, piece.id)).toContainText(/Year\s*2019/);
    await expect(form).toHaveCount(0);

    // A reader says that it is one case, and whoever gave it says which.
    const { page: other } = await browse(reader, options);
    await other.goto(address);
    await pieceOn(other, piece.id)
      .getByRole('link', { name: /^Another kind/ })
      .click();
    await other.locator('#dispute').getByRole('combobox').selectOption({ label: 'One case' });
    await looksRight(other);
    await other.getByRole('button', { name: 'Say so' }).click();
    await expect(pieceOn(other, piece.id)).toContainText('one case (1 reader)');
    await expect(pieceOn(other, piece.id)).toContainText('You say: one case');

    await own.goto(address);
    await expect(pieceOn(own, piece.id)).toContainText('Rea Lindqvist says this is: one case');
    await pieceOn(own, piece.id)
      .getByRole('link', { name: 'Yes, and say what that kind asks' })
      .click();
    const answer = own.locator('#answer');
    await expect(answer.getByRole('textbox', { name: 'Sector' })).toHaveValue('hospital');
    await answer.getByRole('textbox', { name: 'Before' }).fill('12 days');
    await answer.getByRole('button', { name: 'Accept and save' }).click();
    await expect(answer.getByRole('alert')).toContainText('organisation');
    await expect(answer.getByRole('textbox', { name: 'Before' })).toHaveValue('12 days');
    await looksRight(own);
    await answer
      .getByRole('textbox', { name: 'Which organisation' })
      .fill('A hospital with two offices for admissions');
    await answer.getByRole('button', { name: 'Accept and save' }).click();
    await expect(pieceOn(own, piece.id).locator('.kind').first()).toHaveText('One case');
    await expect(pieceOn(own, piece.id)).toContainText(/Before\s*12 days/);
    await expect(pieceOn(own, piece.id)).not.toContainText('Some say');

    await pieceOn(own, piece.id)
      .getByRole('button', { name: /^Take it back/ })
      .click();
    await expect(pieceOn(own, piece.id)).toHaveCount(0);
    await expect(own.getByRole('article', { name: assertion })).toContainText('no evidence yet');
  });

  test(`another wording is for those it concerns until it is accepted${how}`, async ({
    board,
    browse,
    host,
    moderator,
  }) => {
    test.slow();
    const reader = await board.person('rea', { trusted: true, name: 'Rea Lindqvist' });
    const stranger = await board.person('stan', { trusted: true });
    const { address } = await claimWithEvidence(board, host, reader);
    const better = 'In both offices the queue at the desk got shorter after the batch size fell';
    const opened = await browse(reader, options);
    opened.watched.allow(/status of 422/);
    const { page } = opened;
    await page.goto(address);
    await page.getByRole('link', { name: /^Propose another wording/ }).click();
    const form = page.locator('#reword');
    await form.getByRole('textbox').fill(`${better} https://a.example/x https://b.example/y`);
    await form.getByRole('button', { name: 'Propose it' }).click();
    await expect(form).toContainText('Not sent yet');
    await looksRight(page);
    await form.getByRole('textbox').fill(better);
    await form.getByRole('button', { name: 'Propose it' }).click();
    await expect(page.getByText(`You proposed another wording: “${better}”`)).toBeVisible();

    const { page: elsewhere } = await browse(stranger, options);
    await elsewhere.goto(address);
    await expect(elsewhere.getByText('1 reader proposed another wording')).toBeVisible();
    await expect(elsewhere.getByText(better)).toHaveCount(0);

    const { page: looking } = await browse(moderator, options);
    await looking.goto(address);
    await looking.getByRole('button', { name: 'Accept this wording' }).click();
    await expect(looking.getByRole('article', { name: better })).toContainText(assertion);
    await looksRight(looking);
  });
}

test('a form for evidence starts with what the comment says', async ({ board, browse, host }) => {
  const { slug, claim } = await claimWithEvidence(board, host, host);
  const api = apiAs(board, host);
  const said =
    'I ran the front desk of a hospital with 40 people in 2016, and I saw callers wait less';
  // Nothing else in it: an account with figures of its own would be the likelier kind.
  const carrier = await api.comment(slug, { body: `${said}.` });
  await startsWith(browse, host, `/debates/${slug}/claims?add=${claim.id}&comment=2#add`, said);
  expect(carrier.number).toBe(2);
});

async function startsWith(browse: Browse, who: Person, address: string, said: string) {
  for (const [options, looksRight] of [
    [{}, expectLooksRight],
    [plain, expectFits],
  ] as const) {
    const { page } = await browse(who, options);
    await page.goto(address);
    const form = page.locator('#add');
    await expect(form.getByText(/^Suggested because it says “/)).toBeVisible();
    await expect(form.getByRole('radio', { name: /^Experience/ })).toBeChecked();
    await expect(form.getByRole('textbox', { name: 'What you saw' })).toHaveValue(new RegExp(said));
    await expect(form.getByRole('textbox', { name: 'Size of the organisation' })).toHaveValue(
      '40 people',
    );
    await expect(form.getByRole('textbox', { name: 'Year' })).toHaveValue('2016');
    await expect(form.getByText('Not said in #2: role')).toBeVisible();
    await looksRight(page);
  }
}
