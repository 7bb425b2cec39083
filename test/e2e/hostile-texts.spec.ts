import type { Page } from '@playwright/test';
import { sessionCookieName } from '#test/support/running-board.ts';
import type { Person, RunningBoard } from '#test/support/running-board.ts';
import { readCorpus } from '#test/corpora/read-corpus.ts';
import { apiAs as apiOf, ask } from '#test/http/api.ts';
import { freshAccount } from '#test/http/texts.ts';
import { apiAs, expect, test } from './fixtures.ts';
import { composer, waiting } from './parts.ts';

const payloads = [
  ...readCorpus<{ text: string }>('xss-html').map(({ text }) => text),
  '<script>document.title = "taken"</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1)) [b](data:text/html,<script>alert(1)</script>) [c](vbscript:x)',
  '![a](https://outside.example/pixel.png) ![b](javascript:alert(1))',
  '<a href="java&#10;script:alert(1)">x</a> <javascript:alert(1)> <https://a.example/"onclick="alert(1)>',
  '</textarea><script>alert(1)</script> </script><script>alert(1)</script> <!-- --><svg/onload=alert(1)>',
  '`<b onmouseover=alert(1)>` {{constructor.constructor("alert(1)")()}} ${alert(1)}',
];

const batches = Array.from({ length: Math.ceil(payloads.length / 10) }, (_, at) =>
  payloads.slice(at * 10, at * 10 + 10).join('\n\n'),
);

/** What nobody but the board itself may bring into a page. */
async function expectNothingLive(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const bad: string[] = [];
    /** What the board says of the page to other programs: never run, whatever stands in it. */
    const isData = (script: Element) => {
      if (script.getAttribute('type') !== 'application/ld+json') return false;
      return script.parentElement === document.head && !!JSON.parse(script.textContent ?? '');
    };
    /** A bar of the board's own charts, which holds nothing. */
    const isBar = (element: Element) =>
      element.matches('table svg.bar[aria-hidden]') && element.childNodes.length === 0;
    for (const element of document.querySelectorAll('*')) {
      if (isBar(element)) continue;
      const tag = element.tagName.toLowerCase();
      const isForeign =
        /^(iframe|frame|object|embed|applet|base|svg|math|img|video|audio|source|marquee)$/.test(
          tag,
        ) ||
        (tag === 'script' && !(element as HTMLScriptElement).nonce && !isData(element)) ||
        (/^(style|meta)$/.test(tag) && document.body.contains(element)) ||
        (tag === 'meta' && element.hasAttribute('http-equiv')) ||
        (tag === 'link' && !element.getAttribute('href')?.startsWith('/')) ||
        tag.includes('-');
      const attributes = [...element.attributes].filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          name === 'srcdoc' ||
          (/^(href|src|action|formaction|xlink:href)$/i.test(name) &&
            /^[\s\u0000-\u0020]*(javascript|data|vbscript):/i.test(value)),
      );
      if (isForeign || attributes.length > 0) bad.push(element.outerHTML.slice(0, 200));
    }
    return bad;
  });
  expect(found, page.url()).toEqual([]);
  expect(await page.title()).not.toBe('taken');
}

/** Through the form, as its author would: a text the machine sent back goes to a moderator. */
async function askModerator(board: RunningBoard, who: Person, path: string, fields: object) {
  const answer = await ask(`${board.url}${path}`, {
    raw: new URLSearchParams({ intent: 'ask-moderator', ...fields }),
    headers: { cookie: `${sessionCookieName}=${who.session}`, origin: board.url },
  });
  expect(answer.status).toBe(302);
}

test('hostile texts stay texts wherever they are shown', async ({
  board,
  browse,
  host,
  moderator,
}) => {
  test.slow();
  const judge = apiOf(board, moderator);
  const { slug } = await apiAs(board, host).openDebate();
  const reader = (await browse(null)).page;
  await reader.goto(`/debates/${slug}`);
  const mallory = await board.person('mal', { name: 'Mallory Voss' });
  const api = apiOf(board, mallory);

  for (const [at, batch] of batches.entries()) {
    const { id, status } = await api.comment(slug, { body: `${freshAccount()}\n\n${batch}` });
    if (status === 'returned') {
      await askModerator(board, mallory, `/debates/${slug}`, { comment: id });
    }
    expect(status, `batch ${at}`).not.toBe('published');
  }

  // To their author, who sees the marked words, and to the moderator.
  const author = (await browse(mallory)).page;
  await author.goto(`/debates/${slug}`);
  await expect(author.getByRole('article', { name: /^You/ })).toHaveCount(batches.length);
  await expectNothingLive(author);
  const queue = (await browse(moderator)).page;
  await queue.goto('/moderation');
  await expect(waiting(queue, 'document.title')).toHaveCount(1);
  await expectNothingLive(queue);

  for (const { type, id, revisionId } of (await judge.queue()).items) {
    if (type === 'comment') await judge.moderate('comments', id, 'approve', { revisionId });
  }
  await queue.reload();
  await expectNothingLive(queue);

  // To every reader: live, loaded, newest first, on the author's page, in a card, in an answer.
  await reader.getByRole('button', { name: new RegExp(`${batches.length} new`) }).click();
  await expect(reader.getByRole('article', { name: /Mallory/ })).toHaveCount(batches.length);
  await expectNothingLive(reader);
  for (const address of [
    `/debates/${slug}`,
    `/debates/${slug}?order=newest`,
    `/people/${mallory.handle}`,
    '/',
  ]) {
    await reader.goto(address);
    await expectNothingLive(reader);
  }
  const last = batches.length;
  await apiAs(board, host).comment(slug, { body: `See #${last} and #1. ${freshAccount()}` });
  await reader.goto(`/debates/${slug}/comments/${last + 1}`);
  for (const number of [last, 1]) {
    await reader
      .getByRole('link', { name: `#${number}`, exact: true })
      .last()
      .hover();
    await expect(reader.getByRole('complementary').filter({ hasText: `#${number}` })).toBeVisible();
    await expectNothingLive(reader);
  }

  // In the composer of whoever types or quotes them.
  await author.reload();
  const box = composer(author).getByRole('textbox');
  await box.click();
  await composer(author).getByRole('button', { name: 'Preview' }).click();
  for (const batch of batches) {
    await box.fill(batch);
    await expect(author.getByRole('region', { name: 'Preview' })).toBeVisible();
    await expectNothingLive(author);
  }
});

test('hostile words in a debate, a claim, evidence, a note and a name stay words', async ({
  board,
  browse,
  moderator,
}) => {
  test.slow();
  const judge = apiOf(board, moderator);
  const name = '<img src=x onerror=alert(1)>';
  const image = '<img src=x onerror=alert(2)>';
  const mallory = await board.person('mel', { trusted: true, name }).catch(() => null);
  const writer = mallory ?? (await board.person('mel', { trusted: true, name: 'Mel Voss' }));
  const api = apiOf(board, writer);
  const hostile = '"><svg onload=alert(1)>&lt;script&gt;alert(1)&lt;/script&gt;';
  const debate = await api.openDebate({
    title: `Title ${hostile}`,
    motion: `Motion </title><script>alert(1)</script> ${hostile}`,
    body: `${freshAccount()} ${batches[0]?.slice(0, 4_000)}\n\n${image}\n\n${batches.at(-1)}`,
  });
  if (debate.status === 'returned') {
    await askModerator(board, writer, `/debates/${debate.slug}/edit`, { debate: debate.id });
  }
  if (debate.status !== 'open') {
    const author = (await browse(writer)).page;
    await author.goto(`/debates/${debate.slug}`);
    await expectNothingLive(author);
    const { revisionId } = debate;
    await judge.moderate('debates', debate.id, 'approve', { revisionId });
  }

  const answer = await ask<{ debate: { revisionId: string; bodyHtml: string } }>(
    `${board.url}/api/v1/debates/${debate.slug}`,
  );
  const { revisionId } = answer.body.debate;
  const claim = await api.claim({
    debate: debate.slug,
    subject: { type: 'opening', revisionId },
    quote: { exact: image },
    text: `In other words ${hostile}`,
  });
  const evidence = await api.evidence(claim.id, {
    side: 'supports',
    kind: 'experience',
    details: { seen: `${freshAccount()} ${hostile}`, role: hostile, sector: hostile },
    source: {
      url: 'https://en.wikipedia.org/wiki/Kanban?"><script>alert(1)</script>',
      title: hostile,
    },
  });
  const queue = (await browse(moderator)).page;
  await queue.goto('/moderation');
  await expectNothingLive(queue);
  for (const [types, thing] of [
    ['claims', claim],
    ['evidence', evidence],
  ] as const) {
    if (thing.status === 'pending') {
      await judge.moderate(types, thing.id, 'approve', { revisionId: thing.revisionId });
    }
  }
  const reader = (await browse(null)).page;
  for (const address of [
    '/',
    `/debates/${debate.slug}`,
    `/debates/${debate.slug}/claims`,
    `/people/${writer.handle}`,
  ]) {
    await reader.goto(address);
    await expectNothingLive(reader);
  }
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
});
