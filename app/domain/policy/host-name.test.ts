import { describe, expect, it } from 'vitest';
import { normaliseHost } from './host-name.ts';

describe('the name of a site', () => {
  it.each([
    ['journal.org', 'journal.org'],
    ['Blog.Journal.ORG', 'blog.journal.org'],
    ['www.journal.org', 'journal.org'],
    [' journal.org. ', 'journal.org'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['xn--bcher-kva.de', 'xn--bcher-kva.de'],
    ['somebody.github.io', 'somebody.github.io'],
    ['university.ac.uk', 'university.ac.uk'],
  ])('%j is stored as %s', (typed, host) => {
    expect(normaliseHost(typed)).toBe(host);
  });

  it.each([
    '',
    'journal',
    'https://journal.org',
    'journal.org/blog',
    'journal.org:8080',
    'who@journal.org',
    'journal.org?x=1',
    'two journals.org',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    'localhost',
    'com',
    'co.uk',
    'www.co.uk',
    '*.journal.org',
    "journal.org'; --",
    `${'a.'.repeat(130)}org`,
  ])('%j is none', (typed) => {
    expect(normaliseHost(typed)).toBeNull();
  });
});
