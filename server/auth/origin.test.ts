import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from './origin.ts';

const own = ['https://board.example'];
const loopback = ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'];

describe('isAllowedOrigin', () => {
  it.each<[string, string | null | undefined, string[], boolean]>([
    ['the board itself', 'https://board.example', own, true],
    ['its default port, spelled out', 'https://board.example:443', own, true],
    ['capitals', 'HTTPS://BOARD.EXAMPLE', own, true],
    ['each loopback name', 'http://localhost:3000', loopback, true],
    ['the loopback of IPv6', 'http://[::1]:3000', loopback, true],
    ['a plain host', 'https://board.example', ['board.example'], true],
    ['no header', null, own, false],
    ['no header at all', undefined, own, false],
    ['an empty header', '', own, false],
    ['an opaque origin', 'null', own, false],
    ['another site', 'https://evil.example', own, false],
    ['a subdomain', 'https://a.board.example', own, false],
    ['a longer name', 'https://board.example.evil.example', own, false],
    ['the name as a user', 'https://board.example@evil.example', own, false],
    ['the same host without TLS', 'http://board.example', own, false],
    ['another port', 'http://localhost:3001', loopback, false],
    ['what is no origin', 'board.example', own, false],
    ['nothing to compare with', 'https://board.example', [], false],
  ])('%s', (_title, header, allowed, answer) => {
    expect(isAllowedOrigin(header, allowed)).toBe(answer);
  });
});
