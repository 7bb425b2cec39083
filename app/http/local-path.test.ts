import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  it.each([
    ['/moderation', '/moderation'],
    ['/debates/lean?order=newest#comment-4', '/debates/lean?order=newest#comment-4'],
    ['/a/../b', '/b'],
  ])('keeps %s', (given, path) => {
    expect(localPath(given)).toBe(path);
  });

  it.each([
    null,
    '',
    'debates',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    `/${'a'.repeat(600)}`,
  ])('falls back for %j', (given) => {
    expect(localPath(given, '/home')).toBe('/home');
  });
});
